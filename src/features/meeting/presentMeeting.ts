import { beijingClock, beijingYear } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { placesText } from '../../contract/meetingPeople'
import { changeText } from '../../contract/meetingNotice'
import { doorOpens, doorOpensAt } from '../../contract/meetingDoor'
import { markWords } from '../../contract/afterwardsWords'
import { unreviewedWords } from '../../contract/reviewRule'
import { meetingStateLabels, type MeetingState } from '../../contract/vocabulary'
import { isWritten } from './presentAfter'
import { dayWord, kindsText } from './presentRow'

/**
 * The page's title: what is the case with this meeting, and to whoever has to act on it, that they are asked to.
 * @param missing how many things keep whoever may submit it from doing so
 * @param coming how many will come, for whoever plans it
 */
export function meetingTitle(meeting: MeetingDetail, now: number, missing = 0, coming?: number): string {
  const kinds = kindsText(meeting)
  const { can } = meeting
  switch (meeting.state) {
    case 'draft':
      return can.recordAfterwards ? `${kinds}的时间已过，开过的请补记` : `${kinds}还没有发布`
    case 'announced':
      return announcedTitle(meeting, kinds, now, coming)
    case 'open':
      return `${kinds}正在进行`
    case 'closed':
      if (missing > 1) return `会开完了，提交前还差 ${missing} 件`
      if (isWritten(meeting)) return can.submit ? '会议记录写好了，请提交' : '会议记录写好了，等提交'
      return `${kinds}已结束，${can.writeMinutes ? '请写会议记录' : '等会议记录'}`
    case 'submitted':
      return submittedTitle(meeting, kinds)
    case 'returned':
      return can.submit ? '上级退回了，请改好再提交' : '上级退回了，等改好再提交'
    case 'archived':
      return meeting.unreviewed ? `${kinds}${unreviewedWords}` : `${kinds}已归档`
    case 'cancelled':
      return `这场${kinds}取消了`
  }
}

function submittedTitle({ can, archivesItself }: MeetingDetail, kinds: string): string {
  if (can.declineReturn) return `支部请您退回这场${kinds}`
  if (archivesItself) return '已提交，到期自动归档'
  return can.archive ? `请审核这场${kinds}` : '已提交，等上级审核'
}

const soonMinutes = 120

function announcedTitle(
  { startAt, endAt, can }: MeetingDetail,
  kinds: string,
  now: number,
  coming: number | undefined,
): string {
  if (Date.parse(endAt) <= now)
    return `${kinds}的时间已过，${can.recordAfterwards && !can.open ? '开过的请补记' : '还没有开始'}`
  if (Date.parse(startAt) <= now) return `${kinds}到时间了，${waitsFor(can)}`
  const minutes = Math.ceil((Date.parse(startAt) - now) / 60_000)
  const when =
    minutes <= soonMinutes
      ? `${minutes} 分钟后开${kinds}`
      : `${dayWord(startAt, now).split(' ')[0]} ${beijingClock(startAt)} 开${kinds}`
  return coming === undefined ? when : `${when}，${coming} 人会来`
}
/** U15: whoever is waited for is not told to wait for themselves. */
const waitsFor = ({ open, revise }: MeetingDetail['can']): string => {
  if (open) return '请开始签到'
  return revise ? '还没有开始' : '等书记开始'
}

export type StepName =
  | 'announce'
  | 'open'
  | 'doors'
  | 'checkIn'
  | 'myCode'
  | 'minutes'
  | 'submit'
  | 'archive'
  | 'return'
  | 'withdraw'
  | 'askReturn'
  | 'declineReturn'
  | 'revise'
  | 'close'
  | 'vote'
  | 'roll'
  | 'cancel'
  | 'copy'
  | 'recordAfterwards'
  | 'approveAfterwards'
  | 'tell'

export interface StepView {
  step: StepName
  word: string
  /** What follows, asked before it is done; done at once without. */
  confirm?: { title: string; text: string; reasonLabel?: string }
  /** Not before the meeting stands so. */
  once?: MeetingState
}

