import { nameApart } from '../../contract/person'
import { dayText } from '../../contract/days'
import type { BranchHours, YearOfHours } from '../../contract/study'
import type { HourLine } from '../../contract/studyHours'
import { meetingKindLabels } from '../../contract/vocabulary'
import { trainingLine } from './presentTraining'

type Figures = Pick<YearOfHours, 'total' | 'target' | 'exempt'>

/** What is asked of the person: the regulation's usual figure, or nothing. */
const targetText = ({ target, exempt }: Figures): string => (exempt ? '学习时间不作硬性要求' : `一般不少于 ${target}`)

/** The home page's one line; without a year where this phone has not seen it yet. */
export const presentHomeHours = (year: YearOfHours | undefined): { title: string; note: string } => ({
  title: year ? `今年集中学习 ${year.total} 学时，${targetText(year)}` : '我的学时',
  note: '由签到自动折算',
})

interface HourLineView {
  meetingId: string
  title: string
  /** How it came about: the day, the kinds, how long, and what was special. */
  note: string
  hours: string
}
const kindsText = ({ kinds, kind }: HourLine): string =>
  kind !== null && kinds.length > 1
    ? `按${meetingKindLabels[kind]}计`
    : kinds.map((each) => meetingKindLabels[each]).join('、')
const presentLine = (line: HourLine): HourLineView => {
  const how = line.status === 'late' ? '迟到' : line.status === 'guest' ? '列席' : ''
  return {
    meetingId: line.meetingId,
    title: line.title,
    note: [dayText(line.day), kindsText(line), `${line.minutes} 分钟`, how, line.isAfterwards ? '补记' : '']
      .filter(Boolean)
      .join(' · '),
    hours: line.hours > 0 ? `${line.hours} 学时` : '不计学时',
  }
}

export interface YearView {
  title: string
  note: string
  meter: { value: number; max: number; label: string } | undefined
  lines: HourLineView[]
  trainings: { trainingId: string; title: string; note: string; hours: string }[]
}
/** @param who 我 for oneself, the name for others */
export function presentYear(year: YearOfHours, who: string): YearView {
  const { total, target, exempt, lines, trainings } = year
  const title = `${who === '我' ? '' : who}${year.year} 年集中学习 ${total} 学时`
  return {
    title,
    note: `${targetText(year)} · 由签到和会议用时自动折算，在别处的培训另行登记`,
    meter: exempt ? undefined : { value: total, max: target, label: `${total} 学时，${targetText(year)}` },
    lines: lines.map(presentLine),
    trainings: trainings.map((line) => ({ trainingId: line.trainingId, ...trainingLine(line) })),
  }
}

export interface BranchLine {
  memberId: string
  name: string
  total: string
  target: string
  state: { mark: 'done' | 'due' | 'exempt'; word: string }
}
interface BranchView {
  title: string
  note: string
  lines: BranchLine[]
}
const stateOf = ({ total, target, exempt }: Figures): BranchLine['state'] =>
  exempt
    ? { mark: 'exempt', word: '不作要求' }
    : total >= target
      ? { mark: 'done', word: '已达到' }
      : { mark: 'due', word: `还差 ${target - total}` }

const titleOf = ({ nodeName, totals: { members, short } }: BranchHours): string => {
  if (members === 0) return `${nodeName}本级没有党员`
  return short === 0 ? `${nodeName}的学时都达到了` : `${nodeName}有 ${short} 人学时还没有达到`
}
export function presentBranch(page: BranchHours): BranchView {
  const { totals, everyone } = page
  const { members, met, exempt } = totals
  const counts =
    members === 0 ? '' : `党员 ${members} 人，已达到 ${met} 人${exempt > 0 ? `，不作要求 ${exempt} 人` : ''}`
  return {
    title: titleOf(page),
    note: [counts, !everyone && members > 0 ? '上级只看到未达到的姓名' : ''].filter(Boolean).join(' · '),
    lines: page.members.map((member) => ({
      memberId: member.memberId,
      name: nameApart(member),
      total: `${member.total} 学时`,
      target: member.exempt ? '—' : `${member.target}`,
      state: stateOf(member),
    })),
  }
}
