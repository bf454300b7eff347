import {
  basisChoices,
  digitsError,
  emptyClosing,
  leavesOf,
  minutesOf,
} from '../../../../../src/features/meeting/presentClosing'

const meeting = {
  startAt: '2026-11-20T06:30:00.000Z',
  endAt: '2026-11-20T08:00:00.000Z',
  openedAt: '2026-11-20T06:20:00.000Z',
}
const [early, onTime] = ['2026-11-20T06:50:00.000Z', '2026-11-20T07:58:00.000Z']
const leave = { memberId: 'm-xu', name: '徐望舒', reasonKind: 'sick' as const, note: null, late: true }

describe('the minutes', () => {
  it('are not said until one of two far figures is chosen, or another written', () => {
    const form = emptyClosing(meeting, early)
    expect(minutesOf(form, meeting, early)).toBeUndefined()
    expect(minutesOf({ ...form, basis: 'elapsed' }, meeting, early)).toBe(20)
    expect(minutesOf({ ...form, basis: 'planned' }, meeting, early)).toBe(90)
    expect(minutesOf({ ...form, basis: 'other', digits: '45' }, meeting, early)).toBe(45)
    expect(basisChoices(meeting, early)?.map(({ text }) => text)).toEqual([
      '按实际，20 分钟',
      '按计划，90 分钟',
      '另填分钟数',
    ])
  })
  it('begin with what passed where it is about the plan, and nothing is to be chosen', () => {
    const form = emptyClosing(meeting, onTime)
    expect(basisChoices(meeting, onTime)).toBeNull()
    expect(minutesOf(form, meeting, onTime)).toBe(88)
  })
  it.each(['0', '99', '4.5', '-1', 'x'])('are not %s', (digits) => {
    const form = { ...emptyClosing(meeting, onTime), digits }
    expect(minutesOf(form, meeting, onTime)).toBeUndefined()
    expect(digitsError(form, meeting, onTime)).toBe('请填 1 到 98 之间的整数')
  })
})

describe('the leave that waits', () => {
  const form = emptyClosing(meeting, onTime)
  it('is answered for everybody, and refused with a reason only', () => {
    expect(leavesOf(form, [leave])).toBeUndefined()
    expect(leavesOf({ ...form, leaves: { 'm-xu': { approve: false, note: ' ' } } }, [leave])).toBeUndefined()
    expect(leavesOf({ ...form, leaves: { 'm-xu': { approve: false, note: ' 在岗 ' } } }, [leave])).toEqual([
      { memberId: 'm-xu', approve: false, note: '在岗' },
    ])
    expect(leavesOf({ ...form, leaves: { 'm-xu': { approve: true, note: '写了一半' } } }, [leave])).toEqual([
      { memberId: 'm-xu', approve: true, note: null },
    ])
  })
  it('is none where nobody asked', () => {
    expect(leavesOf(form, [])).toEqual([])
  })
})
