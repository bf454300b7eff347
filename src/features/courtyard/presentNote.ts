import type { CourtyardNote, CourtyardRow } from '../../contract/courtyard'
import { courtyardPlace, type CourtyardView } from '../../contract/courtyardWords'
import { beijingClock, beijingDay, beijingYear, dayText } from '../../contract/days'

export const whenText = (startAt: string, now: number): string =>
  `${dayText(beijingDay(startAt), beijingYear(now))} ${beijingClock(startAt)}`

/** 诉求 3 条，2 条转台账 */
export const demandsText = ({ answered, toLedger }: CourtyardRow['demands']): string => {
  if (answered + toLedger === 0) return '没有诉求'
  return `诉求 ${answered + toLedger} 条${toLedger > 0 ? `，${toLedger} 条转台账` : '，都已当场答复'}`
}
export const rowNote = (row: CourtyardRow, view: CourtyardView, now: number): string =>
  [whenText(row.startAt, now), row.place, ...(view === 'mine' ? [] : [row.authorName])].join(' · ')

export const viewLabels: Record<CourtyardView, string> = { mine: '我的', branch: '本支部', below: '下级' }
export const emptyWords: Record<CourtyardView, { title: string; text: string }> = {
  mine: { title: '还没有记过院坝会', text: '到村里开院坝会时，没有信号也能记，回来自动上传。' },
  branch: { title: '本支部还没有院坝会记录', text: '党员记下的院坝会会出现在这里。' },
  below: { title: '下级还没有院坝会记录', text: '下级支部记下的院坝会会出现在这里。' },
}

export const peopleText = ({
  host,
  author,
  companions,
}: Pick<CourtyardNote, 'host' | 'author' | 'companions'>): string =>
  [
    `主持 ${host}`,
    `记录 ${author.name}`,
    ...(companions.length > 0 ? [`同去 ${companions.map(({ name }) => name).join('、')}`] : []),
  ].join(' · ')

export const comeText = ({
  headcount,
  outreachMinutes,
}: Pick<CourtyardNote, 'headcount' | 'outreachMinutes'>): string =>
  [`到场群众 ${headcount} 人`, ...(outreachMinutes > 0 ? [`宣讲 ${outreachMinutes} 分钟`] : [])].join(' · ')

export const noteLead = (note: CourtyardNote, now: number): string =>
  `${whenText(note.startAt, now)} · ${courtyardPlace(note)}`
