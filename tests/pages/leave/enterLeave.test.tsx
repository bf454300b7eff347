import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { EnteringLeave } from '../../../src/contract/leave'
import { EnterLeave } from '../../../src/features/leave/EnterLeave'
import { SuggestedLeaves } from '../../../src/features/leave/SuggestedLeaves'
import { answer, asked, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { chen, choice } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const entered = {
  memberId: 'm-luo',
  name: '罗远山',
  by: '陈书记',
  how: 'phone',
  askedAt: '2026-11-20T00:30:00.000Z',
  afterwards: true,
  state: 'approved',
  reasonKind: 'sick',
} as const
const offered = (of: Partial<EnteringLeave> = {}): EnteringLeave => ({
  title: '主题党日',
  startAt: '2026-11-20T06:30:00.000Z',
  people: [choice('m-luo', '罗远山'), choice('m-wang', '王党员')],
  entered: [],
  ...of,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const open = () => renderPage(<EnterLeave meetingId={meetingId} draftId={undefined} />)
const fill = async () => {
  await screen.findByText('主题党日')
  press(/^谁请假/)
  choose(/罗远山/)
  choose('病假')
  choose('他人转告')
}

describe('0.15 the form of entering leave for somebody', () => {
  beforeEach(() => {
    newPhone('pages/meeting/enterLeave/index', { meetingId })
    signIn(chen)
    answer('leave.choices', offered())
  })

  it('0.15 asks who, why and how, and sends when it was asked', async () => {
    answer('leave.enterFor', { meetingId, memberId: 'm-luo', state: 'approved', late: false })
    open()
    await screen.findByText('主题党日')
    press('代录请假')
    expect(askedOf('leave.enterFor')).toEqual([])
    await fill()
    press('代录请假')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已代录请假' }))
    expect(askedOf('leave.enterFor')).toEqual([
      {
        meetingId,
        memberId: 'm-luo',
        reasonKind: 'sick',
        how: 'relayed',
        askedAt: expect.stringMatching(/:00\.000Z$/) as string,
        note: null,
      },
    ])
  })

  it('0.15 waits on the phone without a network', async () => {
    disconnect('leave.enterFor')
    open()
    await fill()
    press('代录请假')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
  })

  it('0.15 names the road when the meeting has been handed in', async () => {
    refuse('leave.enterFor', 'leaveHandedIn', { state: '待审核', road: '请上级退回后再办。' })
    open()
    await fill()
    press('代录请假')
    expect(await screen.findByText('会议待审核，不能再代录或撤销请假。请上级退回后再办。')).toBeTruthy()
  })

  it('0.15 lists what was entered, with who and how, and takes it back with a reason', async () => {
    answer('leave.choices', offered({ entered: [entered] }))
    answer('leave.takeBack', { meetingId, memberId: 'm-luo', state: 'withdrawn', late: false })
    open()
    expect(await screen.findByText('罗远山 · 病假 · 已批准')).toBeTruthy()
    expect(screen.getByText('电话，11月20日 星期五 08:30 · 陈书记代录 · 补假')).toBeTruthy()
    press('撤销罗远山的请假')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: '撤销' }))
    expect(asked().filter(([name]) => name === 'leave.takeBack')).toEqual([])
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: '记错了人' } })
    fireEvent.click(sheet.getByRole('button', { name: '撤销' }))
    await waitFor(() =>
      expect(askedOf('leave.takeBack')).toEqual([{ meetingId, memberId: 'm-luo', reason: '记错了人' }]),
    )
  })
})

describe('0.20 leave suggested for whoever was at a training that day', () => {
  it('0.20 is entered by one tap, and by nothing else', async () => {
    newPhone('pages/meeting/console/index', { meetingId })
    signIn(chen)
    const startAt = '2026-11-22T06:30:00.000Z'
    const row = { memberId: 'm-wang', name: '王党员', title: '党员进修班', startOn: '2026-11-18', endOn: '2026-11-22' }
    answer('leave.suggested', { startAt, rows: [row] })
    const onDone = jest.fn()
    renderPage(<SuggestedLeaves meetingId={meetingId} onDone={onDone} />)
    expect(await screen.findByText('党员进修班，2026年11月18日至11月22日 · 建议：请假（学习培训）')).toBeTruthy()
    expect(askedOf('leave.enterFor')).toEqual([])
    answer('leave.enterFor', { meetingId, memberId: 'm-wang', state: 'approved', late: false })
    answer('leave.suggested', { startAt, rows: [] })
    fireEvent.click(screen.getByRole('button', { name: '给王党员记请假' }))
    await waitFor(() => expect(screen.queryByText('当天在外培训')).toBeNull())
    expect(onDone).toHaveBeenCalledTimes(1)
    expect(askedOf('leave.enterFor')).toEqual([
      {
        meetingId,
        memberId: 'm-wang',
        reasonKind: 'training',
        how: 'byTraining',
        askedAt: '2026-11-21T16:00:00.000Z',
        note: '党员进修班，2026年11月18日至11月22日',
      },
    ])
  })
})
