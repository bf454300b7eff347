import {
  copiedForm,
  copyLines,
  dayOffText,
  suggestedDay,
  usualDayText,
} from '../../../../../src/features/meeting/presentCopy'
import { planInput } from '../../../../../src/features/meeting/presentPlan'
import { meetingDetail } from '../../../../support/taro/meetings'

describe('5.4: the day of a meeting like the last one', () => {
  it.each([
    ['2026-11-06', '2026-11-10', '每月第一个星期五', '2026-12-04'],
    ['2026-11-27', '2026-11-30', '每月第四个星期五', '2026-12-25'],
    // December's fifth Thursday is there, January has four.
    ['2026-12-31', '2026-12-31', '每月第五个星期四', '2027-01-28'],
    // Long ago: the next of that rule that is not over.
    ['2026-08-07', '2026-11-10', '每月第一个星期五', '2026-12-04'],
  ])('after %s, on %s, is by the rule %s the %s', (day, today, rule, next) => {
    expect(usualDayText(day)).toBe(rule)
    expect(suggestedDay(day, today)).toBe(next)
  })

  it('is said to be a day off, and stays where it is', () => {
    expect(dayOffText('2026-10-01')).toBe('10月1日 星期四是休息日，日期没有替您改，请看准再保存。')
    expect(dayOffText('2026-12-05')).toContain('星期六是休息日')
    expect(dayOffText('2026-10-10')).toBeNull()
    expect(dayOffText('2026-12-04')).toBeNull()
  })
})

describe('5.4: what comes along', () => {
  const meeting = meetingDetail({
    title: '11月主题党日',
    state: 'archived',
    agenda: [{ id: 'i7', title: '学公报', minutes: 30, firstTopic: true, materials: [{ id: 's1', title: '公报' }] }],
    recorder: { memberId: 'm-he', name: '何雨晴' },
    forYear: 2026,
    minutes: { text: '照议程进行。', resolutions: [], wordsBy: '陈书记', savedAt: '2026-11-22T08:30:00.000Z' },
  })

  it('is the agenda and who, at the same hours of another day, and nothing of the record', () => {
    const input = planInput(copiedForm(meeting, '2026-12-25'))
    expect(input).toMatchObject({
      title: '12月主题党日',
      hostIds: ['b3'],
      chairId: 'm-chen',
      recorderId: 'm-he',
      startAt: '2026-12-25T06:30:00.000Z',
      endAt: '2026-12-25T08:00:00.000Z',
      agenda: [{ id: 'i1', title: '学公报', minutes: 30, firstTopic: true }],
      lecturers: [],
      invited: [],
      forYear: null,
    })
    expect(JSON.stringify(input)).not.toContain('照议程进行')
  })

  it('is told before it is done', () => {
    expect(copyLines(meeting)).toEqual([
      { comes: true, text: '议题 1 项：学公报' },
      { comes: true, text: '人：全体党员，主持人陈书记，记录人何雨晴' },
      { comes: false, text: '记录、签到、表决、附件和列席的人不带过来' },
    ])
  })
})
