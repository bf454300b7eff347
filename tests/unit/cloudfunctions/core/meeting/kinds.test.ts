import {
  audienceFor,
  kindRules,
  kindsFor,
  misplacedKind,
  unfitKind,
} from '../../../../../cloudfunctions/core/meeting/kinds'
import type { NodeKind } from '../../../../../src/contract/vocabulary'
import { meetingKinds, nodeKinds } from '../../../../../src/contract/vocabulary'

const host = (kind: NodeKind) => ({ kind, name: '某单位' })

describe('kinds and hosts', () => {
  it('gives every kind a host, and every node something to hold', () => {
    for (const kind of meetingKinds) expect(nodeKinds.some((node) => kindsFor(node).includes(kind))).toBe(true)
    for (const node of nodeKinds) expect(kindsFor(node).length).toBeGreaterThan(0)
  })
  it('0.9: leaves 党小组会 to the party groups, and them to it, 组织生活会, 民主评议党员 and study', () => {
    expect(kindRules.groupMeeting.hosts).toEqual(['partyGroup'])
    expect(kindsFor('partyGroup')).toEqual([
      'groupMeeting',
      'organizationalLifeMeeting',
      'democraticReview',
      'studySession',
      'guestLecture',
    ])
    expect(misplacedKind(['groupMeeting'], [host('branch')])).toMatchObject({ kind: 'groupMeeting' })
    expect(misplacedKind(['generalMeeting'], [host('partyGroup')])).toMatchObject({ kind: 'generalMeeting' })
    expect(misplacedKind(['groupMeeting', 'studySession'], [host('partyGroup')])).toBeNull()
    expect(misplacedKind(['studySession'], [host('partyGroup')])).toMatchObject({ kind: 'studySession' })
  })
  it('leaves 中心组学习 to the committees', () => {
    expect(nodeKinds.filter((node) => misplacedKind(['coreGroupStudy'], [host(node)]) === null)).toEqual([
      'partyCommittee',
      'organCommittee',
    ])
  })
  it('looks at every kind and every host', () => {
    expect(misplacedKind(['themedPartyDay', 'partyLecture'], [host('branch'), host('generalBranch')])).toBeNull()
    expect(misplacedKind(['themedPartyDay', 'coreGroupStudy'], [host('organCommittee'), host('branch')])).toMatchObject(
      {
        kind: 'coreGroupStudy',
        host: { kind: 'branch' },
      },
    )
  })
})

describe('kinds and audiences', () => {
  it('makes a 支委会 its committee’s, whatever was chosen', () => {
    expect(audienceFor(['committeeMeeting'], 'hosts')).toBe('committee')
    expect(audienceFor(['themedPartyDay'], 'hosts')).toBe('hosts')
  })
  it('names people one by one only for core group, lecture and assembly', () => {
    expect(meetingKinds.filter((kind) => unfitKind([kind], 'named') === null)).toEqual([
      'cadreAssembly',
      'coreGroupStudy',
      'guestLecture',
    ])
  })
  it('holds a 党员大会 for all members, never for the committee alone', () => {
    expect(unfitKind(['generalMeeting'], 'committee')).toBe('generalMeeting')
    expect(unfitKind(['generalMeeting', 'committeeMeeting'], 'committee')).toBe('generalMeeting')
  })
})
