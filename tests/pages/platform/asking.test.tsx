import { act, screen } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import type { MeetingState } from '../../../src/contract/vocabulary'
import { Console } from '../../../src/features/attendance/Console'
import { LiveRoll } from '../../../src/features/attendance/LiveRoll'
import { RollTotals } from '../../../src/features/attendance/RollTotals'
import { HomeBoard } from '../../../src/features/home/HomeBoard'
import { answer, askedOf, startFakeCloud } from '../../support/taro/fakeCloud'
import { answerRoll, arrived, atTheDoor, meetingDetail, nothing, rollOf, rollRow } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { play } from '../../support/taro/taro'
import { todaysMeeting } from '../../support/taro/todaysMeeting'

/** Who asks the server again by itself, how often, and that nobody does so behind another page or when all is over (C1). */

const meetingId = '2026AQIDBAUG'
const now = '2026-11-22T06:31:00.000Z'
const rows = [arrived('王予安', '14:26'), rollRow('冯国安')]

const openedAt = '2026-11-22T06:25:00.000Z'
const serverIn = (state: MeetingState, can = atTheDoor, checkedInAt: string | null = null) => {
  answerRoll(rollOf(rows, { state }))
  answer('meeting.show', meetingDetail({ state, openedAt, can }))
  answer('attendance.codeKey', {
    meetingId,
    title: '',
    handle: 'AQIDBAUG',
    key: 'A'.repeat(43),
    urlPrefix: '',
    stepSeconds: 15,
    devices: [],
  })
  const meetings = [{ ...todaysMeeting(), state, checkedInAt, canRun: false }]
  answer('home.show', { today: '2026-11-22', meetings, next: null, todos: [] })
}
interface Asking {
  page: string
  action: 'attendance.roll' | 'attendance.totals' | 'home.show'
  everyMs: number
  /** At the door where it is left out. */
  can?: MeetingDetail['can']
  draw: () => ReactElement
}
const asking: Asking[] = [
  {
    page: 'the console',
    action: 'attendance.roll',
    everyMs: 5_000,
    draw: () => <Console meetingId={meetingId} />,
  },
  {
    page: 'the room, for whoever does not run it',
    action: 'attendance.totals',
    everyMs: 30_000,
    can: nothing,
    draw: () => (
      <LiveRoll meetingId={meetingId}>
        <RollTotals onRoll={undefined} />
      </LiveRoll>
    ),
  },
  { page: 'home', action: 'home.show', everyMs: 30_000, draw: () => <HomeBoard /> },
]
const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (draw: () => ReactElement, server: () => void, who = chen) => {
  newPhone('pages/meeting/console/index', { meetingId })
  signIn(who)
  server()
  renderPage(draw())
  await passes(1)
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(now), doNotFake: ['performance', 'queueMicrotask', 'nextTick', 'setImmediate'] })
})
afterEach(() => jest.useRealTimers())

describe.each(asking)('C1: $page', ({ action, everyMs, can, draw }) => {
  const count = () => askedOf(action).length

  it(`asks each ${everyMs / 1000} s in front, nothing behind another page or with the app away, and nothing after the end`, async () => {
    await open(draw, () => serverIn('open', can))
    await passes(everyMs)
    const begun = count()
    expect(begun).toBeGreaterThan(0)
    await passes(everyMs)
    expect(count()).toBe(begun + 1)
    for (const [goes, comes] of [
      ['PageHide', 'PageShow'],
      ['AppHide', 'AppShow'],
    ] as const) {
      act(() => play(goes))
      const left = count()
      await passes(10 * everyMs)
      expect(count()).toBe(left)
      act(() => play(comes))
      await passes(1)
      await passes(everyMs)
      expect(count()).toBeGreaterThan(left)
    }
    serverIn('closed', can)
    await passes(everyMs)
    const last = count()
    await passes(10 * everyMs)
    expect(count()).toBe(last)
  })

  it('asks once for what is long over', async () => {
    await open(draw, () => serverIn('archived', can))
    const once = count()
    await passes(everyMs)
    await passes(10 * everyMs)
    expect(count()).toBe(once)
  })
})

it('U8: home begins to ask by itself half an hour before, and offers the code', async () => {
  await open(
    () => <HomeBoard />,
    () => {
      startFakeCloud('2026-11-22T05:50:00.000Z')
      serverIn('announced', nothing)
    },
    wang,
  )
  await passes(9 * 60_000)
  expect(askedOf('home.show')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: '出示我的码' })).toBeNull()
  await passes(60_000)
  expect(screen.getByRole('button', { name: '出示我的码' })).toBeTruthy()
  expect(askedOf('home.show')).toHaveLength(1)
  await passes(30_000)
  expect(askedOf('home.show')).toHaveLength(2)
})

it('C1: home asks no more for a member who is in', async () => {
  await open(
    () => <HomeBoard />,
    () => serverIn('open', nothing, '2026-11-22T06:26:08.000Z'),
    wang,
  )
  await passes(300_000)
  expect(askedOf('home.show')).toHaveLength(1)
})

it('C1: whether to ask again is decided in one place', () => {
  const root = join(__dirname, '../../../src')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const by = (pattern: RegExp) => files.filter((name) => pattern.test(readFileSync(join(root, name), 'utf8'))).sort()
  expect(by(/refreshInterval/)).toEqual(['platform/serverState.ts'])
  // What turns a code, runs a clock, looks for one in the camera's picture, or sends what waits; none of it asks.
  expect(by(/setInterval/)).toEqual([
    'features/attendance/useDoorLine.ts',
    'features/attendance/useRotatingCode.ts',
    'platform/scan.h5.ts',
    'platform/useSeconds.ts',
  ])
})
