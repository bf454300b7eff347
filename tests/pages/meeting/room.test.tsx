import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import MeetingConsolePage from '../../../src/pages/meeting/console'
import MeetingRoomPage from '../../../src/pages/meeting/detail'
import { answer, asked, askedOf, startFakeCloud } from '../../support/taro/fakeCloud'
import { answerRoll, arrived, atTheDoor, meetingDetail, nothing, rollOf, rollRow } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const agenda = [
  { id: 'i1', title: '学公报', minutes: 30 },
  { id: 'i2', title: '讨论转正', minutes: 30 },
]
const rows = [arrived('王予安', '14:26'), rollRow('冯国安')]
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inSheet = () => within(screen.getByRole('dialog'))
const title = () => screen.getByRole('heading', { level: 1 })

const opens = async (meeting: MeetingDetail, params: Record<string, string> = {}) => {
  newPhone('pages/meeting/detail/index', { meetingId, ...params })
  startFakeCloud('2026-11-22T14:28:00+08:00')
  signIn(chen)
  answer('meeting.show', meeting)
  answerRoll(rollOf(rows, { state: meeting.state }))
  answer('leave.waiting', { rows: [] })
  answer('leave.suggested', { startAt: meeting.startAt, rows: [] })
  answer('attendance.codeKey', {
    ...{ meetingId, title: '', handle: 'AQIDBAUG', key: 'A'.repeat(43), urlPrefix: '', stepSeconds: 15, devices: [] },
  })
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingRoomPage />)
  await screen.findByRole('img', { name: /^会前、会中、会后/ })
}
const open = meetingDetail({ state: 'open', openedAt: '2026-11-22T06:25:00.000Z', agenda, can: atTheDoor })

