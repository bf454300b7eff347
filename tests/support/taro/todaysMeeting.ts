import type { Home } from '../../../src/contract/home'

/** Today's meeting as the home page lists it: open, the caller expected and not yet in. */
export const todaysMeeting = (of: Partial<Home['meetings'][number]> = {}): Home['meetings'][number] => ({
  id: '2026-a1',
  title: '红色家书诵读与交流',
  kinds: ['themedPartyDay'],
  hostNames: ['第三党支部'],
  place: '机关三楼党员活动室',
  startAt: '2026-11-22T06:30:00.000Z',
  endAt: '2026-11-22T08:00:00.000Z',
  state: 'open',
  expected: 28,
  checkedInAt: null,
  canRun: false,
  expectedHere: true,
  ...of,
})
