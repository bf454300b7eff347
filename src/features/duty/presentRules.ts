import type { DutyRules, RuleLine } from '../../contract/dutyRules'
import { fixedDayText, type LocalSays, type RuleSays } from '../../contract/dutyRuleWords'
import { beijingDay, dayText } from '../../contract/days'

/** The rows of the duties and what the organ has said of them, pure. */

const windowText = ({ year, from, to }: RuleSays['windows'][number]): string => `${year} 年度从 ${from} 到 ${to}`

/** What is said of a row beside its quote; the usual is not said. */
export const saidLines = ({ says, said, may, beside }: RuleLine): string[] => [
  ...(beside ? [`与“${beside}”并列，两条都显示`] : []),
  ...(may.confirm
    ? [says.confirmed ? '本单位已确认：没有完成的显示红色' : '本单位还没有确认：没有完成的只显示黄色']
    : []),
  ...(says.softTurnsRedAfter ? [`连续 ${says.softTurnsRedAfter} 期没有开展又没有说明的，显示红色`] : []),
  ...says.windows.map(windowText),
  ...(says.fixedDay ? [`固定在${fixedDayText(says.fixedDay)}`] : []),
  ...(says.upperCounts ? ['上级党组织召开的也算'] : []),
  ...(says.leader ? [`由${says.leader.name}讲`] : []),
  ...(said ? [`${said.name} ${dayText(beijingDay(said.at)).split(' ')[0]}定`] : []),
]
export const aboutText = ({ cite, window, force, mark }: RuleLine): string =>
  [cite, window, force, ...(mark ? [mark] : [])].join(' · ')

export interface RuleGroup {
  title: string
  note: string
  rows: RuleLine[]
}
/** Those asked, those that are off, and the organ's own. */
export const groupsOf = ({ rows }: DutyRules): RuleGroup[] => {
  const national = rows.filter(({ local }) => local === null)
  const all = [
    {
      title: '本单位的规定',
      note: '可以更严，与上级规定并列，不代替它',
      rows: rows.filter(({ local }) => local !== null),
    },
    { title: '上级规定', note: '照原文，不能改', rows: national.filter(({ says }) => says.on) },
    { title: '没有启用', note: '需要时由本单位启用', rows: national.filter(({ says }) => !says.on) },
  ]
  return all.filter(({ rows: some }) => some.length > 0)
}

export interface RuleForm {
  on: boolean
  confirmed: boolean
  /** '' is never. */
  redAfter: string
  windowYear: string
  from: string
  to: string
  /** '' is no fixed day. */
  turn: string
  weekday: string
  upperCounts: boolean
  leaderId: string
}
/** The form of a row; of own days the year that is asked about now. */
export const ruleForm = ({ says }: RuleLine, thisYear: number): RuleForm => {
  const own = says.windows.find(({ year }) => year === thisYear) ?? says.windows.at(-1)
  return {
    on: says.on,
    confirmed: says.confirmed,
    redAfter: says.softTurnsRedAfter === null ? '' : String(says.softTurnsRedAfter),
    windowYear: String(own?.year ?? thisYear),
    from: own?.from ?? '',
    to: own?.to ?? '',
    turn: says.fixedDay ? String(says.fixedDay.turn) : '',
    weekday: String(says.fixedDay?.weekday ?? 5),
    upperCounts: says.upperCounts,
    leaderId: says.leader?.memberId ?? '',
  }
}
const windowsOf = (form: RuleForm, { says }: RuleLine): RuleSays['windows'] => {
  const year = Number(form.windowYear)
  const others = says.windows.filter((window) => window.year !== year)
  return form.from && form.to ? [...others, { year, from: form.from, to: form.to }] : others
}
export const ruleInput = (form: RuleForm, line: RuleLine, version: number) => ({
  version,
  ruleId: line.ruleId,
  on: form.on,
  confirmed: form.confirmed,
  softTurnsRedAfter: form.redAfter === '' ? null : Number(form.redAfter),
  windows: [...windowsOf(form, line)],
  fixedDay: form.turn === '' ? null : { turn: Number(form.turn), weekday: Number(form.weekday) },
  upperCounts: form.upperCounts,
  leaderId: form.leaderId === '' ? null : form.leaderId,
})

export interface LocalForm extends Omit<LocalSays, 'need' | 'window' | 'kind'> {
  ruleId: string
  window: LocalSays['window'] | ''
  kind: LocalSays['kind'] | ''
  /** As typed. */
  need: string
}
export const localForm = (local: LocalSays | null, ruleId: string, today: string): LocalForm => ({
  ruleId,
  title: local?.title ?? '',
  quote: local?.quote ?? '',
  documentNo: local?.documentNo ?? '',
  fromOn: local?.fromOn ?? today,
  window: local?.window ?? '',
  kind: local?.kind ?? '',
  need: String(local?.need ?? 1),
})
