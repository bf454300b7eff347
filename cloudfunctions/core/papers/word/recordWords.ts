import { beijingClock, beijingDay, beijingYear, dayText, minutesBetween } from '../../../../src/contract/days'
import { meetingFormLabels } from '../../../../src/contract/meetingForm'
import { cite, regulationOfQuorum, type Regulation } from '../../../../src/contract/regulations'
import { quorumReached } from '../../../../src/contract/quorumWords'
import { situations } from '../../../../src/contract/situationWords'
import { countsIfPresent, kindWords } from '../../../../src/contract/vocabulary'
import type { PaperRow, RecordFacts } from '../facts/recordFacts'

/** What the record of one meeting says, in words; pure. */

/** 2026年11月30日. */
export const dayWords = (day: string): string => dayText(day, 0).split(' ')[0] as string
const weekday = (day: string): string => dayText(day).split(' ')[1] as string
/** 2026-12-01 08:40, as marks are dated. */
export const momentWords = (at: string): string => `${beijingDay(at)} ${beijingClock(at)}`

export const hostsOf = ({ meeting }: RecordFacts): string => meeting.hosts.map(({ name }) => name).join('、')
export const kindsOf = ({ meeting }: RecordFacts): string => kindWords(meeting).join('、')
/** （2026年第4次）; nothing where the meeting has no number. */
const ordinalOf = ({ meeting, ordinals }: RecordFacts): string => {
  const [first] = ordinals
  return first && meeting.hosts.length === 1 ? `（${beijingYear(meeting.startAt)}年第${first.number}次）` : ''
}
/** A letter or figure is half as wide as a character. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (/[\u0020-\u024F]/.test(each) ? 0.5 : 1), 0)
/** Two lines where it is wider than one holds. */
const titleLine = 20
export const titleOf = (facts: RecordFacts): { whole: string; lines: string[] } => {
  const [name, ordinal] = [`${hostsOf(facts)}${kindsOf(facts)}记录`, ordinalOf(facts)]
  const whole = name + ordinal
  return { whole, lines: widthOf(whole) > titleLine && ordinal ? [name, ordinal] : [whole] }
}

/** 第 2 页起的页眉; of a meeting entered afterwards on every page. */
export const headerOf = (facts: RecordFacts): { first?: string; others: string } => {
  const mark = afterwardsOf(facts)
  return mark ? { first: mark, others: `${titleOf(facts).whole}　${mark}` } : { others: titleOf(facts).whole }
}
export const afterwardsOf = ({ meeting: { afterwards } }: RecordFacts): string | null =>
  afterwards && `补记 · ${afterwards.by} · ${beijingDay(afterwards.at)} · ${afterwards.reason}`

export const whenOf = ({ meeting }: RecordFacts): string[] => {
  const { startAt, endAt, openedAt, closedAt, creditedMinutes } = meeting
  const [day, last] = [beijingDay(startAt), beijingDay(endAt)]
  const until = `${last === day ? '' : dayWords(last)}${beijingClock(endAt)}`
  const planned = `${dayWords(day)}（${weekday(day)}）${beijingClock(startAt)}—${until}`
  const held = [
    ...(openedAt ? [`实际 ${beijingClock(openedAt)} 开会`] : []),
    ...(closedAt && openedAt ? [`${beijingClock(closedAt)} 散会`] : []),
  ].join('、')
  const lasted = creditedMinutes === null ? '' : `用时 ${creditedMinutes} 分钟`
  const real = [held, lasted].filter(Boolean).join('，')
  return real ? [planned, real] : [planned]
}
export const formOf = ({ meeting }: RecordFacts): string => meetingFormLabels[meeting.form ?? 'inPerson']

export const withPost = ({ posts }: RecordFacts, who: { memberId: string | null; name: string }): string => {
  const post = who.memberId ? posts.get(who.memberId) : undefined
  return post ? `${who.name}（${post}）` : who.name
}
const convened: readonly string[] = ['generalMeeting', 'committeeMeeting']
/** The secretary convenes and chairs; whoever else chairs does so 受书记委托. */
export const chairOf = (facts: RecordFacts): string => {
  const { chair, kinds, chairUnusual } = facts.meeting
  if (!chair) return ''
  const post = facts.posts.get(chair.memberId)
  const delegated = kinds.some((kind) => convened.includes(kind)) && post !== undefined && post !== '书记'
  if (!delegated || chairUnusual) return withPost(facts, chair)
  return `${chair.name}（${post}，受书记委托）`
}
export const lecturersOf = (facts: RecordFacts): string =>
  (facts.meeting.lecturers ?? [])
    .map((who) => (who.post ? `${who.name}（${who.post}）` : withPost(facts, who)))
    .join('、')

