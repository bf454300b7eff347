import fc from 'fast-check'
import {
  carried,
  countings,
  quorumFor,
  quorumOf,
  takesVote,
  unfounded,
} from '../../../../../cloudfunctions/core/meeting/quorum'
import { regulationOfQuorum } from '../../../../../src/contract/regulations'
import { voteRules } from '../../../../../src/contract/vocabulary'
import type { Turnout } from '../../../../../cloudfunctions/core/meeting/turnout'

const nobody: Turnout = {
  expected: 0,
  present: 0,
  late: 0,
  onLeave: 0,
  absent: 0,
  guests: 0,
  exemptAbsent: 0,
  votingBase: 0,
  votingPresent: 0,
  committeeBase: 0,
  committeePresent: 0,
}
const voters = (votingBase: number, votingPresent: number): Turnout => ({ ...nobody, votingBase, votingPresent })
const committee = (committeeBase: number, committeePresent: number): Turnout => ({
  ...nobody,
  committeeBase,
  committeePresent,
})
const vote = (quorum: ReturnType<typeof quorumFor>, inFavour: number) => carried(quorum, inFavour)

describe('党员大会表决', () => {
  it('needs half or more: 应到 10，到会 5 is enough and 4 is not', () => {
    expect(quorumFor('generalMeeting', voters(10, 5))).toEqual({
      rule: 'generalMeeting',
      needed: 5,
      base: 10,
      present: 5,
      met: true,
    })
    expect(quorumFor('generalMeeting', voters(10, 4)).met).toBe(false)
    expect(quorumFor('generalMeeting', voters(11, 5))).toMatchObject({ needed: 6, met: false })
  })
  it('carries with more than half of those due, not of those there: 应到 10，赞成 6 carries and 5 does not', () => {
    expect(vote(quorumFor('generalMeeting', voters(10, 10)), 6)).toBe(true)
    expect(vote(quorumFor('generalMeeting', voters(10, 5)), 5)).toBe(false)
    expect(vote(quorumFor('generalMeeting', voters(9, 9)), 5)).toBe(true)
  })
  it('carries nothing without a quorum or without anyone', () => {
    expect(vote(quorumFor('generalMeeting', voters(10, 4)), 10)).toBe(false)
    expect(quorumFor('generalMeeting', voters(0, 0)).met).toBe(false)
  })
})

describe('0.1: 21 full members, 6 of them exempt', () => {
  it('are a base of 21: 11 must be there and 11 carry, 8 of 15 do not', () => {
    expect(quorumFor('generalMeeting', voters(21, 11))).toMatchObject({ base: 21, needed: 11, met: true })
    expect(quorumFor('generalMeeting', voters(21, 10)).met).toBe(false)
    expect(vote(quorumFor('generalMeeting', voters(21, 15)), 11)).toBe(true)
    expect(vote(quorumFor('generalMeeting', voters(21, 15)), 10)).toBe(false)
    expect(vote(quorumFor('generalMeeting', voters(21, 15)), 8)).toBe(false)
  })
})

describe('支委会', () => {
  it('needs half or more of the committee', () => {
    expect(quorumFor('committeeMeeting', committee(5, 3))).toMatchObject({ needed: 3, met: true })
    expect(quorumFor('committeeMeeting', committee(5, 2)).met).toBe(false)
    expect(quorumFor('committeeMeeting', committee(4, 2)).met).toBe(true)
  })
  it('decides nothing: the clause names the quorum alone', () => {
    expect(vote(quorumFor('committeeMeeting', committee(4, 4)), 4)).toBeNull()
  })
})

describe('选举', () => {
  it('needs four fifths, rounded up: of 11 it is 9, with two excluded the base is 9 and it is 8', () => {
    expect(quorumFor('election', voters(11, 9))).toMatchObject({ needed: 9, met: true })
    expect(quorumFor('election', voters(11, 8)).met).toBe(false)
    expect(quorumFor('election', voters(9, 8))).toMatchObject({ needed: 8, met: true })
    expect(quorumFor('election', voters(9, 7)).met).toBe(false)
    expect(quorumFor('election', voters(10, 8))).toMatchObject({ needed: 8, met: true })
  })
  it('never lets rounding lower the number: 5 × needed ≥ 4 × base, and one fewer is too few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (base) => {
        const { needed } = quorumFor('election', voters(base, 0))
        expect(5 * needed >= 4 * base && 5 * (needed - 1) < 4 * base).toBe(true)
      }),
    )
  })
  it('0.5: decides nothing, the sources contradict each other', () => {
    expect(vote(quorumFor('election', voters(15, 13)), 7)).toBeNull()
  })
})

