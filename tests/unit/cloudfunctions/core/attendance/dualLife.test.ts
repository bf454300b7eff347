import { asOrdinaryMember } from '../../../../../cloudfunctions/core/attendance/dualLife'
import type { Host } from '../../../../../cloudfunctions/core/meeting/store'
import { meetingKinds, meetingStates } from '../../../../../src/contract/vocabulary'

const host = (path: string): Host => ({ nodeId: path.split('/').at(-2)!, name: '', kind: 'branch', path })
const meeting = (more: Partial<Parameters<typeof asOrdinaryMember>[0]> = {}) => ({
  kinds: ['themedPartyDay' as const],
  hosts: [host('/organ/general/b3/')],
  chair: { memberId: 'chen', name: '陈书记' },
  state: 'archived' as const,
  ...more,
})
const row = { memberId: 'cadre', branchId: 'b3' }

describe('attendance as an ordinary member', () => {
  it('is of five kinds of meeting', () => {
    expect(meetingKinds.filter((kind) => asOrdinaryMember(meeting({ kinds: [kind] }), row)).sort()).toEqual([
      'generalMeeting',
      'groupMeeting',
      'organizationalLifeMeeting',
      'partyLecture',
      'themedPartyDay',
    ])
    expect(asOrdinaryMember(meeting({ kinds: ['studySession', 'partyLecture'] }), row)).toBe(true)
  })
  it('counts from the closing on, and never when cancelled', () => {
    expect(meetingStates.filter((state) => asOrdinaryMember(meeting({ state }), row))).toEqual([
      'closed',
      'submitted',
      'returned',
      'archived',
    ])
  })
  it('is in one’s own branch or a group of it, jointly or not, and not of the committee above', () => {
    const at = (...hosts: string[]) => asOrdinaryMember(meeting({ hosts: hosts.map(host) }), row)
    expect([at('/organ/general/b3/g1/'), at('/organ/general/b5/', '/organ/general/b3/')]).toEqual([true, true])
    expect([at('/organ/general/b5/'), at('/organ/general/'), at('/organ/')]).toEqual([false, false, false])
    expect(asOrdinaryMember(meeting(), { ...row, branchId: null })).toBe(false)
  })
  it('is not what they chaired', () => {
    expect(asOrdinaryMember(meeting({ chair: { memberId: 'cadre', name: '' } }), row)).toBe(false)
    expect(asOrdinaryMember(meeting({ chair: null }), row)).toBe(true)
  })
})
