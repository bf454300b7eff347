import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Health as State } from '../../../src/contract/system'
import { PlacesBoard } from '../../../src/features/home/PlacesBoard'
import { presentSideNav } from '../../../src/features/session/presentSideNav'
import { Health } from '../../../src/features/system/Health'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf, disconnect, startFakeCloud } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const at = '2026-11-22T06:10:00.000Z'
const sun = { ...wang, name: '孙系统', can: { ...wang.can, seeHealth: true } }
const state = (more: Partial<State> = {}): State => ({
  at,
  api: { version: '0.1.0', commit: 'a1b2c3d' },
  data: { version: 2, wanted: 2, running: null, log: [] },
  jobs: { lastAt: at, late: false, build: '0.1.0', each: [{ name: 'meetings', wentWellAt: at, failing: null }] },
  years: { rows: [{ year: 2026, collections: [{ name: 'attendance_2026', there: true, rows: 12 }] }], due: false },
  countedAt: at,
  summaries: { checkedAt: at, found: null },
  messages: { unreached: {}, forDays: {} },
  uploads: { waiting: 0, overdue: 0 },
  oldForms: { count: false, left: 0 },
  keys: [{ name: 'ORGAN_KEY', version: null, fingerprint: '0badcafe', records: null }],
  ...more,
})
const titled = (name: string) => waitFor(() => expect(screen.getByRole('heading', { name, level: 1 })).toBeTruthy())

describe('the state of the system', () => {
  beforeEach(() => {
    newPhone('pages/system/health/index')
    // A server whose clock agrees with this machine's: a phone that is off is a fault of its own.
    startFakeCloud(new Date().toISOString())
    signIn(sun)
  })
  afterEach(() => act(() => setWide(false)))

  it('is offered in the branch’s tab and in the side bar to who looks after it, and to nobody else', () => {
    const page = renderPage(<PlacesBoard />)
    fireEvent.click(screen.getByRole('button', { name: /^系统状态/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/system/health/index' })
    page.unmount()
    signIn(wang)
    renderPage(<PlacesBoard />)
    expect(screen.queryByRole('button', { name: /^系统状态/ })).toBeNull()
    expect([sun, wang].map((me) => presentSideNav(me).some(({ key }) => key === 'system'))).toEqual([true, false])
  })

  it('says that all is well, each state by word and shape, and looks again when asked', async () => {
    answer('system.health', state())
    renderPage(<Health />)
    await titled('系统运行正常')
    expect(screen.getByText('0.1.0（a1b2c3d）')).toBeTruthy()
    expect(screen.getByText('最新')).toBeTruthy()
    expect(screen.getByText('签到 12 份')).toBeTruthy()
    answer('system.health', state({ uploads: { waiting: 2, overdue: 2 } }))
    fireEvent.click(screen.getByRole('button', { name: '重新查看' }))
    await titled('系统有 1 处需要处理')
    expect(screen.getByText(/有 2 个过期的上传还没有清理/)).toBeTruthy()
    expect(askedOf('system.health')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /^找回身份要等多久/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/recoveryHours/index' })
  })

  it('shows the years as a table on a wide screen', async () => {
    act(() => setWide(true))
    answer('system.health', state())
    renderPage(<Health />)
    const table = within(await screen.findByRole('table', { name: '按年份存放的记录' }))
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['年份', '记录', '状态'])
    expect(table.getByText('2026 年')).toBeTruthy()
  })

  it('says when there is no network, and tries again', async () => {
    disconnect('system.health')
    renderPage(<Health />)
    await waitFor(() => expect(screen.getByRole('button', { name: /重试|再试/ })).toBeTruthy())
    answer('system.health', state())
    fireEvent.click(screen.getByRole('button', { name: /重试|再试/ }))
    await titled('系统运行正常')
  })
})
