import {
  absentVoters,
  brokenCell,
  countOf,
  emptyVote,
  isComplete,
  voteInput,
  withMatter,
  type VoteForm,
} from '../../../../../src/features/meeting/presentVoteForm'
import { arrived, rollOf, rollRow } from '../../../../support/taro/meetings'

const form = (more: Partial<VoteForm> = {}): VoteForm => ({
  ...emptyVote('generalMeeting'),
  matter: '通过年度计划',
  matterKind: 'other',
  method: 'showOfHands',
  inFavour: '9',
  ...more,
})

describe('the sheet of a vote', () => {
  it('takes whole numbers only', () => {
    expect(countOf(' 12 ')).toBe(12)
    for (const typed of ['', '1.5', '-1', '十', '1e3']) expect(countOf(typed)).toBeNaN()
    expect(isComplete(form(), false)).toBe(true)
    expect(isComplete(form({ inFavour: '' }), false)).toBe(false)
    expect(isComplete(form({ matter: ' ' }), false)).toBe(false)
  })
  it('preselects neither matter nor method', () => {
    expect(isComplete(form({ matterKind: undefined }), false)).toBe(false)
    expect(isComplete(form({ method: undefined }), false)).toBe(false)
  })
  it('0.6: takes what is decided by secret ballot by secret ballot alone', () => {
    for (const kind of ['admission', 'confirmation', 'discipline'] as const)
      expect(withMatter(form(), kind).method).toBe('secretBallot')
    expect(withMatter(form(), 'other').method).toBe('showOfHands')
  })
  it('0.31: asks how many were there once the meeting is over', () => {
    expect(isComplete(form(), true)).toBe(false)
    expect(isComplete(form({ presentAtVote: '9' }), true)).toBe(true)
  })
  it('1.8: names the cell at which the ballots add up to more than were there', () => {
    expect(brokenCell(form({ inFavour: '6', against: '1', abstained: '0' }), 7)).toBeNull()
    expect(brokenCell(form({ inFavour: '8' }), 7)).toMatchObject({ cell: 'inFavour' })
    expect(brokenCell(form({ inFavour: '6', against: '2' }), 7)).toEqual({
      cell: 'against',
      why: '加到这里是 8，多于表决时到会的 7 人',
    })
    expect(brokenCell(form({ inFavour: '6', against: '1', abstained: '1' }), 7)).toMatchObject({ cell: 'abstained' })
    expect(brokenCell(form({ inFavour: '6', presentAtVote: '5' }), 7)).toMatchObject({ cell: 'inFavour' })
    expect(brokenCell(form({ presentAtVote: '8' }), 7)).toMatchObject({ cell: 'presentAtVote' })
    expect(brokenCell(form({ inFavour: '600' }), null)).toBeNull()
  })
  it('0.3: offers for a written opinion the absent with a vote, the exempt among them', () => {
    const rows = [
      arrived('到会', '14:20'),
      rollRow('请假', { status: 'onLeave' }),
      rollRow('年老', { expected: false, whyNotExpected: 'exempt' }),
      rollRow('预备', { votingRight: false, whyNoVote: 'probationary' }),
      rollRow('移出', { expected: false, whyNotExpected: 'removed' }),
    ]
    expect(absentVoters(rollOf(rows)).map(({ name }) => name)).toEqual(['请假', '年老'])
  })
  it('offers them as they are found: by how they are read, and two of one name told apart', () => {
    const rows = [rollRow('单雄', { memberId: 'm1', spelled: 'shan xiong', apart: '第一党小组' })]
    expect(absentVoters(rollOf(rows))).toEqual([
      { memberId: 'm1', name: '单雄', spelled: 'shan xiong', beside: '第一党小组' },
    ])
  })
  it('0.3: is complete only with whole opinions, and forgets those a matter does not take', () => {
    const opinion = { memberId: 'm1', receivedOn: '2026-11-20', choice: 'inFavour' } as const
    const admission = withMatter(form({ opinions: [opinion] }), 'admission')
    expect(isComplete(admission, false)).toBe(true)
    expect(isComplete({ ...admission, opinions: [{ ...opinion, choice: undefined }] }, false)).toBe(false)
    expect(withMatter(admission, 'discipline').opinions).toEqual([])
    expect(voteInput(admission, 'meeting', 'client')).toEqual({
      meetingId: 'meeting',
      clientId: 'client',
      matter: '通过年度计划',
      matterKind: 'admission',
      method: 'secretBallot',
      rule: 'generalMeeting',
      inFavour: 9,
      against: 0,
      abstained: 0,
      opinions: [opinion],
      exclusions: [],
    })
  })
})
