import { act, fireEvent, screen } from '@testing-library/react'
import { MyCode } from '../../../src/features/attendance/MyCode'
import { noteServerTime } from '../../../src/platform/serverClock'
import { takeDevice } from '../../../src/platform/session'
import { answer, asked, askedOf, startFakeCloud } from '../../support/taro/fakeCloud'
import { checkedIn } from '../../support/taro/meetings'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const device = { deviceId: 'BgUEAwIB', key: 'A'.repeat(43) }
const code = () => screen.queryByRole('img', { name: '我的签到码，请书记扫描' })
/** The server is this many ms ahead of the phone. */
const learnOffset = (ms: number) => noteServerTime(Date.now() + ms, Date.now(), Date.now())

describe('my code', () => {
  beforeEach(() => {
    newPhone('pages/main/myCode/index')
    learnOffset(0)
    signIn(wang)
  })
  afterEach(() => jest.restoreAllMocks())

  it('is shown with name and branch, asking the server nothing without a network', () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    takeDevice(device)
    renderPage(<MyCode />)
    expect(code()).toBeTruthy()
    expect(screen.getByText('第三党支部 · 王党员')).toBeTruthy()
    expect(screen.getByText(/^\d+ 秒后自动更换，截屏无效$/)).toBeTruthy()
    act(() => void jest.advanceTimersByTime(10_000))
    expect(asked()).toEqual([])
  })

  it('U7: is stamped within 3 s of the scan', async () => {
    jest.setSystemTime(Date.parse('2026-11-22T06:30:03.000Z'))
    learnOffset(0)
    takeDevice(device)
    answer('attendance.stamp', { at: '2026-11-22T06:30:03.000Z', row: null })
    renderPage(<MyCode />)
    await act(async () => jest.advanceTimersByTimeAsync(1_000))
    expect(askedOf('attendance.stamp')).toEqual([{ since: '2026-11-22T06:30:01.000Z' }])
    answer('attendance.stamp', { at: '2026-11-22T06:30:05.000Z', row: checkedIn({ method: 'secretaryScan' }) })
    await act(async () => jest.advanceTimersByTimeAsync(3_000))
    expect(lastCall('redirectTo')).toMatchObject({ url: expect.stringContaining('/pages/main/accepted/index?') })
    const times = askedOf('attendance.stamp').length
    await act(async () => jest.advanceTimersByTimeAsync(10_000))
    expect(askedOf('attendance.stamp')).toHaveLength(times)
  })

  it('asks for five minutes and no longer', async () => {
    jest.setSystemTime(Date.parse('2026-11-22T06:30:03.000Z'))
    learnOffset(0)
    takeDevice(device)
    answer('attendance.stamp', { at: '2026-11-22T06:35:04.000Z', row: null })
    renderPage(<MyCode />)
    await act(async () => jest.advanceTimersByTimeAsync(3_000))
    await act(async () => jest.advanceTimersByTimeAsync(3_000))
    const times = askedOf('attendance.stamp').length
    await act(async () => jest.advanceTimersByTimeAsync(20_000))
    expect(askedOf('attendance.stamp')).toHaveLength(times)
  })

  it('changes by itself', () => {
    jest.setSystemTime(Date.parse('2026-11-22T06:30:03.000Z'))
    learnOffset(0)
    takeDevice(device)
    const { container } = renderPage(<MyCode />)
    const picture = () => container.querySelector('img')?.getAttribute('src')
    const first = picture()
    act(() => void jest.advanceTimersByTime(10_000))
    expect(picture()).toBe(first)
    expect(screen.getByText('4 秒后自动更换，截屏无效')).toBeTruthy()
    act(() => void jest.advanceTimersByTime(5_000))
    expect(picture()).not.toBe(first)
  })

  it('is put on this phone first', () => {
    renderPage(<MyCode />)
    expect(code()).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '在本机启用' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/device/index' })
  })

  it('is not shown by a clock that is wrong, until it is right again', async () => {
    takeDevice(device)
    learnOffset(5 * 60_000)
    startFakeCloud(new Date().toISOString())
    renderPage(<MyCode />)
    expect(screen.getByText('手机时间不准（慢了约 5 分钟），请校准手机时间，或请书记现场确认。')).toBeTruthy()
    expect(code()).toBeNull()
    learnOffset(0)
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '已校准，再核对一次' })))
    expect(code()).toBeTruthy()
  })

  it('is shown off-line even by a wrong clock, with a word of doubt', () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    takeDevice(device)
    learnOffset(-5 * 60_000)
    renderPage(<MyCode />)
    expect(code()).toBeTruthy()
    expect(screen.getByText(/手机时间可能快了约 5 分钟/)).toBeTruthy()
  })
})