export const stepViews = {
  open: { step: 'open', word: '开始签到' },
  recordAfterwards: { step: 'recordAfterwards', word: '补记' },
  approveAfterwards: {
    step: 'approveAfterwards',
    word: '答复补记的请示',
    confirm: { title: '是否同意补记这场会议？', text: '' },
  },
  close: { step: 'close', word: '结束会议' },
  copy: { step: 'copy', word: '照这场再安排一场' },
  announce: {
    step: 'announce',
    word: '发布',
    confirm: { title: '发布这场会议？', text: '发布后参加的同志在小程序里看到这场会议，以后的更改会标出来。' },
  },
  tell: { step: 'tell', word: '告诉大家' },
  doors: { step: 'doors', word: '给大家扫码（签到员）' },
  checkIn: { step: 'checkIn', word: '扫码签到' },
  myCode: { step: 'myCode', word: '出示我的码' },
  minutes: { step: 'minutes', word: '写会议记录' },
  submit: {
    step: 'submit',
    word: '提交审核',
    confirm: {
      title: '提交这场会议？',
      text: '提交后不能再改会议记录。上级打开以前您可以撤回，打开以后可以请上级退回。',
    },
  },
  archive: {
    step: 'archive',
    word: '归档',
    confirm: { title: '归档这场会议？', text: '归档后签到、表决和记录都不再改动，要更正只能另加更正说明。' },
  },
  return: { step: 'return', word: '退回', confirm: { title: '退回这场会议？', text: '' } },
  withdraw: {
    step: 'withdraw',
    word: '撤回',
    confirm: { title: '撤回这场会议？', text: '上级还没有打开。撤回后可以再改，改好再提交。' },
  },
  askReturn: {
    step: 'askReturn',
    word: '请上级退回',
    confirm: { title: '请上级退回这场会议？', text: '上级会看到您的请求，退回后可以再改。', reasonLabel: '要改什么' },
  },
  declineReturn: {
    step: 'declineReturn',
    word: '不退回',
    confirm: { title: '不退回这场会议？', text: '原因会告诉支部。', reasonLabel: '不退回的原因' },
  },
} as const satisfies Partial<Record<StepName, StepView>>

/** The steps possible now, the one to take first. */
function mainSteps(meeting: MeetingDetail, near: boolean): StepView[] {
  const { can, state } = meeting
  const written = isWritten(meeting)
  const steps: (StepView | false)[] = [
    can.approveAfterwards && stepViews.approveAfterwards,
    can.recordAfterwards && !can.open && stepViews.recordAfterwards,
    can.announce && stepViews.announce,
    can.open && near && stepViews.open,
    can.atDoor && !can.scan && stepViews.doors,
    can.checkIn && stepViews.checkIn,
    ((can.checkIn && !can.scan) || (near && meeting.expectedHere && state === 'announced')) && stepViews.myCode,
    can.submit && stepViews.submit,
    can.writeMinutes && state !== 'open' && !written && stepViews.minutes,
    can.archive && stepViews.archive,
    can.return && stepViews.return,
    can.declineReturn && stepViews.declineReturn,
  ]
  return steps.filter((step) => step !== false)
}

/** Whether the caller has something to tell of it before it is held. */
export const tells = ({ can, state }: Pick<MeetingDetail, 'can' | 'state'>): boolean =>
  can.revise && state === 'announced'

/** Everything else that may be done, in a sheet. */
function quietSteps(meeting: MeetingDetail, near: boolean): StepView[] {
  const { can, state } = meeting
  const written = isWritten(meeting)
  const steps: (StepView | false)[] = [
    can.open && !near && { step: 'open', word: '提前开始签到' },
    can.recordAfterwards && can.open && stepViews.recordAfterwards,
    can.revise && { step: 'revise', word: '修改安排' },
    tells(meeting) && stepViews.tell,
    can.writeMinutes &&
      (state === 'open' || written) && {
        step: 'minutes',
        word: written ? '修改会议记录' : '边开边写会议记录',
      },
    can.vote && { step: 'vote', word: '登记表决' },
    can.withdraw ? stepViews.withdraw : can.askReturn && stepViews.askReturn,
    // Whoever reviews or has sent it up has the register under the figures of the page; one way stands beside.
    can.seeRoll && !can.scan && !can.return && !can.askReturn && { step: 'roll', word: '看签到名册' },
    can.close && stepViews.close,
    can.cancel && {
      step: 'cancel',
      word: '取消会议',
      confirm: {
        title: '取消这场会议？',
        text: '取消后不计入任何一项，参加的同志会看到“已取消”和原因。',
        reasonLabel: '取消的原因',
      },
    },
  ]
  return steps.filter((step) => step !== false)
}

/** Whoever runs an open meeting has the door in front of them; what they may do besides, but for its end, which stands apart. */
export const duringSteps = (meeting: MeetingDetail): StepView[] =>
  [...mainSteps(meeting, true), ...quietSteps(meeting, true)].filter(({ step }) => step !== 'close' && step !== 'roll')

