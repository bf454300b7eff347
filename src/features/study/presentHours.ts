import { nameApart } from '../../contract/person'
import { dayText } from '../../contract/days'
import type { BranchHours, YearOfHours } from '../../contract/study'
import { targetText, type HourLine } from '../../contract/studyHours'
import { topicKindLabels } from '../../contract/meetingTopic'
import { meetingKindLabels } from '../../contract/vocabulary'
import { trainingLine } from './presentTraining'

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
/** @param whose 我 for oneself, the name for others: a title knows who reads it */
export function presentYear(year: YearOfHours, whose: string): YearView {
  const { total, target, exempt, lines, trainings } = year
  return {
    title: `${whose}的学时：${year.year} 年集中学习 ${total}`,
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
/** Of a branch, never of a person: what its study was about, and a quiet word where 业务 is most of it. */
interface TopicView {
  lines: { label: string; hours: string }[]
  hint: string
}
export function presentTopics({ topics = [], professionalShare }: BranchHours): TopicView | undefined {
  if (topics.length === 0) return undefined
  return {
    lines: topics.map(({ kind, hours }) => ({
      label: kind ? topicKindLabels[kind] : '没有注明',
      hours: `${hours} 学时`,
    })),
    hint:
      professionalShare === undefined
        ? ''
        : `业务知识技能占 ${professionalShare}%，请多安排政治理论和党章党规党纪学习。`,
  }
}

interface BranchView {
  title: string
  note: string
  lines: BranchLine[]
}
const stateOf = ({
  total,
  target,
  due,
  exempt,
}: Pick<YearOfHours, 'total' | 'target' | 'due' | 'exempt'>): BranchLine['state'] =>
  exempt
    ? { mark: 'exempt', word: '不作要求' }
    : total >= due
      ? { mark: 'done', word: total >= target ? '已达到' : '达到进度' }
      : { mark: 'due', word: `${due < target ? '按进度差' : '还差'} ${due - total}` }

const isRunning = ({ usual: { target, due } }: BranchHours): boolean => due < target
const titleOf = (page: BranchHours): string => {
  const { nodeName, totals } = page
  if (totals.members === 0) return `${nodeName}本级没有党员`
  if (totals.short === 0) return `${nodeName}的学时：都达到了${isRunning(page) ? '进度' : ''}`
  return `${nodeName}的学时：${totals.short} 人${isRunning(page) ? '没有跟上进度' : '还没有达到'}`
}
export function presentBranch(page: BranchHours): BranchView {
  const { totals, everyone } = page
  const { members, met, exempt } = totals
  const counts =
    members === 0 ? '' : `党员 ${members} 人，已达到 ${met} 人${exempt > 0 ? `，不作要求 ${exempt} 人` : ''}`
  const asked = isRunning(page) ? targetText({ ...page.usual, exempt: false }) : ''
  return {
    title: titleOf(page),
    note: [asked, counts, !everyone && members > 0 ? '上级只看到未达到的姓名' : ''].filter(Boolean).join(' · '),
    lines: page.members.map((member) => ({
      memberId: member.memberId,
      name: nameApart(member),
      total: `${member.total} 学时`,
      target: member.exempt ? '—' : `${member.target}`,
      state: stateOf(member),
    })),
  }
}
