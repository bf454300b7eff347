import {
  blankOther,
  brokenElection,
  electionInput,
  emptyElection,
  isWhole,
  officesFor,
  peopleOn,
  type ElectionForm,
} from '../../../../../src/features/meeting/presentElectionForm'
import { arrived, rollOf, rollRow } from '../../../../support/taro/meetings'

const stood = (memberId: string, inFavour: string, against: string, elected = false) => ({
  memberId,
  inFavour,
  against,
  abstained: '0',
  elected,
})
const form = (more: Partial<ElectionForm> = {}): ElectionForm => ({
  ...emptyElection,
  office: 'committeeMember',
  seats: '1',
  round: 'first',
  scrutineers: ['s'],
  tellers: ['t'],
  issued: '9',
  returned: '9',
  valid: '8',
  spoilt: '1',
  candidates: [stood('a', '6', '2', true), stood('b', '2', '6')],
  ...more,
})

describe('the sheet of an election', () => {
  it('offers 委员 to a general meeting, 书记 and 副书记 to a 支委会', () => {
    expect(officesFor(['generalMeeting'])).toEqual(['committeeMember'])
    expect(officesFor(['committeeMeeting'])).toEqual(['branchSecretary', 'deputySecretary'])
    expect(officesFor(['themedPartyDay'])).toEqual([])
  })
  it('offers those on the roll with a vote', () => {
    const rows = [
      arrived('甲', '14:20'),
      arrived('客', '14:20', { status: 'guest' }),
      rollRow('预备', { votingRight: false }),
    ]
    expect(peopleOn(rollOf(rows)).map(({ name }) => name)).toEqual(['甲'])
  })
  it('is whole with everything but what is asked after the meeting', () => {
    expect(isWhole(form(), false)).toBe(true)
    expect(isWhole(form(), true)).toBe(false)
    expect(isWhole(form({ presentAtVote: '9' }), true)).toBe(true)
    for (const missing of [
      { office: undefined },
      { round: undefined },
      { seats: '' },
      { tellers: [] },
      { candidates: [{ ...stood('a', '6', '2'), memberId: undefined }] },
      { others: [{ ...blankOther, name: ' ', inFavour: '1' }] },
      { others: [{ ...blankOther, name: '丙', inFavour: '6', elected: true }] },
    ])
      expect(isWhole(form(missing), false)).toBe(false)
  })
  it('1.8: names the cell that breaks once all figures are there, against those who came', () => {
    expect(brokenElection(form(), 9)).toBeNull()
    expect(brokenElection(form(), 8)).toMatchObject({ cell: 'issued' })
    expect(brokenElection(form({ presentAtVote: '8' }), 9)).toMatchObject({ cell: 'issued' })
    expect(brokenElection(form({ returned: '10' }), 9)).toMatchObject({ cell: 'returned' })
    expect(brokenElection(form({ valid: '' }), 9)).toBeNull()
  })
  it('says what was entered', () => {
    expect(
      electionInput(form({ others: [{ ...blankOther, name: ' 丙 ', inFavour: '1' }] }), 'meeting', 'client'),
    ).toMatchObject({
      meetingId: 'meeting',
      clientId: 'client',
      office: 'committeeMember',
      seats: 1,
      scrutineerIds: ['s'],
      tellerIds: ['t'],
      issued: 9,
      valid: 8,
      candidates: [
        { memberId: 'a', inFavour: 6, against: 2, abstained: 0, elected: true },
        { memberId: 'b', inFavour: 2, against: 6, abstained: 0, elected: false },
      ],
      others: [{ name: '丙', inFavour: 1, elected: false, memberId: null }],
    })
  })
})