describe('0.27 民主生活会', () => {
  const came = (expected: number, present: number): Turnout => ({ ...nobody, expected, present })
  it('asks for two thirds of those expected, rounded up, and decides nothing', () => {
    expect(quorumOf(['democraticLifeMeeting'], came(9, 6))).toMatchObject({ needed: 6, met: true })
    expect(quorumOf(['democraticLifeMeeting'], came(9, 5))?.met).toBe(false)
    expect(quorumOf(['democraticLifeMeeting'], came(7, 5))).toMatchObject({ needed: 5, met: true })
    expect(countings.democraticLifeMeeting.regulation.verified).toBe(false)
    expect(vote(quorumFor('democraticLifeMeeting', came(9, 9)), 9)).toBeNull()
  })
  it('takes no vote, so nothing that was resolved there wants one', () => {
    const noted = { text: '', resolutions: ['整改'], by: { memberId: 'm', name: '某人' }, savedAt: '', atVersion: 1 }
    const short = quorumFor('democraticLifeMeeting', came(9, 1))
    expect(unfounded(short, { agenda: [], minutes: noted, votes: [], elections: [] })).toBeNull()
  })
})

describe('which rule', () => {
  it('follows from the kinds', () => {
    expect(quorumOf(['committeeMeeting'], nobody)?.rule).toBe('committeeMeeting')
    expect(quorumOf(['themedPartyDay', 'generalMeeting'], nobody)?.rule).toBe('generalMeeting')
    expect(quorumOf(['themedPartyDay', 'partyLecture'], nobody)).toBeNull()
    expect(takesVote('election', ['generalMeeting'])).toBe(true)
    expect(takesVote('election', ['themedPartyDay'])).toBe(false)
    expect(takesVote('committeeMeeting', ['generalMeeting'])).toBe(false)
    expect(takesVote('committeeMeeting', ['committeeMeeting'])).toBe(true)
  })
  it('names the clause it is taken from, and says which is not verified', () => {
    expect(countings.generalMeeting.regulation).toMatchObject({ article: '第十一条', verified: true })
    expect(countings.committeeMeeting.regulation).toMatchObject({ article: '第十二条', verified: true })
    expect(countings.election.regulation.verified).toBe(false)
  })
  it.each(voteRules)('computes an outcome of %s only on a clause that was read, and names it', (rule) => {
    const { regulation, carries } = countings[rule]
    expect(regulation).toBe(regulationOfQuorum[rule])
    if (carries) expect(regulation.verified).toBe(true)
  })
  it('0.3: counts a written opinion with the ballots, and not for the quorum: base 15, there 8, 6 and 2 carry', () => {
    expect(vote(quorumFor('generalMeeting', voters(15, 8)), 6 + 2)).toBe(true)
    expect(vote(quorumFor('generalMeeting', voters(15, 8)), 6 + 1)).toBe(false)
    expect(vote(quorumFor('generalMeeting', voters(15, 7)), 7 + 2)).toBe(false)
  })
})

describe('resolutions that were noted', () => {
  const resolved = { text: '', resolutions: ['通过'], by: { memberId: 'm', name: '某人' }, savedAt: '', atVersion: 1 }
  const noted = { agenda: [], minutes: resolved, votes: [], elections: [] }
  const met = quorumFor('generalMeeting', voters(10, 5))
  const one = [{}] as never
  it('rest on a vote or an election, one is enough (S15)', () => {
    expect(unfounded(met, noted)).toBe('noVote')
    expect(unfounded(quorumFor('generalMeeting', voters(10, 4)), noted)).toBe('noQuorum')
    expect(unfounded(met, { ...noted, votes: one })).toBeNull()
    expect(unfounded(met, { ...noted, elections: one })).toBeNull()
    expect(unfounded(met, { ...noted, elections: undefined })).toBe('noVote')
  })
  it('are asked for none where nothing was resolved or the kind decides nothing', () => {
    expect(unfounded(met, { ...noted, minutes: null })).toBeNull()
    expect(unfounded(met, { ...noted, minutes: { ...resolved, resolutions: [] } })).toBeNull()
    expect(unfounded(null, noted)).toBeNull()
  })
  it('5.1: are those of the items of the agenda as well', () => {
    const item = { itemId: 'i1', version: 1, startedAt: null, done: false, doneAt: null, text: '', speeches: [] }
    const itemNotes = [{ ...item, resolutions: ['同意'], by: null, savedAt: null }]
    const agenda = [{ id: 'i1', title: '讨论', minutes: null }]
    expect(unfounded(met, { ...noted, agenda, minutes: null, itemNotes })).toBe('noVote')
    expect(
      unfounded(met, { ...noted, agenda, minutes: null, itemNotes: [{ ...item, ...itemNotes[0]!, resolutions: [] }] }),
    ).toBeNull()
  })
})
