import type { Parsed } from '../../contract'
import { beijingDay, dayInFull, dayText } from '../../contract/days'
import type { SavedHourTable } from '../../contract/study'
import type { HourRow, HourTable } from '../../contract/studyHours'
import { hoursFor, longestMinutes, spanOf } from '../../contract/studyHours'
import type { MeetingKind } from '../../contract/vocabulary'
import { meetingKindLabels, meetingKinds } from '../../contract/vocabulary'

const rowsOf = (table: Pick<HourTable, 'rows'>, kind: MeetingKind): HourRow[] =>
  table.rows.filter((row) => row.kind === kind).sort((a, b) => a.fromMinutes - b.fromMinutes)
const kindsOf = (table: Pick<HourTable, 'rows'>): MeetingKind[] =>
  meetingKinds.filter((kind) => rowsOf(table, kind).length > 0)

interface TableView {
  title: string
  note: string
  kinds: { kind: MeetingKind; name: string; lines: { key: string; span: string; hours: string }[] }[]
  /** What else it says. */
  rules: string[]
}
/** The table as people read it. */
export function presentTable(table: SavedHourTable): TableView {
  const { version, effectiveFrom, savedBy, savedAt, lateCounts, secretaryHours, fullTimeHours, professionalShare } =
    table
  return {
    title: '学时由签到和会议用时折算',
    note:
      savedBy && savedAt
        ? `第 ${version} 版，${dayText(effectiveFrom)}起用，${savedBy}于${dayInFull(beijingDay(savedAt))}保存`
        : '系统预置的办法，机关党委可以修改',
    kinds: kindsOf(table).map((kind) => ({
      kind,
      name: meetingKindLabels[kind],
      lines: rowsOf(table, kind).map((row) => ({
        key: String(row.fromMinutes),
        span: spanOf(row),
        hours: `${row.hours} 学时`,
      })),
    })),
    rules: [
      '按会议结束时确认的用时折算，一场会议只计一次；同时是几种会议的，按学时最多的一种计。',
      lateCounts ? '迟到的照计学时。' : '迟到的不计学时。',
      '列席其他支部学习的，也计入本人学时。没有列出的会议不计学时。',
      `脱产培训每天计 ${fullTimeHours} 学时，登记后由另一位同志核对才计入。`,
      `业务知识技能超过支部学习学时的 ${professionalShare}% 时，在支部的学时页提示。`,
      secretaryHours === null
        ? '每年一般不少于 32 学时。'
        : `每年一般不少于 32 学时，书记和班子成员不少于 ${secretaryHours} 学时（本机关规定）。`,
    ],
  }
}

/** The form while it is filled in: where each step begins and what it earns; it ends where the next begins. */
export interface TableForm {
  effectiveFrom: string
  lateCounts: boolean
  secretaryHours: string
  fullTimeHours: string
  professionalShare: string
  kinds: { kind: MeetingKind; steps: { from: string; hours: string }[] }[]
}
export const tableForm = (table: HourTable, today: string): TableForm => ({
  effectiveFrom: today,
  lateCounts: table.lateCounts,
  secretaryHours: table.secretaryHours === null ? '' : String(table.secretaryHours),
  fullTimeHours: String(table.fullTimeHours),
  professionalShare: String(table.professionalShare),
  kinds: kindsOf(table).map((kind) => ({
    kind,
    steps: rowsOf(table, kind).map((row) => ({ from: String(row.fromMinutes), hours: String(row.hours) })),
  })),
})
const numberOf = (typed: string): number => (/^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN)

/** The rows a form stands for, or the sentence that says which field is not a number yet. */
function formRows(form: TableForm): HourRow[] | string {
  const rows: HourRow[] = []
  for (const { kind, steps } of form.kinds) {
    const sorted = steps
      .map(({ from, hours }) => ({ from: numberOf(from), hours: numberOf(hours) }))
      .sort((a, b) => a.from - b.from)
    for (const [at, { from, hours }] of sorted.entries()) {
      if (!Number.isInteger(from) || Number.isNaN(hours)) return `${meetingKindLabels[kind]}：请把分钟和学时都填成数字`
      rows.push({ kind, fromMinutes: from, toMinutes: (sorted[at + 1]?.from ?? longestMinutes + 1) - 1, hours })
    }
  }
  return rows
}

export type TableInput = Omit<Parsed<'study.saveHourTable'>, 'version'>
export function tableInput(form: TableForm): TableInput | string {
  const rows = formRows(form)
  if (typeof rows === 'string') return rows
  const secretary = form.secretaryHours.trim()
  if (secretary !== '' && !/^\d+$/.test(secretary)) return '书记和班子成员的学时请填整数，没有另外规定的留空'
  const fullTime = numberOf(form.fullTimeHours)
  if (Number.isNaN(fullTime)) return '脱产培训每天计几学时，请填数字'
  const share = numberOf(form.professionalShare)
  if (!Number.isInteger(share)) return '业务学习占比的提示线，请填整数'
  return {
    effectiveFrom: form.effectiveFrom,
    lateCounts: form.lateCounts,
    secretaryHours: secretary === '' ? null : Number(secretary),
    fullTimeHours: fullTime,
    professionalShare: share,
    rows,
  }
}

const asText = (hours: number): string => (hours > 0 ? `${hours} 学时` : '不计')
/** Between two neighbouring points neither table changes, so its first minute speaks for all. */
const kindChanges = (before: HourTable, after: HourTable, kind: MeetingKind): string[] => {
  const starts = [before, after].flatMap((table) =>
    rowsOf(table, kind).flatMap((row) => [row.fromMinutes, row.toMinutes + 1]),
  )
  const points = [...new Set([0, ...starts])].filter((point) => point <= longestMinutes).sort((a, b) => a - b)
  const pieces: { from: number; was: number; is: number }[] = []
  for (const from of points) {
    const piece = { from, was: hoursFor(before, kind, from), is: hoursFor(after, kind, from) }
    const last = pieces.at(-1)
    if (!last || last.was !== piece.was || last.is !== piece.is) pieces.push(piece)
  }
  return pieces.flatMap(({ from, was, is }, at) => {
    if (was === is) return []
    const span = spanOf({ fromMinutes: from, toMinutes: (pieces[at + 1]?.from ?? longestMinutes + 1) - 1 })
    return [`${meetingKindLabels[kind]} ${span}：${asText(was)} → ${asText(is)}`]
  })
}
/** What a saving would change, line by line; empty when nothing but the day. */
export function tableChanges(before: HourTable, input: TableInput): string[] {
  const after = { ...input, version: before.version + 1 }
  const figure = (hours: number | null) => (hours === null ? '不另作规定' : `${hours} 学时`)
  return [
    ...meetingKinds.flatMap((kind) => kindChanges(before, after, kind)),
    ...(before.lateCounts === input.lateCounts ? [] : [`迟到：${input.lateCounts ? '不计 → 照计' : '照计 → 不计'}`]),
    ...(before.secretaryHours === input.secretaryHours
      ? []
      : [`书记和班子成员：${figure(before.secretaryHours)} → ${figure(input.secretaryHours)}`]),
    ...(before.fullTimeHours === input.fullTimeHours
      ? []
      : [`脱产培训每天：${before.fullTimeHours} 学时 → ${input.fullTimeHours} 学时`]),
    ...(before.professionalShare === input.professionalShare
      ? []
      : [`业务学习占比的提示线：${before.professionalShare}% → ${input.professionalShare}%`]),
  ]
}
