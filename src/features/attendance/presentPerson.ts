import type { RollRow } from '../../contract/attendance'
import { addMinutes, beijingClock, beijingDay, beijingInstant } from '../../contract/days'
import { byVideo, hasVideo, type MeetingForm } from '../../contract/meetingForm'
import type { MeetingDetail } from '../../contract/meeting'
import { countsIfPresent } from '../../contract/vocabulary'

export type PersonAct =
  | 'confirm'
  | 'enterLate'
  | 'void'
  | 'explainAbsence'
  | 'removeFromRoll'
  | 'grantVote'
  | 'withdrawVote'
  | 'amendCame'
  | 'amendDidNotCome'

export interface PersonChoice {
  act: PersonAct
  word: string
  /** What follows from it. */
  text: string
  reasonLabel: string
  quickReasons: readonly string[]
  danger?: boolean
}

const choices: Record<PersonAct, PersonChoice> = {
  confirm: {
    act: 'confirm',
    word: '现场确认',
    text: '您看到这位同志在场。会记下您的姓名、时间和理由。',
    reasonLabel: '为什么不扫码',
    quickReasons: ['手机没电', '没有带手机', '不用智能手机', '扫不上码', '手机时间不准'],
  },
  enterLate: {
    act: 'enterLate',
    word: '补录',
    text: '会后补记到会，会记下您的姓名、补录时间和理由。',
    reasonLabel: '补录理由',
    quickReasons: ['会上漏签', '手机没电', '扫不上码', '会场没有信号'],
  },
  void: {
    act: 'void',
    word: '作废签到',
    text: '这条签到不再算到会，但会留下痕迹；之后仍可现场确认或补录。',
    reasonLabel: '作废理由',
    quickReasons: ['签错了人', '本人不在场', '重复登记'],
    danger: true,
  },
  explainAbsence: {
    act: 'explainAbsence',
    word: '写缺席原因',
    text: '只作说明，不改变缺席。',
    reasonLabel: '缺席原因',
    quickReasons: ['临时公务', '身体不适', '没有联系上'],
  },
  removeFromRoll: {
    act: 'removeFromRoll',
    word: '不计应到',
    text: '更正应到名单：这位同志不再计入应到和表决基数。更正会记入会议记录。',
    reasonLabel: '更正理由',
    quickReasons: ['已转出组织关系', '不属于这次范围'],
    danger: true,
  },
  grantVote: {
    act: 'grantVote',
    word: '计入有表决权',
    text: '更正应到名单：这位同志计入表决基数。',
    reasonLabel: '更正理由',
    quickReasons: ['已转为正式党员', '留党察看期满'],
  },
  amendCame: {
    act: 'amendCame',
    word: '更正为已到会',
    text: '会议已归档。更正由上级同意后生效，原来的记录仍保留。',
    reasonLabel: '更正理由',
    quickReasons: ['会上漏签', '离线签到没有上传', '同名误记'],
  },
  amendDidNotCome: {
    act: 'amendDidNotCome',
    word: '更正为缺席',
    text: '会议已归档。更正由上级同意后生效，原来的签到仍保留，标明已更正。',
    reasonLabel: '更正理由',
    quickReasons: ['签错了人', '本人不在场', '同名误记'],
    danger: true,
  },
  withdrawVote: {
    act: 'withdrawVote',
    word: '不计表决权',
    text: '更正应到名单：这位同志不计入表决基数，仍在应到名单。',
    reasonLabel: '更正理由',
    quickReasons: ['仍是预备党员', '正在留党察看'],
  },
}

/** Somebody who takes part from elsewhere is seen, and scans nothing. */
const confirmByVideo: PersonChoice = {
  ...choices.confirm,
  text: '您看到这位同志在场，或在视频里参会。会记下您的姓名、时间和理由。',
  quickReasons: [byVideo, ...choices.confirm.quickReasons],
}

/** Why somebody whom the secretary sees does not scan. */
export const confirmReasons = (form?: MeetingForm): readonly string[] =>
  (hasVideo(form) ? confirmByVideo : choices.confirm).quickReasons

const came = (row: RollRow) => row.status === 'present' || row.status === 'late' || row.status === 'guest'

type Can = Pick<MeetingDetail['can'], 'scan' | 'enterLate' | 'correctRoll' | 'amend'>

/** What may be done about one person now, the likeliest first. The server says what the caller may do at all. */
export function choicesFor(row: RollRow, can: Can, form?: MeetingForm): PersonChoice[] {
  const acts: PersonAct[] = []
  const mayCorrectRows = can.scan || can.enterLate
  if (row.memberId && !came(row)) {
    if (can.scan) acts.push('confirm')
    if (can.enterLate) acts.push('enterLate')
    if (mayCorrectRows && row.expected) acts.push('explainAbsence')
  }
  if (row.rowId && came(row) && mayCorrectRows) acts.push('void')
  if (row.memberId && can.correctRoll && row.status !== 'guest') {
    if (row.expected || countsIfPresent(row.whyNotExpected)) {
      acts.push(row.votingRight ? 'withdrawVote' : 'grantVote')
      acts.push('removeFromRoll')
    }
  }
  if (row.memberId && can.amend) acts.push(came(row) ? 'amendDidNotCome' : 'amendCame')
  return acts.map((act) => (act === 'confirm' && hasVideo(form) ? confirmByVideo : choices[act]))
}

/** Acts that ask for the time of arrival. */
export const isTimed = (act: PersonAct): boolean => act === 'enterLate' || act === 'amendCame'

/** A time to begin with when entering someone late: the start of the meeting, but within what the server takes. */
export function usualArrival({
  startAt,
  openedAt,
  closedAt,
}: Pick<MeetingDetail, 'startAt' | 'openedAt' | 'closedAt'>): string {
  const earliest = openedAt ?? startAt
  const at = startAt < earliest ? earliest : startAt
  return beijingClock(closedAt && at > closedAt ? closedAt : at)
}

/** The instant meant by a clock time: on the day of the start, or the day after when the meeting went past midnight. */
export function arrivalInstant(startAt: string, closedAt: string | null, clock: string): string {
  const day = beijingDay(startAt)
  const at = beijingInstant(day, clock)
  const dayLater = addMinutes(at, 24 * 60)
  // Chosen minutes have no seconds: the minute of closing itself must not lie after the closing.
  if (closedAt && at <= closedAt) return dayLater <= closedAt ? dayLater : at
  return at
}

/** `11月22日 星期日 14:02`, for the head of a sheet. */
