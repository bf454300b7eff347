import type { Election } from '../../../src/contract/meetingElection'
import { recordFacts } from './recordFacts'

const named = (memberId: string, name: string) => ({ memberId, name })

/** Five are elected out of six, on paper, at the meeting of the drawn papers. */
export const election = (): Election => ({
  id: 'e1',
  office: 'committeeMember',
  seats: 5,
  round: 'first',
  rulesPassed: true,
  scrutineers: [named('m11', '孔令则')],
  tellers: [named('m21', '严松年'), named('m15', '彭立秋')],
  base: 21,
  excluded: 0,
  present: 18,
  enteredAfterwards: 1,
  enteredWhy: '村里没有网络',
  needed: 17,
  issued: 18,
  returned: 18,
  valid: 17,
  spoilt: 1,
  candidates: ['陈立新', '李知夏', '高若川', '沈亦舟', '顾听澜', '何砚秋'].map((name, at) => ({
    ...named(`m${at}`, name),
    inFavour: at === 5 ? 4 : 17 - at,
    against: at === 5 ? 9 : at,
    abstained: at === 5 ? 4 : 0,
    elected: at < 5,
    overHalfPresent: at < 5,
    overHalfExpected: at < 5,
  })),
  others: [{ name: '王予安', inFavour: 2 }],
  tied: [],
  majorityOf: 'ask',
  approvedOn: '2026-12-05',
  reference: '厅机党〔2026〕18号',
  countedBy: 'exemptInBase',
  recordedAt: recordFacts().meeting.startAt,
})
export const withElection = () => {
  const facts = recordFacts()
  return { ...facts, meeting: { ...facts.meeting, votes: [], elections: [election()] } }
}
