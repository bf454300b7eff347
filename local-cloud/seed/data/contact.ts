/** Somebody of 第七党支部 is abroad with their family; the secretary rings them up. */
export const contact = {
  key: 'b7:13',
  by: 'b7:0',
  /** Working days from the day of the reset. */
  day: -18,
  how: 'message',
  words: '视频通话，问了身体和孩子上学的情况；党费已按月网上交纳，提醒按时报告思想。',
} as const
