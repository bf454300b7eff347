import { counts } from './arrival'
import { addDays, beijingDay } from './days'
import type { AttendanceStatus, MeetingKind } from './vocabulary'
import { meetingKindLabels, meetingKinds } from './vocabulary'

/** From a meeting to study hours, pure: the one reckoning every page, table and export goes by. */

/** 党员教育管理工作条例第二十条: a member’s year of study is 32 hours or more. */
const yearlyHours = 32
/** No meeting lasts longer than a day, so a kind's rows end here. */
export const longestMinutes = 24 * 60
const maxHours = 24

/** From one whole minute to another, both included: so many hours. */
export interface HourRow {
  kind: MeetingKind
  fromMinutes: number
  toMinutes: number
  hours: number
}
/** The organ's own conversion table as one saving left it. */
export interface HourTable {
  version: number
  /** The first Beijing day of meetings it applies to. */
  effectiveFrom: string
  /** Whether somebody who came late gets the hours. */
  lateCounts: boolean
  /** The organ's figure a year for secretaries and committee members; null: as for everyone. */
  secretaryHours: number | null
  /** What a day of 脱产 training elsewhere earns. */
  fullTimeHours: number
  /** 业务 may be so much of a branch's study, in percent, before that is hinted at. */
  professionalShare: number
  rows: HourRow[]
}

/** What a reckoning needs of an attendance row. */
interface HourSource {
  meetingId: string
  status: AttendanceStatus
  arrivedAt: string
  voided: unknown
}
/** What it needs of a meeting that counts; `minutes` as confirmed at closing. */
export interface HourMeeting {
  id: string
  title: string
  kinds: readonly MeetingKind[]
  startAt: string
  closedAt: string | null
  minutes: number
  /** 补记: held on paper and entered afterwards. */
  isAfterwards?: true
}
/** One meeting a person came to, and what it earned. */
export interface HourLine {
  meetingId: string
  day: string
  title: string
  kinds: MeetingKind[]
  /** The kind it earned by; null when it earned nothing. */
  kind: MeetingKind | null
  minutes: number
  hours: number
  status: AttendanceStatus
  /** Version of the table that applied. */
  version: number | null
  isAfterwards?: true
}

/** The newest version in force on a Beijing day; null before the first. */
export const tableOn = (tables: readonly HourTable[], day: string): HourTable | null =>
  tables
    .filter((table) => table.effectiveFrom <= day)
    .reduce<HourTable | null>((best, each) => (best && best.version > each.version ? best : each), null)

/** What so many minutes of one kind earn; a kind without a row for them earns nothing. */
export const hoursFor = (table: HourTable, kind: MeetingKind, minutes: number): number =>
  table.rows.find((row) => row.kind === kind && row.fromMinutes <= minutes && minutes <= row.toMinutes)?.hours ?? 0

/** A meeting of several kinds earns once, by the kind that earns most. */
const bestKind = (table: HourTable, { kinds, minutes }: HourMeeting): { kind: MeetingKind | null; hours: number } =>
  kinds.reduce<{ kind: MeetingKind | null; hours: number }>(
    (best, kind) => {
      const hours = hoursFor(table, kind, minutes)
      return hours > best.hours ? { kind, hours } : best
    },
    { kind: null, hours: 0 },
  )

const lineOf = (row: HourSource, meeting: HourMeeting, tables: readonly HourTable[]): HourLine => {
  const { id: meetingId, title, kinds, startAt, minutes } = meeting
  const day = beijingDay(startAt)
  const table = tableOn(tables, day)
  const lost = !table || (row.status === 'late' && !table.lateCounts)
  const earned = lost ? { kind: null, hours: 0 } : bestKind(table, meeting)
  return {
    meetingId,
    day,
    title,
    kinds: [...kinds],
    minutes,
    status: row.status,
    version: table?.version ?? null,
    ...earned,
    ...(meeting.isAfterwards && { isAfterwards: true }),
  }
}

/**
 * One person's lines, newest first. Every row that counts earns, a guest's too: who studied with another branch studied.
 * A meeting counts once however many branches held it; one that is not among `meetings` (open, cancelled) not at all.
 */
export const hoursOf = (
  rows: readonly HourSource[],
  meetings: readonly HourMeeting[],
  tables: readonly HourTable[],
): HourLine[] => {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const standing = new Map(rows.filter((row) => !row.voided).map((row) => [row.meetingId, row]))
  return [...standing.values()]
    .flatMap((row) => {
      const meeting = byId.get(row.meetingId)
      return meeting && counts(row, meeting) ? [lineOf(row, meeting, tables)] : []
    })
    .sort((a, b) => (a.day === b.day ? a.meetingId.localeCompare(b.meetingId) : b.day.localeCompare(a.day)))
}
export const totalOf = (lines: readonly Pick<HourLine, 'hours'>[]): number =>
  lines.reduce((sum, line) => sum + line.hours, 0)

