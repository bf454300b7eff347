import * as v from 'valibot'
import { action } from './action'
import type { LocalSays, RuleSays } from './dutyRuleWords'
import { needMax, redAfterMax } from './dutyRuleWords'
import { windowKinds } from './dutyWindow'
import { clientId, day, id, line, nothing, version, year } from './fields'
import type { Person, PersonChoice } from './person'
import { meetingKinds } from './vocabulary'

/** What an organ may say of a row; what it may not is as the regulation has it. */
interface RuleMay {
  off: boolean
  confirm: boolean
  redAfter: boolean
  windows: boolean
  fixedDay: boolean
  upperCounts: boolean
  leader: boolean
}
export interface RuleLine {
  ruleId: string
  title: string
  quote: string
  cite: string
  /** 待核, 惯例, 口径不一; null of what was read in the regulation. */
  mark: string | null
  /** 每月, 任期, 现状. */
  window: string
  /** 硬性, 一般, 提示. */
  force: string
  says: RuleSays
  /** Who said so last, and when; null while nobody has said anything. */
  said: (Person & { at: string }) | null
  may: RuleMay
  /** Of a row of the organ's own: what it is made of, and the national row it stands beside. */
  local: LocalSays | null
  beside: string | null
}
export interface DutyRules {
  version: number
  rows: RuleLine[]
  /** Who may be named as 党委书记; for whoever may say so. */
  leaders: PersonChoice[]
  can: { save: boolean }
}
/** Every row of the duties with what the organ has said of it; everybody may know what is asked. */
export const rules = action<DutyRules>()({ name: 'duty.rules', input: nothing, problems: [] })

const saved = action<{ version: number }>()
/** All an organ says of one row. `version`: the newest one seen; a saving is always a new version. */
export const saveRule = saved({
  name: 'duty.saveRule',
  writes: true,
  input: v.strictObject({
    version,
    ruleId: id,
    on: v.boolean(),
    confirmed: v.boolean(),
    softTurnsRedAfter: v.nullable(
      v.pipe(
        v.number('请选择期数'),
        v.integer('请选择期数'),
        v.minValue(2, '至少连续 2 期'),
        v.maxValue(redAfterMax, `最多连续 ${redAfterMax} 期`),
      ),
    ),
    windows: v.pipe(v.array(v.strictObject({ year, from: day, to: day })), v.maxLength(10, '最多写 10 个年度')),
    fixedDay: v.nullable(
      v.strictObject({
        turn: v.pipe(v.number('请选择第几个'), v.integer('请选择第几个'), v.minValue(1), v.maxValue(5)),
        weekday: v.pipe(v.number('请选择星期几'), v.integer('请选择星期几'), v.minValue(0), v.maxValue(6)),
      }),
    ),
    upperCounts: v.boolean(),
    leaderId: v.nullable(id),
  }),
  problems: ['notAllowed', 'notFound', 'badInput', 'changedElsewhere'],
})
/** A row of the organ's own, new or in other words: it stands beside the national ones, and both lights show. */
export const saveLocalRule = saved({
  name: 'duty.saveLocalRule',
  writes: true,
  input: v.strictObject({
    version,
    ruleId: clientId,
    title: line(20),
    quote: line(120),
    documentNo: line(60),
    fromOn: day,
    /** Null where none was chosen: refused in a sentence. */
    window: v.nullable(v.picklist(windowKinds)),
    kind: v.picklist(meetingKinds, '请选择会议类型'),
    need: v.pipe(v.number('请填写次数'), v.minValue(1, '至少 1 次'), v.maxValue(needMax, `最多 ${needMax} 次`)),
  }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere'],
})
