import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { toBase64Url } from '../../../src/contract/codes'
import { Kiosk } from '../../../src/features/attendance/Kiosk'
import { codeAt } from '../../../src/features/attendance/rotatingCode'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { atTheDoor, checkedIn, meetingDetail } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const mockCamera: { see: (text: string) => void; fails: boolean } = { see: () => undefined, fails: false }
jest.mock('../../../src/platform/scan.h5', () => ({
  scanCamera: async (_video: unknown, onText: (text: string) => void) => {
    if (mockCamera.fails) throw new Error('no camera')
    mockCamera.see = onText
    return { stop: () => undefined }
  },
}))
const meetingId = '2026AQIDBAUG'
const key = toBase64Url(new Uint8Array(32).fill(9))
const codeOf = (handle: string) => codeAt({ direction: 'member', handle, key, urlPrefix: '' }, Date.now()).text
const see = (handle: string) => act(async () => mockCamera.see(codeOf(handle)))
const start = async (names?: string, kinds: ['committeeMeeting'] | ['themedPartyDay'] = ['themedPartyDay']) => {
  newPhone('pages/attendance/kiosk/index', { meetingId })
  signIn(chen)
  answer('meeting.show', meetingDetail({ state: 'open', kinds, can: atTheDoor }))
  renderPage(<Kiosk />)
  await screen.findByText('红色家书诵读与交流')
  if (names) fireEvent.click(screen.getByRole('tab', { name: names }))
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '开始自助签到' })))
}

describe('anchors 2.6: 自助签到屏', () => {
  afterEach(() => {
    mockCamera.fails = false
    jest.restoreAllMocks()
  })

  it('says the name large, and sends the scan as a screen’s', async () => {
    await start()
    answer('attendance.scanMember', checkedIn({ name: '王予安', method: 'secretaryScan' }))
    await see('AQIDBAUG')
    expect(await screen.findByText('王予安')).toBeTruthy()
    expect(askedOf('attendance.scanMember')).toMatchObject([{ meetingId, screen: true }])
    await waitFor(() => expect(screen.queryByText('王予安')).toBeNull(), { timeout: 3_000 })
  })

  it('says nobody’s name where names are hidden', async () => {
    await start('只显示 ✓')
    answer('attendance.scanMember', checkedIn({ name: '王予安' }))
    await see('AQIDBAUG')
    expect(await screen.findByText('✓')).toBeTruthy()
    expect(screen.queryByText('王予安')).toBeNull()
    refuse('attendance.scanMember', 'notOnRoll', { name: '吴外支', title: '会议' })
    await see('BQIDBAUG')
    expect(await screen.findByText('您不在这场会议的名单上，请找书记。')).toBeTruthy()
    expect(screen.queryByText(/吴外支/)).toBeNull()
  })

  it('is taken down by the code of whoever put it up, and by nobody else’s', async () => {
    await start()
    answer('attendance.scanMember', checkedIn({ memberId: 'somebody' }))
    await see('AQIDBAUG')
    expect(lastCall('switchTab')).toBeUndefined()
    answer('attendance.scanMember', checkedIn({ memberId: chen.memberId, fresh: false }))
    await see('BQIDBAUG')
    await waitFor(() => expect(lastCall('switchTab')).toBeTruthy())
  })

  it('says 停用 and what to do without a network, or without a camera', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await start()
    expect(screen.getByText('停用')).toBeTruthy()
    expect(screen.getByText(/没有网络。请找书记或签到员扫码/)).toBeTruthy()
    jest.restoreAllMocks()
  })

  it('says so of the camera too', async () => {
    mockCamera.fails = true
    await start()
    expect(await screen.findByText('停用')).toBeTruthy()
    expect(screen.getByText(/没有打开相机.*请找书记或签到员扫码/)).toBeTruthy()
  })
})
