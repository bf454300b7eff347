import { beijingDay, beijingYear, dayText, spanText } from '../../contract/days'
import { placesText } from '../../contract/meetingPeople'
import type { MeetingRow } from '../../contract/meeting'
import { stateWords, unreviewedWords, type Standing } from '../../contract/reviewRule'
import { kindWords, type MeetingState } from '../../contract/vocabulary'
import type { ListView } from './api'

type Tone = 'red' | 'green' | 'amber' | 'blue' | 'plain'
export interface StateChip {
  word: string
  tone: Tone
}

const tones: Record<MeetingState, Tone> = {
  draft: 'plain',
  announced: 'blue',
  open: 'red',
  closed: 'amber',
  submitted: 'blue',
  returned: 'amber',
  archived: 'green',
  cancelled: 'plain',
}
/** What nobody reviewed looks like what still needs somebody's eye. */
export const stateChip = (row: Standing): StateChip => ({
  word: stateWords(row),
  tone: row.amending || row.unreviewed || row.noticeSaid ? 'amber' : tones[row.state],
})

export const kindsText = (meeting: Pick<MeetingRow, 'kinds' | 'otherLabel'>): string => kindWords(meeting).join('、')

/** 列席，只列席第 3 项: of whoever was invited; nothing for everybody else. */
export const invitedWords = ({ invitedHere }: Pick<MeetingRow, 'invitedHere'>): string[] =>
  invitedHere ? [placesText(invitedHere.places) ?? '请您列席'] : []

/** `今天 14:30–16:00`, `明天 …`, `11月25日 星期三 …`. */
export function whenText({ startAt, endAt }: Pick<MeetingRow, 'startAt' | 'endAt'>, now: number): string {
  return `${dayWord(startAt, now)} ${spanText(startAt, endAt)}`
}

const aDay = 24 * 60 * 60 * 1000

export function dayWord(at: string, now: number): string {
  const day = beijingDay(at)
  if (day === beijingDay(now)) return '今天'
  if (day === beijingDay(now + aDay)) return '明天'
  return dayText(day, beijingYear(now))
}

interface MeetingLine {
  id: string
  title: string
  kinds: string
  when: string
  place: string
  hosts: string
  chip: StateChip
  isAfterwards: true | undefined
  isOpen: boolean
  note: string
}

export function meetingLine(row: MeetingRow, now: number): MeetingLine {
  const when = whenText(row, now)
  const hosts = row.hostNames.join('、')
  return {
    id: row.id,
    title: row.title,
    kinds: kindsText(row),
    when,
    place: row.place,
    hosts,
    chip: stateChip(row),
    isAfterwards: row.isAfterwards,
    isOpen: row.state === 'open',
    note: [when, row.place, ...(row.unreviewed ? [unreviewedWords] : []), ...invitedWords(row)].join(' · '),
  }
}

/** For who reads the meetings of many branches: whose it is comes first. */
export function lineOfSeveral(row: MeetingRow, now: number): MeetingLine & { about: string } {
  const line = meetingLine(row, now)
  return { ...line, about: [line.title, line.kinds, line.when].join(' · ') }
}

/** What archives itself waits for nobody. */
function reviewTitle(rows: readonly MeetingRow[], more: boolean): string {
  const waiting = rows.filter(({ archivesItself }) => !archivesItself).length
  const numberText = (count: number) => `${count}${more ? ' 场以上' : ' 场'}`
  if (waiting > 0) return `${numberText(waiting)}会议等您审核`
  return rows.length === 0 ? '没有等您审核的会议' : `${numberText(rows.length)}会议到期自动归档，不用逐场审核`
}

/** The list's title says what is the case. `more`: there are further pages. */
export function listTitle(view: ListView, rows: readonly MeetingRow[] | undefined, more: boolean, now: number): string {
  if (!rows) return '会议'
  if (view === 'past') return rows.length === 0 ? '还没有开过的会议' : '开过的会议'
  if (view === 'review') return reviewTitle(rows, more)
  const ahead = rows.filter(({ state }) => state === 'draft' || state === 'announced' || state === 'open')
  const today = ahead.filter((row) => beijingDay(row.startAt) === beijingDay(now))
  if (today.length === 1) return `今天有一场${kindsText(today[0] ?? { kinds: [] })}`
  if (today.length > 1) return `今天有 ${today.length} 场会议`
  return ahead.length === 0 ? '近期没有会议' : `接下来有 ${ahead.length}${more ? ' 场以上' : ' 场'}会议`
}

export const emptyWords: Record<ListView, { title: string; text: string }> = {
  upcoming: { title: '近期没有安排会议', text: '安排好的会议会出现在这里。' },
  past: { title: '还没有开过的会议', text: '会议结束后可以在这里找到记录和签到名册。' },
  review: { title: '没有等您审核的会议', text: '下级提交的会议会出现在这里。' },
}
