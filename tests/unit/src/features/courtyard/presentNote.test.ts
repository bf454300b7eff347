import { demandsText, peopleText, rowNote } from '../../../../../src/features/courtyard/presentNote'
import { courtyardNote } from '../../../../pages/courtyard/note'

const now = Date.parse('2026-11-22T06:10:00.000Z')
const row = {
  id: 'n1',
  topic: '用水',
  startAt: '2026-11-21T11:30:00.000Z',
  place: '青山村二组',
  authorName: '王党员',
  branchName: '第三党支部',
  headcount: 17,
  demands: { answered: 1, toLedger: 2 },
}

it('says of a row what its reader does not know already', () => {
  expect(rowNote(row, 'mine', now)).toBe('11月21日 星期六 19:30 · 青山村二组')
  expect(rowNote(row, 'branch', now)).toContain('王党员')
  expect(rowNote({ ...row, startAt: '2025-12-31T15:59:00.000Z' }, 'below', now)).toBe(
    '2025年12月31日 星期三 23:59 · 青山村二组 · 王党员',
  )
})

it.each([
  [{ answered: 0, toLedger: 0 }, '没有诉求'],
  [{ answered: 2, toLedger: 0 }, '诉求 2 条，都已当场答复'],
  [{ answered: 1, toLedger: 2 }, '诉求 3 条，2 条转台账'],
])('tells demands %j', (demands, words) => {
  expect(demandsText(demands)).toBe(words)
})

it('names who was there', () => {
  expect(peopleText(courtyardNote({ companions: [{ memberId: 'm', name: '徐望舒' }] }))).toBe(
    '主持 陈书记 · 记录 王党员 · 同去 徐望舒',
  )
})
