import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { CheckedIn, RollRow } from '../../../src/contract/attendance'
import { codeAt } from '../../../src/features/attendance/rotatingCode'
import { band, codeOf, handleOf, key, liRow, meetingId, now, openDoor } from '../../support/taro/atDoor'
import { answer, asked, askedOf, disconnect, hold, refuse } from '../../support/taro/fakeCloud'
import { arrived, atTheDoor, checkedIn, rollRow } from '../../support/taro/meetings'

const mockCamera: { see: (text: string) => void } = { see: () => undefined }
jest.mock('../../../src/platform/scan.h5', () => ({
  scanCamera: async (_video: unknown, onText: (text: string) => void) => {
    mockCamera.see = onText
    return { stop: () => undefined }
  },
}))
const mockSigns: { sounds: string[]; buzzes: string[][] } = { sounds: [], buzzes: [] }
jest.mock('../../../src/platform/sound.h5', () => ({ sound: (tone: string) => mockSigns.sounds.push(tone) }))
jest.mock('../../../src/platform/vibrate.h5', () => ({
  vibrate: (...buzzes: string[]) => mockSigns.buzzes.push(buzzes),
}))

const li = codeOf('BgUEAwIB')
const onLeave = { state: 'approved', late: false, decidedLate: false, reasonLabel: '公务' } as const
const inAs = (more: Partial<CheckedIn> = {}) =>
  checkedIn({ memberId: 'm-li', name: '李知夏', method: 'secretaryScan', ...more })
const openPage = (door?: Parameters<typeof openDoor>[0]) => {
  Object.assign(mockSigns, { sounds: [], buzzes: [] })
  return openDoor(door)
}
const see = (text: string) => act(async () => mockCamera.see(text))
const said = (text: string | RegExp) => screen.findByText(text)
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const offline = () => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
const online = () => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
afterEach(() => jest.restoreAllMocks())

describe('U11 the secretary’s scanner', () => {
  it('says each as wide as the phone with the count, once, by one call however often the camera sees the code', async () => {
    await openPage()
    answer('attendance.scanMember', inAs())
    await see(li)
    await see(li)
    await see(li)
    expect(await said('14:26 书记扫码 · 有表决权')).toBeTruthy()
    expect(band()?.getAttribute('aria-label')).toBe('李知夏，已签到，14:26 书记扫码 · 有表决权，已到 1 人，应到 2 人')
    expect(band()?.getAttribute('aria-live')).toBe('assertive')
    // The same member's next code, still held up.
    await see(codeOf('BgUEAwIB', now + 15_000))
    expect(askedOf('attendance.scanMember')).toEqual([{ meetingId, token: li, sentAt: new Date(now).toISOString() }])
    expect(mockSigns).toEqual({ sounds: ['yes'], buzzes: [['short']] })
  })

  it.each<[string, () => void, RollRow, string, string[]]>([
    ['already', () => answer('attendance.scanMember', inAs({ fresh: false })), liRow, '已经签过', ['short', 'short']],
    ['no', () => refuse('attendance.scanMember', 'codeExpired'), liRow, '没有签上', ['long']],
    ['look', () => answer('attendance.scanMember', inAs({ status: 'guest' })), liRow, '列席', ['short', 'long']],
    [
      'look',
      () => answer('attendance.scanMember', inAs()),
      { ...liRow, status: 'onLeave', leave: onLeave },
      '请假却来了',
      ['short', 'long'],
    ],
  ])('has a verdict “%s” with its own word, sound and buzz', async (verdict, prepare, row, word, buzzes) => {
    await openPage({ rows: [row] })
    prepare()
    await see(li)
    expect(await said(word)).toBeTruthy()
    expect(band()?.getAttribute('aria-label')).toContain('李知夏')
    expect(mockSigns).toEqual({ sounds: [verdict], buzzes: [buzzes] })
  })

  it('takes no second code while an answer is on its way', async () => {
    await openPage()
    const release = hold('attendance.scanMember')
    await see(li)
    await see(codeOf('AAAAAAAB'))
    expect(askedOf('attendance.scanMember')).toHaveLength(1)
    await act(async () => release(inAs()))
    expect(await said('已签到')).toBeTruthy()
  })

  it('knows by itself what is no member’s code, without asking', async () => {
    await openPage()
    await see('https://example.com')
    expect(await said(/这不是签到码/)).toBeTruthy()
    await see(codeAt({ direction: 'meeting', handle: 'AQIDBAUG', key, urlPrefix: '' }, now).text)
    expect(await said(/这是会议码/)).toBeTruthy()
    expect(askedOf('attendance.scanMember')).toEqual([])
  })

  it('admits the uninvited as a guest by one tap', async () => {
    await openPage()
    refuse(
      'attendance.scanMember',
      'notOnRoll',
      { name: '吴外支', title: '红色家书' },
      { details: { memberId: 'm-wu', name: '吴外支', branchName: '第五党支部' } },
    )
    answer('attendance.admitGuest', checkedIn({ name: '吴外支', status: 'guest', method: 'manualConfirm' }))
    await see(codeOf('AAAAAAAB'))
    await said('不在名单')
    await press('吴外支按列席登记')
    expect(await said('14:26 现场确认')).toBeTruthy()
    expect(askedOf('attendance.admitGuest')).toEqual([{ meetingId, guest: { type: 'member', memberId: 'm-wu' } }])
  })
})

