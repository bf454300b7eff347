import type { Told } from '../../../../../src/features/meeting/presentNotice'
import { cardTitle, noticeText, tidings } from '../../../../../src/features/meeting/presentNotice'

const now = Date.parse('2026-11-20T06:00:00.000Z')
const told = (of: Partial<Told> = {}): Told => ({
  id: '2026AQIDBAUG',
  state: 'announced',
  title: '红色家书诵读',
  kinds: ['themedPartyDay'],
  hosts: [{ nodeId: 'n1', name: '第三党支部', kind: 'branch' }],
  startAt: '2026-11-22T06:30:00.000Z',
  endAt: '2026-11-22T08:00:00.000Z',
  place: '三楼党员活动室',
  ...of,
})

describe('U1 what is told outside the app', () => {
  it('is kind, name, day, time and place', () => {
    expect(cardTitle(told())).toBe('主题党日 · 红色家书诵读 · 11月22日 星期日 14:30 · 三楼党员活动室')
    expect(noticeText(told(), now)).toBe(
      [
        '【会议通知】红色家书诵读',
        '第三党支部 · 主题党日',
        '时间：11月22日 星期日 14:30–16:00',
        '地点：三楼党员活动室',
        '详情和请假，请打开“支部纪实”小程序。',
      ].join('\n'),
    )
  })

  it('of a sensitive meeting is name, time and place alone', () => {
    const life = told({ kinds: ['organizationalLifeMeeting'], title: '第三季度会议' })
    expect(cardTitle(life)).toBe('第三季度会议 · 11月22日 星期日 14:30 · 三楼党员活动室')
    expect(noticeText(life, now)).toBe(
      [
        '【会议通知】第三季度会议',
        '时间：11月22日 星期日 14:30–16:00',
        '地点：三楼党员活动室',
        '详情和请假，请打开“支部纪实”小程序。',
      ].join('\n'),
    )
  })

  it('U6: says of a change what was told before', () => {
    const time = { startAt: '2026-11-21T06:30:00.000Z', endAt: '2026-11-21T08:00:00.000Z' }
    const moved = told({ noticeSaid: { place: '一楼大厅', time } })
    expect(cardTitle(moved)).toBe('会议有变 · 主题党日 · 红色家书诵读 · 11月22日 星期日 14:30 · 三楼党员活动室')
    expect(noticeText(moved, now)).toContain(
      '时间：11月22日 星期日 14:30–16:00（原来是 11月21日 星期六 14:30–16:00）\n地点：三楼党员活动室（原来是 一楼大厅）',
    )
  })

  it('of a cancelled meeting is that it is not held', () => {
    expect(cardTitle(told({ state: 'cancelled' }))).toMatch(/^会议取消 · /)
    expect(noticeText(told({ state: 'cancelled' }), now)).toMatch(/^【会议取消】[^]*这场会议不开了。$/)
  })

  it.each(['draft', 'open', 'closed', 'archived'] as const)('is nothing of a meeting that is %s', (state) => {
    expect(tidings({ state })).toBeUndefined()
    expect(cardTitle(told({ state }))).toBeUndefined()
    expect(noticeText(told({ state }), now)).toBe('')
  })
})
