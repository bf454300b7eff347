import type { Parsed } from '../../../src/contract'
import type { Demand } from '../../../src/contract/courtyard'
import { addMinutes, beijingYear, dayStart } from '../../../src/contract/days'
import { fieldText } from '../../../src/contract/fieldLabels'
import { findForbidden, privateSentence } from '../../../src/contract/privateWords'
import { sha256 } from '../platform/crypto'
import { refuse, type Problem } from '../platform/problem'
import type { CourtyardNoteDoc } from './store'

/** Pure. What a note may say, and what of it may change once it is kept. */

export type Words = Omit<Parsed<'courtyard.save'>, 'noteId' | 'version'>

const wrong = (field: string, label: string, why: string): Problem<'badInput'> =>
  refuse('badInput', { field: label, why }, { field })

/** A phone's clock may run ahead a little; a note written in the last minute of the meeting is no lie. */
const clockMinutes = 5

/** Notes are of what was held: not ahead, and not of a year whose books are closed. */
export const timeError = (startAt: string, at: string): Problem<'badInput'> | null => {
  if (startAt > addMinutes(at, clockMinutes)) return wrong('startAt', '开始时间', '还没到，院坝会开过以后再记')
  const from = dayStart(`${beijingYear(at) - 1}-01-01`)
  return startAt < from
    ? wrong('startAt', '开始时间', `只能补记 ${beijingYear(at) - 1} 年 1 月 1 日以后的院坝会，请核对日期`)
    : null
}
/** The year a phone first saved the draft in: the running one, or the one before for a note kept over New Year. */
export const yearError = (year: number, at: string): Problem<'badInput'> | null => {
  const now = beijingYear(at)
  return year === now || year === now - 1
    ? null
    : wrong('year', '年份', `草稿的年份是 ${year}，请核对手机日期后重新填写`)
}

/** A demand in the ledger has an owner by now: it is neither dropped nor reworded here. */
export const demandsError = (next: readonly Demand[], stored: readonly Demand[]): Problem<'badInput'> | null => {
  const keys = next.map(({ key }) => key)
  const twice = keys.findIndex((key, place) => keys.indexOf(key) !== place)
  if (twice >= 0) return wrong(`demands.${twice}.key`, `群众诉求第 ${twice + 1} 项`, '与前面一项编号相同，请删去重填')
  for (const carried of stored.filter(({ outcome }) => outcome === 'toLedger')) {
    const place = keys.indexOf(carried.key)
    const now = next[place]
    if (!now) return wrong('demands', '群众诉求', `“${carried.matter}”已转账单，不能删去`)
    const same = now.outcome === 'toLedger' && now.matter === carried.matter && now.raisedBy === carried.raisedBy
    if (!same)
      return wrong(
        `demands.${place}.matter`,
        `群众诉求第 ${place + 1} 项`,
        `“${carried.matter}”已转账单，内容请在账单里补充`,
      )
  }
  return null
}
/** The demands that go to the ledger with this version and were not there before. */
export const newlyCarried = (next: readonly Demand[], stored: readonly Demand[]): Demand[] => {
  const before = new Set(stored.filter(({ outcome }) => outcome === 'toLedger').map(({ key }) => key))
  return next.filter(({ key, outcome }) => outcome === 'toLedger' && !before.has(key))
}

/** A number that is a person's stands in no field: the phone points it out before, the server refuses it all the same. */
export const privateError = (words: Words): Problem<'badInput'> | null => {
  const { topic, village, villageGroup, host, outreach, demands } = words
  const written: [path: (string | number)[], text: string | null][] = [
    ...Object.entries({ topic, village, villageGroup, host, outreach }).map(
      ([field, text]): [string[], string | null] => [[field], text],
    ),
    ...demands.flatMap((demand, place) =>
      (['matter', 'raisedBy', 'onSpotAnswer'] as const).map((field): [(string | number)[], string | null] => [
        ['demands', place, field],
        demand[field],
      ]),
    ),
  ]
  for (const [path, text] of written) {
    const found = findForbidden(text ?? '')
    if (found) return wrong(path.join('.'), fieldText(path), privateSentence(found))
  }
  return null
}

/** The same for the same words, so that a repetition is known from a change. */
export const digestOf = (words: Words): string =>
  sha256(
    JSON.stringify([
      words.topic,
      words.startAt,
      words.village,
      words.villageGroup,
      words.host,
      words.companionIds,
      words.outreach,
      words.outreachMinutes,
      words.headcount,
      words.photoIds,
      words.demands.map(({ key, matter, raisedBy, onSpotAnswer, outcome }) => [
        key,
        matter,
        raisedBy,
        onSpotAnswer,
        outcome,
      ]),
    ]),
  )

/** The version this very request made, if it made one: the answer to the first try was lost. */
export const madeVersion = (
  { said }: Pick<CourtyardNoteDoc, 'said'>,
  onVersion: number,
  digest: string,
): number | null => (said[onVersion] === digest ? onVersion + 1 : null)

/** Somebody's other words stand there already: they are not overwritten, and the phone may fetch them to show both. */
export const changedNote = ({ _id, version }: Pick<CourtyardNoteDoc, '_id' | 'version'>): Problem<'changedElsewhere'> =>
  refuse('changedElsewhere', { what: '这次院坝会的记录' }, { details: { noteId: _id, version } })
