import { dayWord, listTitle, meetingLine } from '../../../../../src/features/meeting/presentRow'
import { meetingRow, now } from '../../../../support/taro/meetings'

describe('a meeting as a line', () => {
  it('says when in words, where, and how it stands', () => {
    expect(meetingLine(meetingRow(), now)).toEqual({
      id: '2026AQIDBAUG',
      title: '红色家书诵读与交流',
      kinds: '主题党日',
      when: '今天 14:30–16:00',
      place: '机关三楼党员活动室',
      hosts: '第三党支部',
      chip: { word: '已发布', tone: 'blue' },
      isOpen: false,
      note: '今天 14:30–16:00 · 机关三楼党员活动室',
    })
  })

  it('T2: says of one that archived itself that nobody reviewed it: in a word that fits beside it, and in full', () => {
    expect(meetingLine(meetingRow({ state: 'archived', unreviewed: true }), now)).toMatchObject({
      chip: { word: '未经审核', tone: 'amber' },
      note: '今天 14:30–16:00 · 机关三楼党员活动室 · 到期自动归档，未经审核',
    })
  })

  it('counts days in Beijing, not in UTC', () => {
    // 23 November, 00:30 in Beijing is still the 22nd in UTC.
    expect(dayWord('2026-11-22T16:30:00.000Z', now)).toBe('明天')
    expect(dayWord('2026-11-22T15:59:00.000Z', now)).toBe('今天')
    expect(dayWord('2026-11-25T06:30:00.000Z', now)).toBe('11月25日 星期三')
    expect(dayWord('2027-01-05T06:30:00.000Z', now)).toBe('2027年1月5日 星期二')
  })
})

describe('the title of the list', () => {
  const today = meetingRow()
  const later = meetingRow({ id: 'b', startAt: '2026-11-25T06:30:00.000Z' })

  it('begins with today', () => {
    expect(listTitle('upcoming', [today, later], false, now)).toBe('今天有一场主题党日')
    expect(listTitle('upcoming', [today, { ...today, id: 'c' }], false, now)).toBe('今天有 2 场会议')
    expect(listTitle('upcoming', [later], false, now)).toBe('接下来有 1 场会议')
    expect(listTitle('upcoming', [later], true, now)).toBe('接下来有 1 场以上会议')
    expect(listTitle('upcoming', [], false, now)).toBe('近期没有会议')
    // One that ended before its planned hour still stands in the list.
    expect(listTitle('upcoming', [meetingRow({ state: 'archived' }), later], false, now)).toBe('接下来有 1 场会议')
  })

  it('speaks for the other views too', () => {
    expect(listTitle('past', [later], false, now)).toBe('开过的会议')
    expect(listTitle('review', [later, today], false, now)).toBe('2 场会议等您审核')
    const itself = [later, today].map((row) => ({ ...row, archivesItself: true as const }))
    expect(listTitle('review', [...itself, later], false, now)).toBe('1 场会议等您审核')
    expect(listTitle('review', itself, false, now)).toBe('2 场会议到期自动归档，不用逐场审核')
    expect(listTitle('review', [], false, now)).toBe('没有等您审核的会议')
    expect(listTitle('past', undefined, false, now)).toBe('会议')
  })
})
