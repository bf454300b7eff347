import type { MeetingDetail } from '../../contract/meeting'
import { enteredText } from '../../contract/leaveWords'
import { leaveReasonLabels, leaveReasons, type LeaveReason } from '../../contract/vocabulary'

export const reasonChoices: { value: LeaveReason; text: string }[] = leaveReasons.map((value) => ({
  value,
  text: leaveReasonLabels[value],
}))

/** @param now by the server's clock, ms since 1970 */
export const requestText = ({ startAt }: Pick<MeetingDetail, 'startAt'>, now: number): string =>
  Date.parse(startAt) <= now ? '会议已经开始，会注明“开始后提出”，由书记决定是否批准。' : '由书记审批，批准后不算缺席。'

interface MyLeave {
  title: string
  note: string
  act: 'request' | 'withdraw' | null
  /** Somebody else entered it: whoever never asked says so. */
  entered?: true
}

const enteredTitles: Partial<Record<string, string>> = {
  requested: '代录的请假等上级批',
  refused: '代录的请假没有批准',
  lapsed: '代录的请假没有批',
}

/** What I may do about my own leave; null when there is nothing to say. */
export function myLeave({ mine, can, state }: Pick<MeetingDetail, 'mine' | 'can' | 'state'>): MyLeave | null {
  const running = state === 'announced' || state === 'open'
  if (mine?.leaveEntered) {
    const road = running ? '没有请过假的，可以撤回。' : '没有请过假的，请向书记说明，也可以提意见。'
    const stands = mine.leaveState === 'requested' || mine.leaveState === 'approved'
    return {
      title: enteredTitles[mine.leaveState ?? ''] ?? '您的请假由别人代录',
      note: `${enteredText(mine.leaveEntered)}。${road}`,
      act: running && stands ? 'withdraw' : null,
      entered: true,
    }
  }
  if (mine?.leaveState === 'requested')
    return { title: '我的请假等书记批', note: '批准前仍可参加；来了直接签到就行。', act: running ? 'withdraw' : null }
  if (mine?.leaveState === 'approved')
    return { title: '我的请假已批准', note: '能来了可以撤回，来了直接签到也行。', act: running ? 'withdraw' : null }
  if (mine?.leaveState === 'lapsed')
    return { title: '我的请假没有批', note: '到归档时还没有批，记为缺席，注明“请假未批”。', act: null }
  if (can.requestLeave) return { title: '来不了？', note: '会前请假，批准后不算缺席。', act: 'request' }
  if (mine?.leaveState === 'refused')
    return {
      title: '我的请假没有批准',
      note: mine.refusedWhy ? `原因：${mine.refusedWhy}` : '有特殊情况请直接联系书记。',
      act: null,
    }
  return null
}
