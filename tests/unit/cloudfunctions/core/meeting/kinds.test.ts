import {
  audienceFor,
  kindRules,
  kindsFor,
  misplacedKind,
  unfitKind,
} from '../../../../../cloudfunctions/core/meeting/kinds'
import type { NodeKind } from '../../../../../src/contract/vocabulary'
import { kindWords, meetingKinds, nodeKinds } from '../../../../../src/contract/vocabulary'

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
      'volunteerService',
      'otherMeeting',
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

describe('0.27 the kinds an organ also holds', () => {
  it('leaves a 民主生活会 to the committees of 党委 and 机关党委, for whom alone it is', () => {
    expect(kindRules.democraticLifeMeeting.hosts).toEqual(['organCommittee', 'partyCommittee'])
    expect(audienceFor(['democraticLifeMeeting'], 'hosts')).toBe('committee')
    expect(unfitKind(['democraticLifeMeeting'], 'hosts')).toBe('democraticLifeMeeting')
  })
  it('lets whoever has branches below call their secretaries together, and nobody else', () => {
    expect(nodeKinds.filter((node) => kindsFor(node).includes('secretariesMeeting'))).toEqual([
      'partyCommittee',
      'organCommittee',
      'generalBranch',
    ])
    expect(meetingKinds.filter((kind) => unfitKind([kind], 'secretaries') === null)).toEqual([
      'secretariesMeeting',
      'otherMeeting',
    ])
  })
  it('has 志愿服务 be part of a 主题党日', () => {
    expect(misplacedKind(['themedPartyDay', 'volunteerService'], [host('branch')])).toBeNull()
    expect(unfitKind(['themedPartyDay', 'volunteerService'], 'hosts')).toBeNull()
  })
  it('says what a meeting of no kind of the list is in its planner’s words', () => {
    expect(kindWords({ kinds: ['themedPartyDay', 'otherMeeting'], otherLabel: '青年座谈' })).toEqual([
      '主题党日',
      '青年座谈',
    ])
  })
})

describe('kinds and audiences', () => {
  it('makes a 支委会 its committee’s, whatever was chosen', () => {
    expect(audienceFor(['committeeMeeting'], 'hosts')).toBe('committee')
    expect(audienceFor(['themedPartyDay'], 'hosts')).toBe('hosts')
  })
  it('names people one by one only for core group, lecture, assembly, secretaries and what has no kind', () => {
    expect(meetingKinds.filter((kind) => unfitKind([kind], 'named') === null)).toEqual([
      'cadreAssembly',
      'coreGroupStudy',
      'guestLecture',
      'secretariesMeeting',
      'otherMeeting',
    ])
  })
  it('holds a 党员大会 for all members, never for the committee alone', () => {
    expect(unfitKind(['generalMeeting'], 'committee')).toBe('generalMeeting')
    expect(unfitKind(['generalMeeting', 'committeeMeeting'], 'committee')).toBe('generalMeeting')
  })
})
