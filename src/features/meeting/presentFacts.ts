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
  name: string
  text: string
}

const peopleText = ({ audience, namedMembers }: MeetingDetail): string => {
  if (audience !== 'named') return audienceTypeLabels[audience]
  const names = namedMembers.slice(0, 6).map(nameApart).join('、')
  return namedMembers.length > 6 ? `${names} 等 ${namedMembers.length} 人` : names
}

export function factsOf(meeting: MeetingDetail, now: number): Fact[] {
  const { openedAt, closedAt, creditedMinutes, rollSummary } = meeting
  const facts: (Fact | false)[] = [
    { name: '类型', text: kindsText(meeting) },
    meeting.ordinals !== undefined && { name: '次数', text: ordinalsText(meeting.ordinals, meeting) },
    meeting.forYear !== undefined && { name: '年度', text: `${meeting.forYear} 年度` },
    { name: '时间', text: whenText(meeting, now) },
    { name: '地点', text: isAmended(meeting, 'place') ? `${meeting.place}（有更正，见“更正”）` : meeting.place },
    meeting.topicKind !== undefined && { name: '学习内容', text: topicKindLabels[meeting.topicKind] },
    meeting.form !== undefined && { name: '形式', text: meetingFormLabels[meeting.form] },
    { name: '召开', text: meeting.hosts.map((host) => host.name).join('、') },
    !meeting.noticeOnly && { name: '参加', text: peopleText(meeting) },
    meeting.chair !== null && { name: '主持人', text: meeting.chair.name },
    meeting.chairUnusual && { name: '主持人说明', text: chairText },
    meeting.recorder !== null && { name: '记录人', text: meeting.recorder.name },
    meeting.lecturers !== undefined && {
      name: lecturerWord(meeting.kinds),
      text: lecturersText(meeting.lecturers),
    },
    meeting.invited !== undefined && { name: '列席', text: invitedFact(meeting) },
    rollSummary !== null && { name: '名单', text: rollText(rollSummary) },
    openedAt !== null && { name: '实际', text: heldText(openedAt, closedAt) },
    creditedMinutes !== null && { name: '用时', text: `${creditedMinutes} 分钟，按此折算学时` },
  ]
  return facts.filter((fact) => fact !== false)
}

/** To whoever only sits in the items have no titles, and still their places. */
const invitedFact = ({ invited = [], agenda, noticeOnly, invitedHere }: MeetingDetail): string =>
  noticeOnly
    ? [invited[0]?.name, placesText(invitedHere?.places)].filter(Boolean).join('，')
    : invitedText(invited, agenda)

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
