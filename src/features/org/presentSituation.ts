import { dayInFull } from '../../contract/days'
import type { Situation } from '../../contract/orgSituation'
import { lasts, situations, type SituationKind } from '../../contract/situationWords'

export interface SituationLine {
  id: string
  label: string
  note: string
  chip: { tone: 'blue' | 'plain'; text: string }
  /** It goes on beyond today, so it can be ended. */
  lasts: boolean
}

const chipOf = (situation: Situation, today: string): SituationLine['chip'] => {
  if (lasts(situation, today)) return { tone: 'blue', text: '现在' }
  return { tone: 'plain', text: situation.fromOn > today ? '未开始' : '已结束' }
}
/** A situation as a line of a member's page. `today` is a Beijing day. */
export const presentSituation = (situation: Situation, today: string): SituationLine => {
  const { id, kind, reason, fromOn, toOn } = situation
  return {
    id,
    label: situations[kind].label,
    note: `${dayInFull(fromOn)}起${toOn ? `，到 ${dayInFull(toOn)}` : ''} · ${reason}`,
    chip: chipOf(situation, today),
    lasts: toOn === null || toOn > today,
  }
}

/** What the sheet of a situation holds while it is filled in. */
export interface SituationFields {
  kind: SituationKind | undefined
  reason: string
  fromOn: string | undefined
  toOn: string | undefined
  why: string
}
export const fieldsOfSituation = (found: Situation | undefined): SituationFields => ({
  kind: found?.kind,
  reason: found?.reason ?? '',
  fromOn: found?.fromOn,
  toOn: found?.toOn ?? undefined,
  why: '',
})

/** What whoever enters a change of a day that is past should know; nothing where it is not. */
export const pastDayNote = (fromOn: string | undefined, today: string): string | undefined =>
  fromOn !== undefined && fromOn < today
    ? '日期在今天以前：已经开始或开过的会议，应到名单和表决不变。要改的，没有归档的在会议的签到名单里更正，已归档的提出更正。'
    : undefined