describe('U11 taking it back', () => {
  it('is one tap for five seconds, 扫错了 for two minutes, and then no more', async () => {
    await openPage()
    answer('attendance.scanMember', inAs())
    await see(li)
    expect(await screen.findByRole('button', { name: '撤销李知夏的签到' })).toBeTruthy()
    expect(screen.getByText('撤销 · 还有 5 秒')).toBeTruthy()
    jest.spyOn(Date, 'now').mockReturnValue(now + 6_000)
    expect(await screen.findByRole('button', { name: '李知夏扫错了' }, { timeout: 5_000 })).toBeTruthy()
    jest.spyOn(Date, 'now').mockReturnValue(now + 120_000)
    await waitFor(() => expect(screen.queryByRole('button', { name: '李知夏扫错了' })).toBeNull(), { timeout: 5_000 })
  })

  it('says so at once, tells the server without a reason, and counts the person no more', async () => {
    await openPage()
    answer('attendance.scanMember', inAs())
    answer('attendance.undo', { rowId: `${meetingId}:m-li` })
    await see(li)
    await press('撤销李知夏的签到')
    expect(await said('已撤销')).toBeTruthy()
    expect(askedOf('attendance.undo')).toEqual([{ meetingId, rowId: `${meetingId}:m-li` }])
    expect(band()?.getAttribute('aria-label')).toContain('已到 0 人')
  })

  it('stands again where the server refuses', async () => {
    await openPage()
    answer('attendance.scanMember', inAs())
    refuse('attendance.undo', 'undoOver', { name: '李知夏' })
    await see(li)
    await press('撤销李知夏的签到')
    expect(await said('已签到')).toBeTruthy()
  })

  it('of a scan that is still on the phone needs nobody: it never goes', async () => {
    await openPage()
    offline()
    await see(li)
    await press('撤销李知夏的签到')
    expect(await said('已撤销')).toBeTruthy()
    expect(screen.queryByText(/已存在本机/)).toBeNull()
    expect(asked()).not.toContain('attendance.undo')
  })
})

describe('U11 somebody on leave who comes', () => {
  const away: RollRow = { ...liRow, status: 'onLeave', leave: onLeave }
  const feng = codeOf(handleOf(1))

  beforeEach(async () => {
    await openPage({
      rows: [away, rollRow('冯国安')],
      devices: [
        ['BgUEAwIB', 'm-li', '李知夏'],
        [handleOf(1), 'm-冯国安', '冯国安'],
      ],
    })
    answer('attendance.scanMember', inAs())
    await see(li)
    await said('请假却来了')
  })

  it('is in at once, holds nobody up, and waits above the others for one tap that ends the leave', async () => {
    answer('attendance.scanMember', checkedIn({ memberId: 'm-冯国安', name: '冯国安', method: 'secretaryScan' }))
    await see(feng)
    await waitFor(() => expect(band()?.getAttribute('aria-label')).toContain('冯国安，已签到'))
    expect(band()?.getAttribute('aria-label')).toContain('已到 2 人')
    answer('attendance.endLeave', { memberId: 'm-li' })
    await press('李知夏撤假，按到会')
    expect(await said('已撤假，按到会')).toBeTruthy()
    expect(askedOf('attendance.endLeave')).toEqual([{ meetingId, memberId: 'm-li' }])
  })

  it('is on leave still by one tap, later than two minutes with that as the reason', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(now + 121_000)
    answer('attendance.void', { rowId: `${meetingId}:m-li` })
    await press('李知夏签错了，仍请假')
    expect(await said('已撤销')).toBeTruthy()
    expect(askedOf('attendance.void')).toEqual([{ meetingId, rowId: `${meetingId}:m-li`, reason: '签错了，仍请假' }])
  })
})

describe('without a network', () => {
  it('keeps a scan with the name and the same verdict, and uploads it once', async () => {
    await openPage()
    offline()
    await see(li)
    expect(await said('已签到')).toBeTruthy()
    expect(screen.getByText(/书记扫码 · 待补传/)).toBeTruthy()
    expect(screen.getByText(/1 条签到已存在本机/)).toBeTruthy()
    expect(askedOf('attendance.scanMember')).toEqual([])
    expect(mockSigns.sounds).toEqual(['yes'])

    online()
    answer('attendance.syncScans', ({ scans }) => ({
      results: scans.map(({ clientId }) => ({ clientId, ok: true, row: inAs() })),
    }))
    await press('立即上传')
    expect(await said(/书记扫码 · 已补传/)).toBeTruthy()
    expect(askedOf('attendance.syncScans').map(({ scans }) => scans.map(({ token }) => token))).toEqual([[li]])
    expect(screen.queryByText(/已存在本机/)).toBeNull()
  })

  it('keeps a scan whose answer was lost', async () => {
    await openPage()
    disconnect('attendance.scanMember')
    await see(li)
    expect(await said(/待补传/)).toBeTruthy()
  })

  it('judges a code by itself, at the moment of the scan, and who is in already by its roll (T3, U21)', async () => {
    await openPage({ rows: [arrived('李知夏', '14:05', { memberId: 'm-li' })] })
    offline()
    await see(codeOf('BgUEAwIB', now - 42 * 60_000))
    expect(await said(/签到码已过期/)).toBeTruthy()
    await see(codeOf('BgUEAwIB', now + 45_000))
    expect(await said(/出示码的手机时间快了（约 45 秒）/)).toBeTruthy()
    await see(li)
    expect(await said('已经签过')).toBeTruthy()
    expect(screen.queryByText(/待补传/)).toBeNull()
    expect(screen.queryByText(/已存在本机/)).toBeNull()
  })

  it('keeps nothing for somebody whom the server did not let scan here (T3)', async () => {
    await openPage({ can: { ...atTheDoor, scan: false, atDoor: false } })
    offline()
    await see(li)
    expect(await said(/没有您在这场会议扫码的权限/)).toBeTruthy()
    expect(screen.queryByText(/待补传/)).toBeNull()
  })
})
