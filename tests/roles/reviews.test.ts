import type { Row } from '../../cloudfunctions/core/policy/row'
import { table, type Verb } from '../../cloudfunctions/core/policy/table'
import { actions } from '../../src/contract'

/** T2: nobody judges their own work, so every act that judges says in the table that it does. */

const rows = Object.entries(table) as [Verb, Row][]
const declared = new Set(rows.flatMap(([, { reviews }]) => reviews?.acts ?? []))

/** What an act that judges is called; a new word for it belongs here. */
const judgingName =
  /\.(\w*(archive|return|decide|verify|sendBack|approve|accept|refuse|answer|confirm|(?<!p)review|appraise|assess|grade)\w*|extend|toLedger|enterFor)$/i
const judgingWords = /审核|审批|核验|核准|批准|验收|评议|评定|答复|延期|确认/
/** Called like one, and none: why. */
const notReviews: Record<string, string> = {
  'attendance.confirm': 'puts on record that somebody came',
  'meeting.askReturn': 'asks for it',
  'meeting.approveElection': 'puts on record what the level above has answered on paper',
  'meeting.saveReviewRule': 'sets a figure',
  'org.confirmPost': 'the second hand of a naming, which the table keeps from whoever is named',
  'talk.confirm': 'the other of the two says what they know themselves',
  'talk.acceptSentence': 'the two agree on a sentence',
  'ledger.answer': 'tells whoever raised it what became of it',
}
const notReviewVerbs: Partial<Record<Verb, string>> = {
  'org.confirmPost': 'as the act',
  'talk.confirm': 'as the act',
  'talk.witness': 'says what somebody who is neither of the two has seen, whoever arranged it',
  'feedback.setDays': 'sets a figure',
  'meeting.setReviewDays': 'sets a figure',
}

describe('T2: the policy table', () => {
  it('declares every act that judges somebody’s work, by its name', () => {
    const writing = Object.values(actions).filter((action) => 'writes' in action && action.writes)
    const found = writing.map(({ name }) => name).filter((name) => judgingName.test(name))
    expect(found.filter((name) => !declared.has(name) && !(name in notReviews))).toEqual([])
    expect([...declared].filter((name) => !found.includes(name))).toEqual([])
    expect(Object.keys(notReviews).filter((name) => !(found as string[]).includes(name))).toEqual([])
  })
  it('declares every row that judges, by its words', () => {
    const found = rows.filter(([, { what }]) => judgingWords.test(what))
    expect(found.filter(([verb, row]) => !row.reviews && !(verb in notReviewVerbs)).map(([verb]) => verb)).toEqual([])
  })
  it('lets nobody who worked on it by a row that judges, and keeps that refusal for those rows', () => {
    expect(rows.filter(([, row]) => Boolean(row.reviews) !== Boolean(row.never?.includes('worked')))).toEqual([])
  })
})
