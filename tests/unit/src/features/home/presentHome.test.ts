import type { Home } from '../../../../../src/contract/home'
import { presentHome } from '../../../../../src/features/home/presentHome'
import { wang } from '../../../../support/taro/people'

type Meeting = Home['meetings'][number]
const meeting = (of: Partial<Meeting> = {}): Meeting => ({
  id: '2026-a1',
  title: '红色家书诵读与交流',
  kinds: ['themedPartyDay'],
  hostNames: ['第三党支部'],
  place: '三楼',
  startAt: '2026-11-22T06:30:00.000Z',
  endAt: '2026-11-22T08:00:00.000Z',
  state: 'announced',
  expected: null,
  checkedInAt: null,
  canRun: false,
  expectedHere: true,
  ...of,
})
const now = Date.parse('2026-11-22T05:00:00.000Z')
const cameIn = '2026-11-22T06:26:00.000Z'
const home = (of: Partial<Home> = {}): Home => ({ today: '2026-11-22', meetings: [], next: null, todos: [], ...of })
const todo = {
  kind: 'openMeeting' as const,
  title: '开始',
  note: '',
  params: { meetingId: '2026-a1' },
  dueOn: '2026-11-22',
}

describe('the title of the day', () => {
  it.each<[string, Meeting[], number]>([
    ['今天没有安排', [], 0],
    ['今天有两件事待办', [], 2],
    ['今天有一场主题党日', [meeting()], 0],
    ['今天有一场主题党日', [meeting()], 3],
    ['主题党日正在进行', [meeting({ state: 'open' })], 0],
    ['主题党日已签到', [meeting({ state: 'open', checkedInAt: cameIn })], 0],
    ['今天的主题党日开完了', [meeting({ state: 'closed' })], 0],
    ['今天的会议都开完了', [meeting({ state: 'closed' }), meeting({ state: 'submitted' })], 0],
    ['今天有两场会议', [meeting(), meeting({ state: 'open' })], 0],
    ['今天有一场党课', [meeting({ state: 'closed' }), meeting({ kinds: ['partyLecture'] })], 0],
    ['今天的会议取消了', [meeting({ state: 'cancelled' })], 0],
    ['今天有一场主题党日', [meeting({ state: 'cancelled' }), meeting()], 0],
  ])('%s', (title, meetings, count) => {
    const todos = Array.from({ length: count }, () => ({ ...todo, kind: 'decideLeave' as const }))
    expect(presentHome(home({ meetings, todos }), wang, true, now).title).toBe(title)
  })
})

describe('presentHome', () => {
  it('opens with the Beijing day and the branch', () =>
    expect(presentHome(home(), wang, true, now).lead).toBe('11月22日 星期日 · 第三党支部'))

  it('says when and where the next meeting is, with the year when it is another one', () => {
    const {
      checkedInAt: _in,
      canRun: _scan,
      expectedHere: _here,
      ...next
    } = meeting({ startAt: '2027-01-05T01:00:00.000Z', endAt: '2027-01-05T03:00:00.000Z' })
    expect(presentHome(home({ next }), wang, true, now).next?.note).toBe('2027年1月5日 星期二 09:00–11:00 · 三楼')
  })

  it('does not list what the meeting’s own card already asks for', () => {
    const kinds = (of: Partial<Meeting>) =>
      presentHome(
        home({ meetings: [meeting(of)], todos: [todo, { ...todo, kind: 'decideLeave' }] }),
        wang,
        true,
        now,
      ).todos.map(({ key }) => key.split(':')[0])
    expect(kinds({ canRun: true })).toEqual(['decideLeave'])
    expect(kinds({ id: '2026-a2', canRun: true })).toEqual(['openMeeting', 'decideLeave'])
    expect(kinds({ canRun: false })).toEqual(['openMeeting', 'decideLeave'])
  })

  it('asks for a code on this phone only while it could still be used today', () => {
    const needs = (meetings: Meeting[], live: boolean) => presentHome(home({ meetings }), wang, live, now).needsDevice
    expect(needs([meeting()], false)).toBe(true)
    expect(needs([meeting()], true)).toBe(false)
    expect(needs([meeting({ checkedInAt: cameIn })], false)).toBe(false)
    expect(needs([meeting({ state: 'closed' })], false)).toBe(false)
    expect(needs([meeting({ expectedHere: false })], false)).toBe(false)
    expect(needs([], false)).toBe(false)
  })
})