interface StepButtons {
  main: StepView | undefined
  beside: StepView | undefined
  more: StepView[]
  /** When what is waited for can be done. */
  note: string | undefined
}

/** Two buttons at most: the main step, and beside it either the only other one, one's own code, or the way to all the rest. */
export function stepButtons(meeting: MeetingDetail, now: number): StepButtons {
  const near = doorOpens(meeting, new Date(now).toISOString())
  const [main, ...others] = mainSteps(meeting, near)
  const rest = [...others, ...quietSteps(meeting, near)]
  const note = meeting.can.open && !near ? `${beijingClock(doorOpensAt(meeting))} 起可以开始，大家就能签到` : undefined
  const myCode = rest.find(({ step }) => step === 'myCode')
  if (main && myCode) return { main, beside: myCode, more: rest.filter((step) => step !== myCode), note }
  return rest.length === 1 ? { main, beside: rest[0], more: [], note } : { main, beside: undefined, more: rest, note }
}

/** Entered afterwards: by whom, when and why; null for a meeting at whose door people signed in. */
export const markText = ({ afterwards }: Pick<MeetingDetail, 'afterwards'>, now: number): string | null =>
  afterwards ? markWords(afterwards, beijingYear(now)) : null
/** Why nobody can sign in any more, and what to do instead. */
export const pastText = ({ can, state }: MeetingDetail): string | null =>
  can.recordAfterwards && !can.open
    ? `${state === 'draft' ? '会议的时间已过' : '计划的结束时间已过 6 小时'}，不能再开始签到。开过的，请照纸质签到表“补记”；没有开，请取消会议。`
    : null

/** Why it came back and what to do now; null unless it stands returned. */
export const returnedText = ({ returned, can }: MeetingDetail): string | null =>
  returned && `${returned.by}退回：${returned.reason.replace(/。$/, '')}。${can.submit ? '改好后再提交。' : ''}`

interface MineView {
  mark: 'done' | 'due' | 'overdue' | 'exempt'
  words: string
}

/** How I stand on this meeting; null when it does not concern me. */
export function mineView({ mine, state, expectedHere, invitedHere, afterwards }: MeetingDetail): MineView | null {
  if (!mine)
    return invitedHere && (state === 'announced' || state === 'open')
      ? { mark: 'due', words: placesText(invitedHere.places) ?? '请您列席这场会议' }
      : null
  const at = mine.arrivedAt ? ` ${beijingClock(mine.arrivedAt, true)}` : ''
  if (mine.afterClosing) return { mark: 'overdue', words: `我在会议结束后才签到${at}，不计到会` }
  const signed = afterwards ? '我到会了（补记）' : '我已签到'
  if (mine.status === 'present') return { mark: 'done', words: `${signed}${at}` }
  if (mine.status === 'late') return { mark: 'done', words: `${signed}${at}，按迟到记录` }
  if (mine.status === 'guest') return { mark: 'done', words: `我列席了这场会议${at}` }
  if (mine.status === 'onLeave') return { mark: 'exempt', words: '我已请假，书记已批准' }
  if (mine.leaveState === 'requested') return { mark: 'due', words: '我的请假等书记批' }
  const over = !['draft', 'announced', 'open'].includes(state)
  if (state === 'cancelled' || state === 'draft') return null
  if (!expectedHere) return { mark: 'exempt', words: over ? '我没有参加，不作硬性要求' : '可以参加，不作硬性要求' }
  if (over)
    return {
      mark: 'overdue',
      words: `${afterwards ? '签到表上没有我' : '没有我的签到'}${mine.leaveState === 'lapsed' ? '，请假未批' : ''}`,
    }
  const refused = mine.leaveState === 'refused' ? '请假没有批准，' : ''
  return { mark: 'due', words: state === 'open' ? `${refused}我还没有签到` : `${refused}我应参加` }
}

interface LogLine {
  key: string
  title: string
  note: string
}

export const logLines = ({ log }: MeetingDetail, now: number): LogLine[] =>
  log
    .map(({ at, by, to, reason, changes }, index) => ({
      key: String(index),
      title: `${by} · ${changes ? changes.map(changeText).join('；') : meetingStateLabels[to]}${reason ? `：${reason}` : ''}`,
      note: `${dayWord(at, now)} ${beijingClock(at)}`,
    }))
    .reverse()
