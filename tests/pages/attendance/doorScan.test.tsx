import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { toBase64Url } from '../../../src/contract/codes'
import { DoorScan } from '../../../src/features/attendance/DoorScan'
import { codeAt } from '../../../src/features/attendance/rotatingCode'
import {
  answer,
  asked,
  askedOf,
  disconnect,
  hold,
  holdBack,
  refuse,
  startFakeCloud,
} from '../../support/taro/fakeCloud'
import { atTheDoor, checkedIn, meetingDetail } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const mockCamera: { see: (text: string) => void } = { see: () => undefined }
jest.mock('../../../src/platform/scan.h5', () => ({
  scanCamera: async (_video: unknown, onText: (text: string) => void) => {
    mockCamera.see = onText
    return { stop: () => undefined }
  },
}))

const meetingId = '2026AQIDBAUG'
const key = toBase64Url(new Uint8Array(32).fill(9))
/** Now, on this phone and on the server. */
const now = Date.parse('2026-11-22T06:10:07.000Z')
const codeOf = (handle: string, at = now) => codeAt({ direction: 'member', handle, key, urlPrefix: '' }, at).text
const li = codeOf('BgUEAwIB')

/** The scan page of an open meeting, camera running, names of the roll at hand. */
const openPage = async (can = atTheDoor) => {
  jest.spyOn(Date, 'now').mockReturnValue(now)
  newPhone('pages/main/scan/index', { meetingId })
  startFakeCloud(new Date(now).toISOString())
  signIn(chen)
  answer('meeting.show', meetingDetail({ state: 'open', can }))
  answer('attendance.codeKey', {
    meetingId,
    title: '红色家书诵读与交流',
    handle: 'AQIDBAUG',
    key,
    urlPrefix: '',
    stepSeconds: 15,
    devices: [['BgUEAwIB', 'm-li', '李知夏']],
  })
  renderPage(<DoorScan meetingId={meetingId} />)
  await waitFor(() => expect(asked()).toEqual(expect.arrayContaining(['meeting.show', 'attendance.codeKey'])))
  await screen.findByText('红色家书诵读与交流')
}
const see = (text: string) => act(async () => mockCamera.see(text))
const said = (text: string | RegExp) => screen.findByText(text)

