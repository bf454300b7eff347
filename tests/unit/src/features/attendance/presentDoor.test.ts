import type { RollRow } from '../../../../../src/contract/attendance'
import {
  closingText,
  justCame,
  stripOf,
  stripText,
  sumText,
  undecidedText,
} from '../../../../../src/features/attendance/presentDoor'
import { arrived, rollOf, rollRow } from '../../../../support/taro/meetings'

const leave = (state: 'approved' | 'requested') =>
  ({ state, late: false, decidedLate: false, reasonLabel: '病假' }) as const
const rows: RollRow[] = [
  arrived('王予安', '14:26'),
  rollRow('周景行', { status: 'onLeave', leave: leave('approved') }),
  rollRow('丁牧野', { leave: leave('requested') }),
  rollRow('冯国安'),
  rollRow('马溪桥', { expected: false, whyNotExpected: 'exempt' }),
  rollRow('刘讲师', { status: 'guest', expected: false, arrivedAt: '2026-11-22T06:28:00.000Z' }),
]

describe('the strip of marks', () => {
  it('has one mark a person who is asked to come, in the order of the roll, and none for who sits in', () =>
    expect(stripOf(rows, false)).toEqual(['here', 'leave', 'asked', 'awaited']))

  it('counts in an exempt member once they have come', () => {
    const came = { ...rows[4]!, status: 'present' as const, arrivedAt: '2026-11-22T06:29:00.000Z' }
    expect(stripOf([came], false)).toEqual(['here'])
  })

  it('gives way to a bar for more than forty, and while names are still to come', () => {
    const crowd = (count: number) => Array.from({ length: count }, (_, at) => rollRow(`同志${at}`))
    expect(stripOf(crowd(40), false)).toHaveLength(40)
    expect(stripOf(crowd(41), false)).toBeNull()
    expect(stripOf(rows, true)).toBeNull()
    expect(stripOf(undefined, false)).toBeNull()
  })

  it('is read out as one sentence', () => {
    const { totals } = rollOf(rows)
    expect(stripText({ ...totals, expected: 23, present: 18, onLeave: 1 }, null)).toBe(
      '应到 23 人，已到 18 人，请假 1 人',
    )
    expect(stripText({ ...totals, expected: 4, present: 1, onLeave: 1 }, stripOf(rows, false))).toBe(
      '应到 4 人，已到 1 人，请假 1 人，待批 1 人',
    )
  })
})

describe('who came last', () => {
  it('is the newest first, three at most, and those of the roll alone', () => {
    const many = ['14:20', '14:21', '14:24', '14:22'].map((at, index) => arrived(`同志${index}`, at))
    expect(justCame([...many, ...rows.slice(3)]).map(({ name }) => name)).toEqual(['同志2', '同志3', '同志1'])
  })

  it('says of somebody on leave who came that they were', () => {
    const came = arrived('韦拾光', '14:55')
    expect(justCame([{ ...came, leave: leave('approved') }])).toMatchObject([
      { name: '韦拾光', onLeave: true, how: expect.stringMatching(/^14:55 .* · 原来请假$/) },
    ])
  })
})

describe('ending a meeting', () => {
  const { totals: none } = rollOf([])
  const totals = { ...none, present: 6, onLeave: 1, absent: 5 }

  it('says what it does with the figures at hand, and what still waits on this phone', () => {
    const ends = '现在实到 6 人，请假 1 人。结束后停止签到，会议码立即失效。'
    expect(closingText(totals, 0)).toBe(`${ends}未到 5 人记为缺席，之后可补录或写明原因。`)
    expect(closingText({ ...totals, absent: 0 }, 3)).toBe(
      `${ends}本机还有 3 条签到没有上传，结束后 72 小时内联网仍会计入。`,
    )
    expect(closingText({ ...totals, absent: 0, exemptAbsent: 3 }, 0)).toBe(`${ends}不作硬性要求没到会 3 人，不计缺席。`)
  })

  it('U12: lists what at the door nobody has answered', () => {
    expect(undecidedText(0, 0)).toBeNull()
    expect(undecidedText(2, 1)).toBe('还没有处理：2 人扫了码但不在名单，1 条离线签到没有通过。')
  })
})

it('应到 is the sum of the three once it is over, and not said of a roll counted by the rule before', () => {
  const totals = { ...rollOf([]).totals, expected: 23, present: 20, onLeave: 1, absent: 2 }
  expect(sumText({ totals, rule: 'exemptInBase', state: 'closed' })).toBe('应到 23 ＝ 实到 20 ＋ 请假 1 ＋ 缺席 2')
  expect(sumText({ totals, rule: 'exemptInBase', state: 'open' })).toBeNull()
  expect(sumText({ totals, rule: 'exemptApart', state: 'closed' })).toBeNull()
})
