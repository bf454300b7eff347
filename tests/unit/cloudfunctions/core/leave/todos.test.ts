import { leaveTodo } from '../../../../../cloudfunctions/core/leave/todos'
import type { Leave } from '../../../../../cloudfunctions/core/meeting/leaves'

it('says that leave was asked for after the start', () => {
  const leave = {
    name: '王党员',
    meetingId: 'm',
    memberId: 'w',
    meetingTitle: '学习',
    meetingStartAt: '2026-11-20T06:30:00.000Z',
    reasonKind: 'duty',
    late: true,
  }
  expect(leaveTodo(leave as Leave).note).toBe('“学习” · 11月20日 星期五 14:30 · 值班值守 · 会议开始后提出')
})