export const isHere = ({ status }: Pick<PaperRow, 'status'>): boolean => status === 'present' || status === 'late'
const isGuest = ({ status }: PaperRow): boolean => status === 'guest'
/** Whoever 应到 counts: everyone asked to come and, by the rule of today, whoever came without being asked. */
export const countedRows = ({ rows, meeting }: RecordFacts): PaperRow[] =>
  rows
    .filter((row) => !isGuest(row) && (row.expected || (isHere(row) && meeting.rollSummary?.rule !== 'exemptApart')))
    .sort((a, b) => (a.serial ?? 0) - (b.serial ?? 0))
export const exemptAway = ({ rows }: RecordFacts): PaperRow[] =>
  rows.filter((row) => row.whyNotExpected === 'exempt' && !isHere(row) && !isGuest(row))
export const guestsOf = ({ rows }: RecordFacts): PaperRow[] => rows.filter((row) => isGuest(row) && !row.afterClosing)

/** 身份 as it stood that day. */
export const identityOf = ({ whyNoVote }: PaperRow): '正式' | '预备' | '积极分子' =>
  whyNoVote === 'probationary' ? '预备' : whyNoVote === 'notMember' ? '积极分子' : '正式'

const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')

export const turnoutLines = (facts: RecordFacts): string[] => {
  const { turnout } = facts
  const counted = countedRows(facts)
  const number = (word: string) => counted.filter((row) => identityOf(row) === word).length
  const others = number('积极分子')
  const away = exemptAway(facts)
  const inBase = away.some(({ votingRight, whyNotExpected }) => votingRight && countsIfPresent(whyNotExpected))
  return [
    `应到 ${turnout.expected} 人中：正式党员 ${number('正式')} 人，预备党员 ${number('预备')} 人${others > 0 ? `，积极分子等 ${others} 人` : ''}。`,
    `有表决权应到 ${turnout.votingBase} 人，实到 ${turnout.votingPresent} 人。`,
    ...(away.length > 0
      ? [`不作硬性要求未到 ${away.length} 人：${names(away)}${inBase ? '，计入有表决权应到' : ''}。`]
      : []),
  ]
}

const writtenOf = ({ voters }: RecordFacts, memberId: string | null): boolean =>
  [...voters.values()].flat().some((voter) => voter.memberId === memberId && voter.writtenOn !== null)
/** 请假人员及原因, one a line. */
export const leaveLines = (facts: RecordFacts): string[] =>
  countedRows(facts)
    .filter(({ status }) => status === 'onLeave')
    .map(({ name, leave, situations: kinds, memberId }) => {
      const away = kinds.find((kind) => situations[kind].asked === 'onLeave')
      const why = leave?.state === 'approved' ? leave.reasonLabel : away ? situations[away].label : '请假'
      const late = leave?.entered?.afterwards ? '（补假）' : ''
      return `${name}：${why}${late}${writtenOf(facts, memberId) ? '，已交书面意见' : ''}`
    })
const refusedWords = { requested: '请假未批', refused: '请假未准', lapsed: '请假未批' } as Record<string, string>
/** 缺席人员及原因, one a line. */
export const absentLines = (facts: RecordFacts): string[] =>
  countedRows(facts)
    .filter(({ status }) => status === 'absent')
    .map(({ name, reason, leave, memberId }) => {
      const asked = leave ? refusedWords[leave.state] : undefined
      const why = [reason, asked].filter(Boolean).join('，') || '未说明原因'
      return `${name}：${why}${writtenOf(facts, memberId) ? '，已交书面意见' : ''}`
    })
export const guestText = ({ name, from }: PaperRow): string => (from ? `${name}（${from}）` : name)

/** Only what has been read word for word is quoted on paper. */
export const quotable = (regulation: Regulation): string | null => (regulation.verified ? cite(regulation) : null)

const quorumPeople = {
  generalMeeting: '应到会有表决权党员',
  committeeMeeting: '应到会委员',
  election: '应到会有选举权党员',
  democraticLifeMeeting: '应到会',
} as const
/** 会议是否有效; null for kinds without a quorum. */
export const validityOf = ({ quorum }: RecordFacts): { text: string; clause: string | null } | null => {
  if (!quorum) return null
  const { rule, base, present, met } = quorum
  const reached = quorumReached[rule]
  return {
    text: `${quorumPeople[rule]} ${base} 人，实到 ${present} 人，${met ? `达到${reached}以上，符合规定。` : `不足${reached}，不符合规定。`}`,
    clause: quotable(regulationOfQuorum[rule]),
  }
}

/** How long an item took, where it was ticked as it went. */
export const minutesOfItem = ({ meeting }: RecordFacts, itemId: string): number | null => {
  const notes = meeting.items?.find((item) => item.itemId === itemId)
  return notes?.startedAt && notes.doneAt ? Math.round(minutesBetween(notes.startedAt, notes.doneAt)) : null
}