describe('the room of an open meeting, for whoever runs it', () => {
  it('has the code, who has come and the item under way together, by the roll alone', async () => {
    await opens(open)
    expect(await screen.findByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeTruthy()
    expect(screen.getByRole('img', { name: '会前、会中、会后，现在是会中' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '已到 1 人，还差 1 人', level: 1 })).toBeTruthy()
    expect(screen.getByRole('img', { name: '应到 2 人，已到 1 人' })).toBeTruthy()
    expect(screen.getByText('还有 2 分钟 · 第 1 项，共 2 项')).toBeTruthy()
    expect([...asked()].sort()).toEqual(['attendance.codeKey', 'attendance.roll', 'meeting.show'])
  })

  it('goes to the roll and the scanner and back without another page', async () => {
    await opens(open)
    press('看名册')
    expect(await screen.findByRole('button', { name: /^冯国安/ })).toBeTruthy()
    press('扫党员码')
    expect(title().textContent).toBe('请对准党员的“我的码”')
    // 已到 n / m stays in sight, and leads back to the roll that is already there.
    press('已到 1 / 2，看名册')
    expect(await screen.findByRole('button', { name: /^冯国安/ })).toBeTruthy()
    press('出示会议码')
    expect(await screen.findByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeTruthy()
    expect(lastCall('navigateTo')).toBeUndefined()
  })

  it('closes with Esc what lies on top, then the view, and leaves the room to the way back', async () => {
    await opens(open, { view: 'roll' })
    fireEvent.click(await screen.findByRole('button', { name: /^冯国安/ }))
    const esc = () => act(async () => void fireEvent.keyDown(window, { key: 'Escape' }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    await esc()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('button', { name: /^冯国安/ })).toBeTruthy()
    await esc()
    expect(await screen.findByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeTruthy()
    await esc()
    expect(screen.getByRole('img', { name: '会议签到码，请党员用微信扫描' })).toBeTruthy()
  })

  it('starts the first item with 开会, and goes on by N, which is off while somebody types', async () => {
    await opens(open)
    answer('meeting.tickItem', { itemId: 'i1', startedAt: '2026-11-22T06:28:00.000Z', done: false, doneAt: null })
    const started = {
      ...{ itemId: 'i1', version: 0, startedAt: '2026-11-22T06:28:00.000Z', done: false, doneAt: null, text: '' },
      ...{ speeches: [], resolutions: [], wordsBy: null, savedAt: null },
    }
    answer('meeting.show', { ...open, items: [started] })
    press('开会')
    expect(await screen.findByText('下一项：讨论转正')).toBeTruthy()
    expect(askedOf('meeting.tickItem')).toEqual([{ meetingId, itemId: 'i1', to: 'started' }])
    const field = document.body.appendChild(document.createElement('input'))
    fireEvent.keyDown(field, { key: 'n', bubbles: true })
    expect(askedOf('meeting.tickItem')).toHaveLength(1)
    field.remove()
    fireEvent.keyDown(document.body, { key: 'n', bubbles: true })
    await waitFor(() =>
      expect(askedOf('meeting.tickItem').slice(1)).toEqual([
        { meetingId, itemId: 'i1', to: 'done' },
        { meetingId, itemId: 'i2', to: 'started' },
      ]),
    )
  })

  it('gives the word to one of those who are there, shows their time and ends it', async () => {
    await opens(open)
    press('请一位发言')
    fireEvent.click(inSheet().getByRole('button', { name: /^发言人/ }))
    fireEvent.click(await screen.findByRole('radio', { name: /^王予安/ }))
    fireEvent.change(inSheet().getByRole('textbox', { name: '限时（分钟）' }), { target: { value: '6' } })
    const speaking = {
      ...{ memberId: 'm-王予安', name: '王予安', minutes: 6 },
      ...{ startedAt: '2026-11-22T06:26:00.000Z', endedAt: null },
    }
    answer('meeting.speak', { speaker: speaking })
    answer('meeting.show', { ...open, speakers: [speaking] })
    fireEvent.click(inSheet().getByRole('button', { name: '开始' }))
    const start = { meetingId, memberId: 'm-王予安', event: 'start', minutes: 6 }
    await waitFor(() => expect(askedOf('meeting.speak')).toEqual([start]))
    expect(await screen.findByText(/^[34]:\d\d$/)).toBeTruthy()
    answer('meeting.show', { ...open, speakers: [{ ...speaking, endedAt: '2026-11-22T06:31:00.000Z' }] })
    press('王予安讲完了')
    expect(await screen.findByText('用时 5 分钟')).toBeTruthy()
    expect(askedOf('meeting.speak')[1]).toEqual({ meetingId, memberId: 'm-王予安', event: 'stop' })
  })

  it('U12, U15: ends apart from all else, asked once with the figures, and leads to the record', async () => {
    await opens(open)
    press('结束会议')
    await waitFor(() => expect(askedOf('leave.waiting').length).toBeGreaterThan(0))
    expect(inSheet().getByText(/^现在实到 1 人，请假 0 人。结束后停止签到/)).toBeTruthy()
    expect(inSheet().getByRole('button', { name: '先不结束' })).toBeTruthy()
    fireEvent.click(await inSheet().findByRole('radio', { name: /^按计划，90 分钟/ }))
    answer('meeting.close', { meetingId, state: 'closed', version: 4 })
    answer('meeting.show', meetingDetail({ state: 'closed', can: { ...nothing, writeMinutes: true, submit: true } }))
    await waitFor(() =>
      expect(inSheet().getByRole('button', { name: '结束会议' }).getAttribute('aria-disabled')).not.toBe('true'),
    )
    fireEvent.click(inSheet().getByRole('button', { name: '结束会议' }))
    await waitFor(() => expect(title().textContent).toBe('写会议记录'))
  })

  it('turns when somebody else ends it', async () => {
    await opens(open)
    await screen.findByRole('heading', { name: '已到 1 人，还差 1 人', level: 1 })
    answer('meeting.show', meetingDetail({ state: 'closed', openedAt: open.openedAt, can: nothing }))
    answer('attendance.confirm', undefined as never)
    answerRoll(rollOf(rows, { state: 'closed' }))
    fireEvent.click(screen.getByRole('button', { name: '看名册' }))
    expect(await screen.findByRole('img', { name: '会前、会中、会后，现在是会后' }, { timeout: 8_000 })).toBeTruthy()
  })
})

describe('the ways into the room', () => {
  it('U15: from 开始签到 on the home page is one sheet', async () => {
    const recorder = { memberId: 'm-he', name: '何雨晴' }
    await opens(meetingDetail({ recorder, can: { ...nothing, open: true } }), { act: 'open' })
    expect(screen.getByRole('dialog', { name: '现在开始签到？' })).toBeTruthy()
  })

  it('is an old address as well', async () => {
    newPhone('pages/meeting/console/index', { meetingId })
    signIn(chen)
    renderPage(<MeetingConsolePage />)
    await waitFor(() =>
      expect(lastCall('redirectTo')).toEqual({
        url: `/pages/meeting/detail/index?meetingId=${meetingId}&view=roll`,
      }),
    )
  })
})

describe('the room after the meeting', () => {
  const closed = (more: Partial<MeetingDetail> = {}) =>
    meetingDetail({
      ...{ state: 'closed', openedAt: '2026-11-22T06:25:00.000Z', closedAt: '2026-11-22T07:56:00.000Z' },
      ...{ creditedMinutes: 84, can: { ...nothing, writeMinutes: true, submit: true, decideLeave: true, copy: true } },
      ...more,
    })

  it('says the sum and the time really used, and a submission leads to what is missing', async () => {
    await opens(closed())
    expect(await screen.findByText('应到 2 ＝ 实到 1 ＋ 请假 0 ＋ 缺席 1')).toBeTruthy()
    expect(screen.getByText('实际 84 分钟，计划 90 分钟')).toBeTruthy()
    press('提交审核')
    await waitFor(() => expect(title().textContent).toBe('写会议记录'))
    expect(lastCall('showToast')).toMatchObject({ title: '会议记录还没有写，写好再提交' })
    expect(askedOf('meeting.submit')).toEqual([])
  })

  it('puts the time right only with a reason', async () => {
    await opens(closed())
    press('改会议用时')
    const field = (label: string) => inSheet().getByRole('textbox', { name: label })
    const act = () => fireEvent.click(inSheet().getByRole('button', { name: '改用时' }))
    fireEvent.change(field('会议用时（分钟）'), { target: { value: '92' } })
    expect(inSheet().getByText('请填 1 到 91 之间的整数')).toBeTruthy()
    fireEvent.change(field('会议用时（分钟）'), { target: { value: '80' } })
    act()
    expect(askedOf('meeting.correctMinutes')).toEqual([])
    fireEvent.change(field('改的理由'), { target: { value: '散会时忘了点结束' } })
    answer('meeting.correctMinutes', { meetingId, state: 'closed', version: 5 })
    await waitFor(() =>
      expect(inSheet().getByRole('button', { name: '改用时' }).getAttribute('aria-disabled')).not.toBe('true'),
    )
    act()
    await waitFor(() =>
      expect(askedOf('meeting.correctMinutes')).toEqual([{ meetingId, minutes: 80, reason: '散会时忘了点结束' }]),
    )
  })

  it('5.4: is copied in two taps', async () => {
    await opens(closed({ agenda }))
    answer('meeting.plan', { meetingId: '2026NEWMEETI' })
    press(/^照这场再安排一场/)
    expect(inSheet().getByText('议题 2 项：学公报、讨论转正')).toBeTruthy()
    expect(inSheet().getByText('12月27日 星期日是休息日，日期没有替您改，请看准再保存。')).toBeTruthy()
    fireEvent.click(inSheet().getByRole('button', { name: '保存为草稿' }))
    await waitFor(() =>
      expect(askedOf('meeting.plan')).toMatchObject([{ startAt: '2026-12-27T06:30:00.000Z', agenda }]),
    )
  })
})
