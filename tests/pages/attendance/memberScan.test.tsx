import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { toBase64Url } from '../../../src/contract/codes'
import { MemberScan } from '../../../src/features/attendance/MemberScan'
import { pageParams } from '../../../src/platform/navigate'
import { codeAt } from '../../../src/features/attendance/rotatingCode'
import { answer, asked, askedOf, hold, refuse } from '../../support/taro/fakeCloud'
import { checkedIn } from '../../support/taro/meetings'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const mockCamera: { see: (text: string) => void } = { see: () => undefined }
jest.mock('../../../src/platform/scan.h5', () => ({
  scanCamera: async (_video: unknown, onText: (text: string) => void) => {
    mockCamera.see = onText
    return { stop: () => undefined }
  },
}))

const key = toBase64Url(new Uint8Array(32).fill(9))
const linkAt = (at: number) =>
  codeAt({ direction: 'meeting', handle: 'AQIDBAUG', key, urlPrefix: 'https://example.gov.cn/c/' }, at).text
const link = linkAt(Date.now())
const see = (text: string) => act(async () => mockCamera.see(text))

const openPage = (params: Record<string, string> = {}) => {
  newPhone('pages/main/scan/index', params)
  signIn(wang)
  renderPage(<MemberScan opened={pageParams().q} />)
}

describe('a member scans the meeting’s code', () => {
  afterEach(() => jest.restoreAllMocks())

  it('is in with one call, and sees the seal', async () => {
    openPage()
    answer('attendance.checkIn', checkedIn())
    await see(link)
    await waitFor(() =>
      expect(lastCall('redirectTo')).toMatchObject({
        url: expect.stringContaining('/pages/main/accepted/index?'),
      }),
    )
    const { url } = lastCall('redirectTo') as { url: string }
    expect(Object.fromEntries(new URLSearchParams(url.split('?')[1]))).toEqual({
      title: '红色家书诵读与交流',
      place: '机关三楼党员活动室',
      at: '2026-11-22T06:26:08.000Z',
      status: 'present',
      fresh: 'true',
    })
    expect(asked()).toEqual(['attendance.checkIn'])
  })

  it('makes one call of a code seen many times', async () => {
    openPage()
    const release = hold('attendance.checkIn')
    await see(link)
    await see(link)
    expect(askedOf('attendance.checkIn')).toEqual([{ token: link, sentAt: expect.any(String) }])
    await act(async () => release(checkedIn()))
    expect(askedOf('attendance.checkIn')).toHaveLength(1)
  })

  it('is in once, though the next code is seen before the seal', async () => {
    openPage()
    answer('attendance.checkIn', checkedIn())
    await see(link)
    await waitFor(() => expect(lastCall('redirectTo')).toBeTruthy())
    await see(linkAt(Date.now() + 15_000))
    expect(askedOf('attendance.checkIn')).toEqual([{ token: link, sentAt: expect.any(String) }])
  })

  it('tries the next code where the first was refused', async () => {
    openPage()
    refuse('attendance.checkIn', 'codeExpired')
    await see(link)
    await screen.findByText(/签到码已过期/)
    answer('attendance.checkIn', checkedIn())
    await see(linkAt(Date.now() + 15_000))
    await waitFor(() => expect(lastCall('redirectTo')).toBeTruthy())
  })

  it('says why not, and leads to one’s own code', async () => {
    openPage()
    refuse('attendance.checkIn', 'meetingNotOpen', { title: '红色家书' })
    await see(link)
    expect(await screen.findByText('“红色家书”还没有开始签到，请等书记开始会议。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '出示我的码' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/myCode/index' })
  })

  it('knows another QR code for what it is, without asking', async () => {
    openPage()
    await see('https://example.com')
    expect(await screen.findByText('这不是签到码，请扫现场屏幕上的会议码。')).toBeTruthy()
    expect(asked()).toEqual([])
  })

  it('says calmly that scanning needs the network and what does not', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    openPage()
    await see(link)
    expect(await screen.findByText(/扫码签到要有网络.*没有网络也能签到/)).toBeTruthy()
    expect(asked()).toEqual([])
  })

  it('takes the link that WeChat’s own scanner has opened', async () => {
    newPhone('pages/main/scan/index', { q: encodeURIComponent(link) })
    signIn(wang)
    answer('attendance.checkIn', checkedIn({ fresh: false }))
    renderPage(<MemberScan opened={pageParams().q} />)
    await waitFor(() => expect(askedOf('attendance.checkIn')).toEqual([{ token: link, sentAt: expect.any(String) }]))
  })
})
