import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { WaitingLeave } from '../../../src/contract/leave'
import MeetingDetailPage from '../../../src/pages/meeting/detail'
import { answer, askedOf, refuse, startFakeCloud } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing, answerRoll, rollOf } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const inSheet = () => within(screen.getByRole('dialog'))
const act = () => inSheet().getByRole<HTMLButtonElement>('button', { name: '结束会议' })
const isShut = () => act().getAttribute('aria-disabled') === 'true' || act().disabled
const waitingLeave: WaitingLeave = {
  memberId: 'm-xu',
  name: '徐望舒',
  reasonKind: 'sick',
  note: '腰疼',
  late: false,
}

/** Chen on the page of a meeting planned from 14:30 to 16:00, at a time of the Beijing clock. */
const asksToClose = async (clock: string, rows: WaitingLeave[] = []) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  startFakeCloud(`2026-11-22T${clock}:00+08:00`)
  signIn(chen)
  answer(
    'meeting.show',
    meetingDetail({ state: 'open', openedAt: '2026-11-22T06:30:00.000Z', can: { ...nothing, close: true } }),
  )
  answerRoll(rollOf([]))
  answer('leave.waiting', { rows })
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingDetailPage />)
  fireEvent.click(await screen.findByRole('button', { name: '结束会议' }))
  await waitFor(() => expect(askedOf('leave.waiting').length).toBeGreaterThan(0))
}

describe('ending a meeting', () => {
  it('credits nothing by itself when 9 minutes were held of 90 (U2)', async () => {
    await asksToClose('14:39')
    answer('meeting.close', { meetingId, state: 'closed', version: 4 })
    await screen.findByRole('radio', { name: '按实际，9 分钟，14:30 到现在 14:39' })
    expect(inSheet().queryAllByRole('radio', { checked: true })).toEqual([])
    expect(isShut()).toBe(true)
    fireEvent.click(inSheet().getByRole('radio', { name: /^按实际，9 分钟/ }))
    await waitFor(() => expect(isShut()).toBe(false))
    fireEvent.click(act())
    await waitFor(() => expect(askedOf('meeting.close')).toEqual([{ meetingId, minutes: 9, leaves: [] }]))
  })

  it('begins with the time that passed where it is about the plan, to be corrected', async () => {
    await asksToClose('15:52')
    answer('meeting.close', { meetingId, state: 'closed', version: 4 })
    const field = () => inSheet().getByRole<HTMLInputElement>('textbox', { name: '会议用时（分钟）' })
    expect(field().value).toBe('82')
    fireEvent.change(field(), { target: { value: '91' } })
    expect(inSheet().getByText('请填 1 到 90 之间的整数')).toBeTruthy()
    expect(isShut()).toBe(true)
    fireEvent.change(field(), { target: { value: '85' } })
    await waitFor(() => expect(isShut()).toBe(false))
    fireEvent.click(act())
    await waitFor(() => expect(askedOf('meeting.close')).toEqual([{ meetingId, minutes: 85, leaves: [] }]))
  })

  it('settles in the same sheet the leave nobody decided (U4)', async () => {
    await asksToClose('16:00', [waitingLeave])
    answer('meeting.close', { meetingId, state: 'closed', version: 4 })
    expect(await screen.findByText('病假 · 腰疼')).toBeTruthy()
    expect(isShut()).toBe(true)
    fireEvent.click(inSheet().getByRole('radio', { name: /^不批准/ }))
    expect(isShut()).toBe(true)
    fireEvent.change(inSheet().getByRole('textbox', { name: '不批准徐望舒请假的原因' }), {
      target: { value: '当天到会' },
    })
    await waitFor(() => expect(isShut()).toBe(false))
    fireEvent.click(act())
    await waitFor(() =>
      expect(askedOf('meeting.close')).toEqual([
        { meetingId, minutes: 90, leaves: [{ memberId: 'm-xu', approve: false, note: '当天到会' }] },
      ]),
    )
  })

  it('shows what was asked while the sheet was open', async () => {
    await asksToClose('16:00')
    await waitFor(() => expect(isShut()).toBe(false))
    refuse('meeting.close', 'leaveUndecided', { names: '徐望舒', what: '一并定下来再结束会议' })
    answer('leave.waiting', { rows: [waitingLeave] })
    fireEvent.click(act())
    expect(await screen.findByText('徐望舒的请假还没有批，请一并定下来再结束会议。')).toBeTruthy()
    fireEvent.click(await screen.findByRole('radio', { name: '批准' }))
    await waitFor(() => expect(isShut()).toBe(false))
  })
})