/** The figure a year asks of a person: the one of the table in force at the end of that year. */
export const targetOf = (tables: readonly HourTable[], year: number, onCommittee: boolean): number => {
  const own = tableOn(tables, addDays(`${year + 1}-01-01`, -1))?.secretaryHours ?? null
  return onCommittee && own !== null ? own : yearlyHours
}

/**
 * How many of a year's hours should be there by a Beijing day: before the last quarter those of the months that are over,
 * then all of them. Nobody is behind a year in its spring.
 */
export const dueBy = (target: number, year: number, day: string, since: string | null = null): number =>
  Number(day.slice(0, 4)) > year || day.slice(5) >= '10-01' ? target : hoursDueBy(target, since, day)

/**
 * Of a year's hours so much is asked of who came within it: by the full months from the month after they joined the organ or
 * the party. `since`: that day, or null for who was there before.
 */
export const hoursAsked = (yearly: number, year: number, since: string | null): number => {
  if (since === null || Number(since.slice(0, 4)) < year) return yearly
  const months = Number(since.slice(0, 4)) > year ? 0 : 12 - Number(since.slice(5, 7))
  return Math.round((yearly * months) / 12)
}
/** What of it is due before a day of the year: by the months that are over, of those for which it is asked. */
export const hoursDueBy = (asked: number, since: string | null, day: string): number => {
  const first = since?.startsWith(day.slice(0, 4)) ? Number(since.slice(5, 7)) : 0
  const over = Number(day.slice(5, 7)) - 1 - first
  return over <= 0 ? 0 : Math.floor((asked * over) / (12 - first))
}

/** `46–60 分钟`, `180 分钟以上`. */
export const spanOf = ({ fromMinutes, toMinutes }: Pick<HourRow, 'fromMinutes' | 'toMinutes'>): string =>
  toMinutes >= longestMinutes ? `${fromMinutes} 分钟以上` : `${fromMinutes}–${toMinutes} 分钟`

const rowError = (row: HourRow): string | null => {
  const { fromMinutes, toMinutes, hours } = row
  if (fromMinutes < 0 || toMinutes < 0) return `${fromMinutes}–${toMinutes} 分钟，分钟不能小于 0`
  if (toMinutes < fromMinutes) return `${fromMinutes}–${toMinutes} 分钟，止早于起`
  if (toMinutes > longestMinutes) return `${fromMinutes}–${toMinutes} 分钟，最长 ${longestMinutes} 分钟`
  if (hours < 0) return `${spanOf(row)}，学时不能小于 0`
  if (hours > maxHours) return `${spanOf(row)}，学时不能大于 ${maxHours}`
  return null
}
const betweenError = (before: HourRow, row: HourRow): string | null => {
  if (row.fromMinutes <= before.toMinutes) return `${spanOf(before)}与${spanOf(row)}重叠`
  const gap = { fromMinutes: before.toMinutes + 1, toMinutes: row.fromMinutes - 1 }
  return row.fromMinutes > before.toMinutes + 1 ? `${spanOf(gap)}没有规定` : null
}
const kindError = (rows: readonly HourRow[]): string | null => {
  const [wrong] = rows.flatMap((row) => rowError(row) ?? [])
  if (wrong) return wrong
  const sorted = [...rows].sort((a, b) => a.fromMinutes - b.fromMinutes || a.toMinutes - b.toMinutes)
  for (const [at, row] of sorted.entries()) {
    const before = sorted[at - 1]
    const error = before ? betweenError(before, row) : null
    if (error) return error
  }
  const last = sorted.at(-1) as HourRow
  return last.toMinutes < longestMinutes ? `${last.toMinutes + 1} 分钟以上没有规定` : null
}
/**
 * What is wrong with a table, naming the row: `集中学习：46–60 分钟没有规定`; null when nothing is. A kind's first row may
 * begin at any minute (shorter earns nothing); from there to a whole day every minute is ruled once.
 */
export const tableError = (rows: readonly HourRow[]): string | null => {
  if (rows.length === 0) return '一行也没有，请至少规定一种会议'
  for (const kind of meetingKinds) {
    const own = rows.filter((row) => row.kind === kind)
    const error = own.length > 0 ? kindError(own) : null
    if (error) return `${meetingKindLabels[kind]}：${error}`
  }
  return null
}

/** What is asked: the regulation's usual figure, before the last quarter as far as the year has come; or nothing. */
export const targetText = ({ target, due, exempt }: { target: number; due: number; exempt: boolean }): string => {
  if (exempt) return '学习时间不作硬性要求'
  if (due === target) return `一般不少于 ${target}`
  return `${due > 0 ? `按进度应达到 ${due} 学时，` : ''}全年一般不少于 ${target}`
}