describe('the secretary’s scanner', () => {
  beforeEach(() => openPage())
  afterEach(() => jest.restoreAllMocks())

  it('writes one line for each member, and one call however often the camera sees the code', async () => {
    answer('attendance.scanMember', checkedIn({ name: '李知夏', method: 'secretaryScan' }))
    await see(li)
    await see(li)
    await see(li)
    expect(await said('李知夏')).toBeTruthy()
    expect(screen.getByText('14:26 书记扫码')).toBeTruthy()
    // The same member's next code, still held up.
    await see(codeOf('BgUEAwIB', now + 15_000))
    expect(askedOf('attendance.scanMember')).toEqual([{ meetingId, token: li, sentAt: new Date(now).toISOString() }])
  })

  it('takes no second code while an answer is on its way', async () => {
    const release = hold('attendance.scanMember')
    await see(li)
    await see(codeOf('AAAAAAAB'))
    expect(askedOf('attendance.scanMember')).toHaveLength(1)
    await act(async () => release(checkedIn({ name: '李知夏' })))
    expect(await said('已签到')).toBeTruthy()
  })

  it('says the server’s sentence', async () => {
    refuse('attendance.scanMember', 'codeExpired')
    await see(li)
    expect(await said(/签到码已过期/)).toBeTruthy()
  })

  it('knows by itself what is no member’s code, without asking', async () => {
    await see('https://example.com')
    expect(await said(/这不是签到码/)).toBeTruthy()
    await see(codeAt({ direction: 'meeting', handle: 'AQIDBAUG', key, urlPrefix: '' }, now).text)
    expect(await said(/这是会议码/)).toBeTruthy()
    expect(askedOf('attendance.scanMember')).toEqual([])
  })

  it('admits the uninvited as a guest by one tap', async () => {
    refuse(
      'attendance.scanMember',
      'notOnRoll',
      { name: '吴外支', title: '红色家书' },
      { details: { memberId: 'm-wu', name: '吴外支', branchName: '第五党支部' } },
    )
    answer('attendance.admitGuest', checkedIn({ name: '吴外支', status: 'guest', method: 'manualConfirm' }))
    await see(li)
    fireEvent.click(await screen.findByRole('button', { name: '吴外支按列席登记' }))
    expect(await said('14:26 现场确认')).toBeTruthy()
    expect(askedOf('attendance.admitGuest')).toEqual([{ meetingId, guest: { type: 'member', memberId: 'm-wu' } }])
  })

  it('keeps a scan without a network, with the name, and uploads it once', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await see(li)
    expect(await said('李知夏')).toBeTruthy()
    expect(screen.getByText('待核验')).toBeTruthy()
    expect(screen.getByText(/1 条签到已存在本机，联网后自动上传，不会重复/)).toBeTruthy()
    expect(askedOf('attendance.scanMember')).toEqual([])

    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    answer('attendance.syncScans', ({ scans }) => ({
      results: scans.map(({ clientId }) => ({ clientId, ok: true, row: checkedIn({ name: '李知夏' }) })),
    }))
    fireEvent.click(screen.getByRole('button', { name: '立即上传' }))
    expect(await said('已上传')).toBeTruthy()
    expect(askedOf('attendance.syncScans').map(({ scans }) => scans.map(({ token }) => token))).toEqual([[li]])
    expect(screen.queryByText(/已存在本机/)).toBeNull()
  })

  it('keeps a scan whose answer was lost', async () => {
    disconnect('attendance.scanMember')
    await see(li)
    expect(await said('待核验')).toBeTruthy()
  })

  it('judges a code by itself when there is no network, at the moment of the scan (T3, U21)', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await see(codeOf('BgUEAwIB', now - 42 * 60_000))
    expect(await said(/签到码已过期/)).toBeTruthy()
    await see(codeOf('BgUEAwIB', now + 45_000))
    expect(await said(/出示码的手机时间快了（约 45 秒）/)).toBeTruthy()
    expect(screen.queryByText('待核验')).toBeNull()
    expect(screen.queryByText(/已存在本机/)).toBeNull()
  })

  describe('on a slow network', () => {
    beforeEach(() => {
      jest.useFakeTimers({ now, doNotFake: ['performance', 'queueMicrotask', 'nextTick', 'setImmediate'] })
    })
    afterEach(() => jest.useRealTimers())
    const waitsInVain = () => act(async () => jest.advanceTimersByTime(4_000))

    it('what the server refuses after all is not sent the other way (T3)', async () => {
      const release = holdBack('attendance.scanMember', 'codeExpired')
      await see(li)
      await waitsInVain()
      expect(screen.getByText('待核验')).toBeTruthy()
      await act(async () => release())
      expect(screen.getByText(/签到码已过期/)).toBeTruthy()
      expect(screen.queryByText('待核验')).toBeNull()
      // The next round of uploading.
      await act(async () => jest.advanceTimersByTime(20_000))
      expect(askedOf('attendance.syncScans')).toEqual([])
    })

    it('a late success is the line, and nothing waits', async () => {
      const release = hold('attendance.scanMember')
      await see(li)
      await waitsInVain()
      await act(async () => release(checkedIn({ name: '李知夏', method: 'secretaryScan' })))
      expect(screen.getByText('14:26 书记扫码')).toBeTruthy()
      expect(screen.queryByText(/已存在本机/)).toBeNull()
      expect(askedOf('attendance.syncScans')).toEqual([])
    })
  })
})

it('keeps nothing for somebody whom the server did not let scan here (T3)', async () => {
  await openPage({ ...atTheDoor, scan: false, atDoor: false })
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await see(li)
  expect(await said(/没有您在这场会议扫码的权限/)).toBeTruthy()
  expect(screen.queryByText('待核验')).toBeNull()
  jest.restoreAllMocks()
})
