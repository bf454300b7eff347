import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Console } from '../../../src/features/attendance/Console'
import { keepScan, uploadStored } from '../../../src/features/attendance/storedScans'
import { answer, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import {
  arrived,
  atTheDoor,
  checkedIn,
  meetingDetail,
  nothing,
  answerRoll,
  rollOf,
  rollRow,
} from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const rows = [
  arrived('王予安', '14:26'),
  rollRow('冯国安'),
  rollRow('周景行', {
    status: 'onLeave',
    leave: { state: 'approved', late: false, decidedLate: false, reasonLabel: '病假' },
  }),
]
const quorum = { rule: 'generalMeeting', base: 3, present: 1, needed: 2, met: false } as const
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const find = (name: string | RegExp) => screen.findByRole('button', { name })
const ways = { onScan: jest.fn(), onCode: jest.fn() }
const inSheet = () => within(screen.getByRole('dialog'))
const say = (reason: string) => fireEvent.change(inSheet().getByRole('textbox'), { target: { value: reason } })

const openConsole = async (
  can = atTheDoor,
  state: 'open' | 'closed' = 'open',
  roll = rollOf(rows, { state, quorum }),
) => {
  newPhone('pages/meeting/console/index', { meetingId })
  signIn(chen)
  answerRoll(roll)
  answer(
    'meeting.show',
    meetingDetail({
      state,
      can,
      openedAt: '2026-11-22T06:25:00.000Z',
      closedAt: state === 'closed' ? '2026-11-22T08:00:00.000Z' : null,
    }),
  )
  answer('attendance.codeKey', {
    meetingId,
    title: '',
    handle: 'AQIDBAUG',
    key: 'A'.repeat(43),
    urlPrefix: '',
    stepSeconds: 15,
    devices: [],
  })
  renderPage(<Console meetingId={meetingId} ways={ways} />)
  await find(/^冯国安/)
}

describe('the console at the door', () => {
  it('says how it stands, with the quorum and its article', async () => {
    await openConsole()
    expect(screen.getByRole('heading', { name: '已到 1 人，还差 1 人', level: 1 })).toBeTruthy()
    expect(screen.getByRole('button', { name: '3 应到' })).toBeTruthy()
    press('有表决权 3 人，到会 1 人，还差 1 人，看依据')
    expect(inSheet().getByText('《中国共产党支部工作条例（试行）》第十一条')).toBeTruthy()
  })

  it('opens under each number the people it counts', async () => {
    await openConsole()
    press('1 请假')
    expect(await find(/^周景行.*病假 · 已批准.*请假$/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^冯国安/ })).toBeNull()
  })

  it('draws a hall of hundreds a part at a time', async () => {
    await openConsole()
    answerRoll(rollOf(Array.from({ length: 250 }, (_, index) => rollRow(`同志${index}`))))
    answer('attendance.confirm', checkedIn())
    await find('扫党员码')
    press(/^冯国安/)
    fireEvent.click(inSheet().getByRole('button', { name: /^现场确认/ }))
    fireEvent.click(inSheet().getByRole('radio', { name: '手机没电' }))
    fireEvent.click(inSheet().getByRole('button', { name: '现场确认' }))
    await screen.findByText('同志29')
    expect(screen.queryByText('同志30')).toBeNull()
    for (let shown = 30; shown < 250; shown += 30) press('再看一些')
    await waitFor(() => expect(screen.getAllByText(/^同志\d+$/)).toHaveLength(250))
    expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
    fireEvent.change(screen.getByLabelText('在名单里找'), { target: { value: '同志249' } })
    expect(screen.getAllByText(/^同志\d+$/).map(({ textContent }) => textContent)).toEqual(['同志249'])
  })

  it('leads to the scanner and to the code', async () => {
    await openConsole()
    fireEvent.click(await find('扫党员码'))
    expect(ways.onScan).toHaveBeenCalledTimes(1)
    press('出示会议码')
    expect(ways.onCode).toHaveBeenCalledTimes(1)
  })

  it('vouches for someone with a reason, and not without', async () => {
    await openConsole()
    answer('attendance.confirm', checkedIn())
    await find('扫党员码')
    press(/^冯国安/)
    fireEvent.click(inSheet().getByRole('button', { name: /^现场确认/ }))
    fireEvent.click(inSheet().getByRole('button', { name: '现场确认' }))
    expect(askedOf('attendance.confirm')).toEqual([])
    fireEvent.click(inSheet().getByRole('radio', { name: '手机没电' }))
    fireEvent.click(inSheet().getByRole('button', { name: '现场确认' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('attendance.confirm')).toEqual([{ meetingId, memberId: 'm-冯国安', reason: '手机没电' }])
  })

  it('voids a row, keeping the words when that is refused', async () => {
    await openConsole()
    refuse('attendance.void', 'rowMissing', { name: '王予安' })
    await find('扫党员码')
    press(/^王予安/)
    fireEvent.click(inSheet().getByRole('button', { name: /^作废签到/ }))
    say('签错了人')
    fireEvent.click(inSheet().getByRole('button', { name: '作废签到' }))
    expect(await screen.findByText('没有王予安的签到记录。')).toBeTruthy()
    expect((inSheet().getByRole('textbox') as HTMLTextAreaElement).value).toBe('签错了人')
    expect(askedOf('attendance.void')).toEqual([{ meetingId, rowId: '2026AQIDBAUG:m-王予安', reason: '签错了人' }])
  })

  it('enters someone late after closing, with the time', async () => {
    await openConsole({ ...nothing, enterLate: true, seeRoll: true }, 'closed')
    answer('attendance.enterLate', checkedIn())
    await waitFor(() => expect(askedOf('meeting.show')).toHaveLength(1))
    press(/^冯国安/)
    fireEvent.click(await screen.findByRole('button', { name: /^补录/ }))
    fireEvent.change(inSheet().getByTestId('wheel'), { target: { value: '14:40' } })
    fireEvent.click(inSheet().getByRole('radio', { name: '会上漏签' }))
    fireEvent.click(inSheet().getByRole('button', { name: '补录' }))
    await waitFor(() =>
      expect(askedOf('attendance.enterLate')).toEqual([
        { meetingId, memberId: 'm-冯国安', reason: '会上漏签', arrivedAt: '2026-11-22T06:40:00.000Z' },
      ]),
    )
  })

  it('writes down a guest from outside once, however often it is tried', async () => {
    await openConsole()
    disconnect('attendance.admitGuest')
    fireEvent.click(await find('登记列席'))
    fireEvent.change(inSheet().getByLabelText('姓名'), { target: { value: '刘讲师' } })
    fireEvent.change(inSheet().getByLabelText('单位'), { target: { value: '市委党校' } })
    fireEvent.click(inSheet().getByRole('button', { name: '登记' }))
    expect(await screen.findByText('没有连上网络，请联网后再试。')).toBeTruthy()
    answer('attendance.admitGuest', checkedIn({ status: 'guest' }))
    fireEvent.click(inSheet().getByRole('button', { name: '登记' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const ids = askedOf('attendance.admitGuest').map(({ guest }) => guest.type === 'outside' && guest.clientId)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })

  it('admits who knocked by one tap', async () => {
    await openConsole()
    answer(
      'attendance.roll',
      rollOf(rows, {
        knocks: [{ memberId: 'm-wu', name: '吴外支', branchName: '第五党支部', at: '2026-11-22T06:29:00.000Z' }],
      }),
    )
    answer('attendance.admitGuest', checkedIn({ status: 'guest' }))
    answer('attendance.confirm', checkedIn())
    press(/^冯国安/)
    fireEvent.click(inSheet().getByRole('button', { name: /^现场确认/ }))
    fireEvent.click(inSheet().getByRole('radio', { name: '手机没电' }))
    fireEvent.click(inSheet().getByRole('button', { name: '现场确认' }))
    expect(await screen.findByText('第五党支部 · 14:29 扫码')).toBeTruthy()
    press('吴外支按列席登记')
    await waitFor(() =>
      expect(askedOf('attendance.admitGuest')).toEqual([{ meetingId, guest: { type: 'member', memberId: 'm-wu' } }]),
    )
  })

  it('proposes an amendment of one person’s attendance after archiving', async () => {
    await openConsole({ ...nothing, seeRoll: true, amend: true }, 'closed')
    answer('amendment.propose', {
      clientId: 'amend-one-1',
      says: { subject: 'attendance', memberId: 'm-冯国安', name: '冯国安', change: 'came', arrivedAt: null },
      reason: '会上漏签',
      state: 'proposed',
      proposedBy: '陈书记',
      proposedAt: '2026-11-22T09:00:00.000Z',
      decision: null,
      can: { decide: false },
    })
    press(/^冯国安/)
    fireEvent.click(inSheet().getByRole('button', { name: /^更正为已到会/ }))
    fireEvent.click(inSheet().getByRole('radio', { name: '会上漏签' }))
    fireEvent.click(inSheet().getByRole('button', { name: '更正为已到会' }))
    const change = {
      subject: 'attendance',
      change: 'came',
      memberId: 'm-冯国安',
      arrivedAt: '2026-11-22T06:30:00.000Z',
    }
    await waitFor(() => expect(askedOf('amendment.propose')).toMatchObject([{ meetingId, change, reason: '会上漏签' }]))
  })

  it('keeps a refused offline scan in sight until it is dealt with', async () => {
    await openConsole()
    act(
      () =>
        void keepScan({
          meetingId,
          token: 'x'.repeat(31),
          memberId: 'm-冯国安',
          name: '冯国安',
          scannedAt: '2026-11-22T06:27:00.000Z',
        }),
    )
    expect(await screen.findByText('14:27 书记扫码 · 本机未同步')).toBeTruthy()
    answer('attendance.syncScans', ({ scans }) => ({
      results: scans.map(({ clientId }) => ({
        clientId,
        ok: false,
        code: 'offlineOutside',
        message: '时间不在会议期间。',
        memberId: null,
        name: null,
      })),
    }))
    await act(uploadStored)
    expect(await screen.findByText('时间不在会议期间。')).toBeTruthy()
    answer('attendance.confirm', checkedIn())
    press('现场确认')
    fireEvent.click(inSheet().getByRole('radio', { name: '扫不上码' }))
    fireEvent.click(inSheet().getByRole('button', { name: '现场确认' }))
    await waitFor(() => expect(screen.queryByText('时间不在会议期间。')).toBeNull())
    expect(askedOf('attendance.confirm')).toEqual([{ meetingId, memberId: 'm-冯国安', reason: '扫不上码' }])
  })

  it('shows a member the totals only', async () => {
    newPhone('pages/meeting/console/index', { meetingId })
    signIn(wang)
    answerRoll(rollOf(rows))
    refuse('attendance.roll', 'notAllowed', { what: '查看签到名单' })
    answer('meeting.show', meetingDetail({ state: 'open' }))
    renderPage(<Console meetingId={meetingId} ways={ways} />)
    expect(await screen.findByText('名单只有支部委员和书记能看，这里是总数。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '3 应到' })).toBeNull()
    expect(screen.queryByText('扫党员码')).toBeNull()
  })
})
