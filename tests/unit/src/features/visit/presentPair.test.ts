import type { ContactPair } from '../../../../../src/contract/visitPairs'
import {
  carrierText,
  frequencyText,
  lastVisitText,
  monthsText,
  myPairsTitle,
  owingMark,
  owingText,
  pairMark,
} from '../../../../../src/features/visit/presentPair'

const today = '2026-11-20'
const pair = (more: Partial<ContactPair> = {}): ContactPair => ({
  id: 'p1',
  kind: 'household',
  memberName: '王党员',
  branchId: 'b3',
  branchName: '第三党支部',
  village: '青山村',
  whom: '王大娘家',
  beganOn: '2026-01-10',
  lastVisitOn: '2026-11-02',
  dueOn: '2027-02-02',
  state: 'done',
  ended: null,
  version: 1,
  ...more,
})

describe('a pair’s mark', () => {
  it.each([
    [{}, 'done', '本期已走访'],
    [{ state: 'due', dueOn: '2026-12-03' }, 'due', '12月3日前'],
    [{ state: 'due', dueOn: '2026-11-20' }, 'due', '今天到期'],
    [{ state: 'due', dueOn: '2027-01-03' }, 'due', '2027年1月3日前'],
    [{ state: 'overdue', dueOn: '2026-11-10' }, 'overdue', '超期 10 天'],
    [{ state: 'free', dueOn: null }, 'exempt', '不定期'],
    [{ state: 'free', dueOn: null, ended: { on: '2026-11-18', reason: '搬走' } }, 'exempt', '11月18日结束'],
    // An answer kept since last week: the day has moved on.
    [{ state: 'done', dueOn: '2026-12-01' }, 'due', '12月1日前'],
    [{ state: 'done', dueOn: '2026-11-19' }, 'overdue', '超期 1 天'],
  ] as const)('%j is %s %s', (more, mark, word) => {
    expect(pairMark(pair(more), today)).toEqual({ mark, word })
  })
})

it('says of one’s pairs what is the case, the worst first', () => {
  const overdue = pair({ state: 'overdue', dueOn: '2026-11-10' })
  const due = pair({ state: 'due', dueOn: '2026-11-25' })
  const free = pair({ state: 'free', dueOn: null })
  expect(myPairsTitle([], today)).toBe('还没有登记您的联系对象')
  expect(myPairsTitle([overdue, due, pair()], today)).toBe('您有 1 个联系对象超期没去')
  expect(myPairsTitle([due, due, pair()], today)).toBe('您有 2 个联系对象该去了')
  expect(myPairsTitle([pair(), free], today)).toBe('您的联系对象本期都走访过了')
  expect(myPairsTitle([free], today)).toBe('走访不限期，去了就记一笔')
})

it('says whose figures they are, and that there are none', () => {
  expect(frequencyText({ unitMonths: 6, householdMonths: 1 })).toBe(
    '基层单位每 6 个月至少一次，群众户每月至少一次（本机关规定）',
  )
  expect(frequencyText({ unitMonths: 12, householdMonths: null })).toBe('基层单位每年至少一次（本机关规定）')
  expect(frequencyText({ unitMonths: null, householdMonths: null })).toBe('本机关没有规定走访频次，谁都不算超期')
  expect([monthsText(null), monthsText(3)]).toEqual(['不规定', '每 3 个月至少一次'])
})

it('says who goes there, when somebody last did, and how many are owed', () => {
  expect([carrierText(pair()), carrierText(pair({ kind: 'unit', memberName: null }))]).toEqual([
    '王党员联系',
    '全支部联系',
  ])
  expect([lastVisitText(pair(), today), lastVisitText(pair({ lastVisitOn: null }), today)]).toEqual([
    '上次走访 11月2日',
    '还没有走访过',
  ])
  expect([owingText(0, 0), owingText(2, 1), owingText(0, 3)]).toEqual([
    '没有超期',
    '超期 2，14 天内到期 1',
    '14 天内到期 3',
  ])
  expect([owingMark(0, 0), owingMark(2, 1), owingMark(0, 3)]).toEqual(['done', 'overdue', 'due'])
})
