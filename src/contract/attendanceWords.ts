/** How somebody came onto the roll. */
export const checkInMethodLabels = {
  memberScan: '扫会议码',
  shortCode: '短码',
  secretaryScan: '书记扫码',
  manualConfirm: '现场确认',
  rollCall: '点名',
  lateEntry: '补录',
  atOpening: '开会时到会',
} as const
export type CheckInMethod = keyof typeof checkInMethodLabels

/** People whom one call of the roll puts on record at most. */
export const maxCalled = 100
/** For so long whoever took somebody in may take it back without a reason. */
export const undoMinutes = 2

/** 签到员 of one meeting. */
export const scannersMax = 5
