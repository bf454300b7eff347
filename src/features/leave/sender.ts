import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { enteringInput, type EnteringFields } from './presentEntering'

const send: Send<EnteringFields> = async ({ fields }, _photoIds, act) => {
  const input = enteringInput(fields)
  if (!input)
    return { ok: false, problem: { code: 'badInput', message: '请把姓名、事由和怎样请的假选全。', field: 'memberId' } }
  const entered = await act('leave.enterFor', input)
  return entered.ok ? { ok: true, value: { recordId: entered.value.meetingId, version: 1 } } : entered
}

/** At launch: leave entered for others that waits on this phone goes by itself. */
export const sendLeaveDrafts = (): void =>
  registerSender('leaveEntry', send, {
    title: ({ name }) => `代录请假：${name || '还没选人'}`,
    form: ({ id, fields }) => [routes.enterLeave, { meetingId: fields.meetingId, draftId: id }],
    record: (meetingId) => [routes.meeting, { meetingId }],
    final: true,
  })
