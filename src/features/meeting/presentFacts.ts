import { beijingClock, beijingYear } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { meetingFormLabels } from '../../contract/meetingForm'
import { topicKindLabels } from '../../contract/meetingTopic'
import { invitedText, lecturersText, lecturerWord, placesText } from '../../contract/meetingPeople'
import { nameApart } from '../../contract/person'
import { cite, regulations } from '../../contract/regulations'
import { audienceTypeLabels, kindWords } from '../../contract/vocabulary'
import { isAmended } from './presentAmendment'
import { kindsText, whenText } from './presentRow'

/** What a meeting's page says of it, a line each. */

interface Fact {
  label: string
  value: string
}

const peopleText = ({ audience, namedMembers }: MeetingDetail): string => {
  if (audience !== 'named') return audienceTypeLabels[audience]
  const names = namedMembers.slice(0, 6).map(nameApart).join('、')
  return namedMembers.length > 6 ? `${names} 等 ${namedMembers.length} 人` : names
}

export function factsOf(meeting: MeetingDetail, now: number): Fact[] {
  const { openedAt, closedAt, creditedMinutes, rollSummary } = meeting
  const facts: (Fact | false)[] = [
    { label: '类型', value: kindsText(meeting) },
    meeting.ordinals !== undefined && { label: '次数', value: ordinalsText(meeting.ordinals, meeting) },
    meeting.forYear !== undefined && { label: '年度', value: `${meeting.forYear} 年度` },
    { label: '时间', value: whenText(meeting, now) },
    { label: '地点', value: isAmended(meeting, 'place') ? `${meeting.place}（有更正，见“更正”）` : meeting.place },
    meeting.topicKind !== undefined && { label: '学习内容', value: topicKindLabels[meeting.topicKind] },
    meeting.form !== undefined && { label: '形式', value: meetingFormLabels[meeting.form] },
    { label: '召开', value: meeting.hosts.map((host) => host.name).join('、') },
    !meeting.noticeOnly && { label: '参加', value: peopleText(meeting) },
    meeting.chair !== null && { label: '主持人', value: meeting.chair.name },
    meeting.chairUnusual && { label: '主持人说明', value: chairText },
    meeting.noCommitteeBefore === true && { label: '会前支委会', value: committeeText(meeting) },
    meeting.recorder !== null && { label: '记录人', value: meeting.recorder.name },
    meeting.lecturers !== undefined && {
      label: lecturerWord(meeting.kinds),
      value: lecturersText(meeting.lecturers),
    },
    meeting.invited !== undefined && { label: '列席', value: invitedFact(meeting) },
    rollSummary !== null && { label: '名单', value: rollText(rollSummary) },
    openedAt !== null && { label: '实际', value: heldText(openedAt, closedAt) },
    creditedMinutes !== null && { label: '用时', value: `${creditedMinutes} 分钟，按此折算学时` },
  ]
  return facts.filter((fact) => fact !== false)
}

/** To whoever only sits in the items have no titles, and still their places. */
const invitedFact = ({ invited = [], agenda, noticeOnly, invitedHere }: MeetingDetail): string =>
  noticeOnly
    ? [invited[0]?.name, placesText(invitedHere?.places)].filter(Boolean).join('，')
    : invitedText(invited, agenda)

/** Who lectured and who sat in, for whoever writes the record; null where there is nobody. */
export const besideText = (meeting: MeetingDetail): string | null => {
  const { kinds, lecturers, invited } = meeting
  const parts = [
    ...(lecturers ? [`${lecturerWord(kinds)}：${lecturersText(lecturers)}`] : []),
    ...(invited ? [`受邀列席：${invitedFact(meeting)}`] : []),
  ]
  return parts.length > 0 ? `${parts.join('；')}。` : null
}

/** 2026 年第 3 次主题党日; with the host where there are several. */
const ordinalsText = (
  ordinals: NonNullable<MeetingDetail['ordinals']>,
  { hosts, startAt, otherLabel }: Pick<MeetingDetail, 'hosts' | 'startAt' | 'otherLabel'>,
): string => {
  const year = beijingYear(startAt)
  return ordinals
    .map(({ kind, hostName, number }) => {
      const [word] = kindWords({ kinds: [kind], ...(otherLabel && { otherLabel }) })
      return `${hosts.length > 1 ? hostName : ''}${year} 年第 ${number} 次${word ?? ''}`
    })
    .join('、')
}

const { requirement: chairRule } = regulations.convener
const chairText = `与条文不一致，请核对：${chairRule}（${cite(regulations.convener)}）`

const { requirement: committeeRule } = regulations.committeeFirst
/** Before it is held nobody knows whether anything is voted on. */
const committeeText = ({ votes, elections }: Pick<MeetingDetail, 'votes' | 'elections'>): string => {
  const voted = votes.length + elections.length > 0
  const said = voted ? '前 30 天内没有召开' : '前 30 天内还没有召开，有表决、选举的请先召开'
  return `${said}：${committeeRule}（${cite(regulations.committeeFirst)}）`
}

/** Three questions: who is asked to come, who need not, and what a majority is taken of. */
export const rollText = ({
  expected,
  exempt,
  votingBase,
  presumed,
  rule,
}: NonNullable<MeetingDetail['rollSummary']>): string =>
  [
    `要求到会 ${expected} 人`,
    ...(exempt > 0 ? [`不作硬性要求 ${exempt} 人`] : []),
    `应到会有表决权 ${votingBase} 人${rule === 'exemptApart' ? '（按当时的规则，不作硬性要求的未计入）' : ''}`,
    ...(presumed > 0 ? [`其中 ${presumed} 人当天的情况没有记载，按现有资料`] : []),
  ].join('，')

const heldText = (openedAt: string, closedAt: string | null): string =>
  closedAt ? `${beijingClock(openedAt)}–${beijingClock(closedAt)}` : `${beijingClock(openedAt)} 开始`
