import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { WaitingLeave } from '../../../src/contract/leave'
import { LeaveBlock } from '../../../src/features/leave/LeaveBlock'
import { answer, asked, askedOf, refuse } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const done = jest.fn()
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))
const wangs: WaitingLeave = {
  memberId: 'm-wang',
  name: '王党员',
  reasonKind: 'businessTrip',
  note: '去省厅开会',
  late: false,
}

describe('leave from a meeting', () => {
  beforeEach(() => {
    newPhone('pages/meeting/detail/index', { meetingId })
    done.mockClear()
  })

  it('is asked for with a kind of reason, and no more than one likes', async () => {
    signIn(wang)
    answer('leave.request', { meetingId, memberId: 'm-wang', state: 'requested', late: false })
    renderPage(<LeaveBlock meeting={meetingDetail({ can: { ...nothing, requestLeave: true } })} onDone={done} />)
    press('请假')
    fireEvent.click(inSheet().getByRole('button', { name: '提交请假' }))
    expect(asked()).toEqual([])
    fireEvent.click(inSheet().getByRole('radio', { name: '公出' }))
    fireEvent.click(inSheet().getByRole('button', { name: '提交请假' }))
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1))
    expect(askedOf('leave.request')).toEqual([{ meetingId, reasonKind: 'businessTrip', note: null }])
  })

  it('says why not, keeping what was chosen', async () => {
    signIn(wang)
    refuse('leave.request', 'leaveMeetingOver')
    renderPage(<LeaveBlock meeting={meetingDetail({ can: { ...nothing, requestLeave: true } })} onDone={done} />)
    press('请假')
    fireEvent.click(inSheet().getByRole('radio', { name: '病假' }))
    fireEvent.click(inSheet().getByRole('button', { name: '提交请假' }))
    expect(await screen.findByText('会议已结束，不能再请假。')).toBeTruthy()
    expect(inSheet().getByRole('radio', { name: '病假' }).getAttribute('aria-checked')).toBe('true')
    expect(done).not.toHaveBeenCalled()
  })

  it('can be taken back', async () => {
    signIn(wang)
    answer('leave.withdraw', { meetingId, memberId: 'm-wang', state: 'withdrawn', late: false })
    renderPage(
      <LeaveBlock
        meeting={meetingDetail({ mine: { status: 'absent', arrivedAt: null, leaveState: 'requested' } })}
        onDone={done}
      />,
    )
    press('撤回请假')
    fireEvent.click(inSheet().getByRole('button', { name: '撤回请假' }))
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1))
    expect(askedOf('leave.withdraw')).toEqual([{ meetingId }])
  })

  it('is refused only with a reason', async () => {
    signIn(chen)
    answer('leave.waiting', { rows: [wangs] })
    answer('leave.decide', { meetingId, memberId: 'm-wang', state: 'refused', late: false })
    const { unmount } = renderPage(
      <LeaveBlock meeting={meetingDetail({ can: { ...nothing, decideLeave: true } })} onDone={done} />,
    )
    fireEvent.click(await screen.findByRole('button', { name: '不准，王党员请假' }))
    fireEvent.click(inSheet().getByRole('button', { name: '不准' }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    fireEvent.change(inSheet().getByRole('textbox'), { target: { value: '当天要选举' } })
    fireEvent.click(inSheet().getByRole('button', { name: '不准' }))
    expect(await screen.findByText('王党员请假：不准。5 秒内可以撤销。')).toBeTruthy()
    unmount()
    await waitFor(() =>
      expect(askedOf('leave.decide')).toEqual([{ meetingId, memberId: 'm-wang', approve: false, note: '当天要选举' }]),
    )
  })

  it('0.15 shows the member who entered it and how, and has a road for whoever never asked', async () => {
    signIn(wang)
    const leaveEntered = { by: '陈书记', how: 'phone', askedAt: '2026-11-20T00:30:00.000Z', afterwards: true } as const
    const mine = { status: 'onLeave', arrivedAt: null, leaveState: 'approved', leaveEntered } as const
    renderPage(<LeaveBlock meeting={meetingDetail({ state: 'closed', mine })} onDone={done} />)
    expect(screen.getByText(/^电话，11月20日 星期五 08:30 · 陈书记代录 · 补假。/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤回请假' })).toBeNull()
    press('提意见')
    await waitFor(() =>
      expect(lastCall('navigateTo')).toMatchObject({ url: expect.stringContaining('pages/feedback/form') as string }),
    )
  })

  it('0.15 leads whoever may enter leave for others to the form of it', async () => {
    signIn(chen)
    renderPage(<LeaveBlock meeting={meetingDetail({ can: { ...nothing, enterLeave: true } })} onDone={done} />)
    press('代录请假')
    await waitFor(() =>
      expect(lastCall('navigateTo')).toMatchObject({
        url: expect.stringContaining('pages/meeting/enterLeave') as string,
      }),
    )
  })

  it('asks nothing for who does not decide', () => {
    signIn(wang)
    renderPage(<LeaveBlock meeting={meetingDetail()} onDone={done} />)
    expect(asked()).toEqual([])
  })

  describe('decided in the room', () => {
    const opens = async () => {
      signIn(chen)
      answer('leave.waiting', { rows: [wangs] })
      answer('leave.decide', { meetingId, memberId: 'm-wang', state: 'approved', late: false })
      const { unmount } = renderPage(
        <LeaveBlock meeting={meetingDetail({ can: { ...nothing, decideLeave: true } })} onDone={done} />,
      )
      await screen.findByRole('button', { name: '准假，王党员请假' })
      return unmount
    }
    beforeEach(() => {
      jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick', 'setImmediate', 'Date'] })
    })
    afterEach(() => jest.useRealTimers())
    const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

    it('is approved by one tap, which is sent after five seconds', async () => {
      await opens()
      expect(screen.getByText('公出 · 去省厅开会')).toBeTruthy()
      press('准假，王党员请假')
      await passes(4_900)
      expect(askedOf('leave.decide')).toEqual([])
      answer('leave.waiting', { rows: [] })
      await passes(200)
      expect(askedOf('leave.decide')).toEqual([{ meetingId, memberId: 'm-wang', approve: true, note: null }])
      await passes(2_000)
      expect(screen.queryByText('王党员请假')).toBeNull()
    })

    it('is taken back within them, and nobody was told', async () => {
      await opens()
      press('准假，王党员请假')
      press('撤销')
      await passes(10_000)
      expect(askedOf('leave.decide')).toEqual([])
      expect(screen.getByRole('button', { name: '准假，王党员请假' })).toBeTruthy()
    })

    it('goes at once when the page is left', async () => {
      const leave = await opens()
      press('准假，王党员请假')
      leave()
      await passes(10)
      expect(askedOf('leave.decide')).toHaveLength(1)
    })
  })
})
