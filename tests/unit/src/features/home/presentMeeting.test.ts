import type { TodaysMeeting } from '../../../../../src/features/home/presentMeeting'
import { presentMeeting } from '../../../../../src/features/home/presentMeeting'
import { todaysMeeting as meeting } from '../../../../support/taro/todaysMeeting'

const now = Date.parse('2026-11-22T06:20:00.000Z')
const actsOf = (of: Partial<TodaysMeeting>) => presentMeeting(meeting(of), now).acts.map(({ text }) => text)

describe('presentMeeting', () => {
  it('says when, where, who and how many in Beijing time', () => {
    const view = presentMeeting(meeting(), now)
    expect(view.when).toBe('14:30–16:00 · 机关三楼党员活动室')
    expect(view.who).toBe('第三党支部 · 要求到会 28 人')
    expect(view.chip).toEqual({ tone: 'red', text: '进行中' })
  })

  it('leaves out how many before the roll is frozen, and names every host', () => {
    expect(presentMeeting(meeting({ expected: null, hostNames: ['第三党支部', '第四党支部'] }), now).who).toBe(
      '第三党支部、第四党支部',
    )
  })

  it('offers a member the scan and the own code while the meeting is open, and none once it is over', () => {
    expect(actsOf({})).toEqual(['扫码签到', '出示我的码'])
    expect(actsOf({ state: 'closed' })).toEqual([])
    expect(actsOf({ state: 'cancelled' })).toEqual([])
  })

  it.each([
    ['2026-11-22T05:59:59.000Z', [], '会前 30 分钟起可以出示“我的码”'],
    ['2026-11-22T06:00:00.000Z', ['出示我的码'], '现在就可以打开“我的码”等着'],
  ])('U8: at %s offers a member %j before it opens', (at, acts, hint) => {
    const view = presentMeeting(meeting({ state: 'announced' }), Date.parse(at))
    expect(view.acts.map(({ text }) => text)).toEqual(acts)
    expect(view.hint).toContain(hint)
  })

  it('offers nothing more to who has come, and says when', () => {
    const view = presentMeeting(meeting({ checkedInAt: '2026-11-22T06:26:08.000Z' }), now)
    expect(view.acts).toEqual([])
    expect(view.done).toBe('已签到 14:26')
  })

  it('offers nothing to who is not expected', () => expect(actsOf({ expectedHere: false })).toEqual([]))

  it('lets who runs it begin, and go on, by one sheet from home (U15), and goes back into the room', () => {
    expect(presentMeeting(meeting({ canRun: true, state: 'announced' }), now).acts).toEqual([
      { text: '开始签到', path: 'pages/meeting/detail/index', params: { meetingId: '2026-a1', act: 'open' } },
    ])
    expect(actsOf({ canRun: true })).toEqual(['回到会场', '扫码签到'])
    expect(actsOf({ canRun: true, checkedInAt: '2026-11-22T06:26:08.000Z' })).toEqual(['回到会场'])
    expect(actsOf({ canRun: true, expectedHere: false })).toEqual(['回到会场'])
  })

  it('tells an expected member what comes next, before and after', () => {
    expect(presentMeeting(meeting({ state: 'announced' }), now).hint).toContain('开始会议后')
    expect(presentMeeting(meeting({ state: 'closed' }), now).hint).toContain('补录')
    expect(
      presentMeeting(meeting({ state: 'closed', checkedInAt: '2026-11-22T06:26:08.000Z' }), now).hint,
    ).toBeUndefined()
  })
})
