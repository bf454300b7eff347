import type { MeetingDetail } from '../../contract/meeting'
import type { Result } from '../../platform/callAction'
import { openPage, type PageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import {
  announceMeeting,
  archiveMeeting,
  askReturn,
  cancelMeeting,
  declineReturn,
  openMeeting,
  submitMeeting,
  withdrawMeeting,
} from './api'
import type { StepName } from './presentMeeting'
import type { RoomView } from './roomViews'

type Written = 'announce' | 'open' | 'submit' | 'withdraw' | 'askReturn' | 'declineReturn' | 'archive' | 'cancel'
type Writer = (meetingId: string, reason: string) => Promise<Result<unknown>>

const writers: Record<Written, Writer> = {
  announce: announceMeeting,
  open: (meetingId) => openMeeting({ meetingId }),
  submit: submitMeeting,
  archive: archiveMeeting,
  withdraw: withdrawMeeting,
  askReturn,
  declineReturn,
  cancel: cancelMeeting,
}

/** The act of a step that the server must do; undefined for one that only opens a page. */
export const writerOf = (step: StepName): Writer | undefined => (step in writers ? writers[step as Written] : undefined)

const afterwards: Record<Written | 'close' | 'return' | 'approveAfterwards', string> = {
  announce: '已发布',
  open: '签到开始了',
  close: '会议已结束',
  approveAfterwards: '已答复，支部会看到',
  submit: '已提交',
  withdraw: '已撤回，改好再提交',
  askReturn: '已请上级退回',
  declineReturn: '已答复，支部会看到',
  archive: '已归档',
  return: '已退回，书记会看到原因',
  cancel: '会议已取消',
}
export const wordsAfter = (step: StepName): string =>
  step in afterwards ? afterwards[step as keyof typeof afterwards] : ''

/** The view of the room a step leads to. */
export const viewOf = (step: StepName): RoomView | undefined => views[step]
const views: Partial<Record<StepName, RoomView>> = { roll: 'roll', minutes: 'minutes', vote: 'minutes' }

/** The page a step leads to. */
export function openStep(step: StepName, { id: meetingId }: Pick<MeetingDetail, 'id'>): void {
  const to = pages[step]
  if (to) void openPage(to.path, to.bare ? undefined : ({ meetingId } satisfies PageParams))
}

const pages: Partial<Record<StepName, { path: string; bare?: true }>> = {
  doors: { path: routes.doors },
  recordAfterwards: { path: routes.afterwards },
  revise: { path: routes.planMeeting },
  // The member's own scan: without a meeting the code itself says which.
  checkIn: { path: routes.scan, bare: true },
  myCode: { path: routes.myCode, bare: true },
}
