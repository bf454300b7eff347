import {
  demandLines,
  demandNote,
  demandsText,
  peopleText,
  rowNote,
  stripPhoto,
} from '../../../../../src/features/courtyard/presentNote'
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
    '2025年12月31日 星期三 23:59 · 青山村二组 · 第三党支部',
  )
})

it.each([
  [{ answered: 0, toLedger: 0 }, '没有诉求'],
  [{ answered: 2, toLedger: 0 }, '诉求 2 条，都已当场答复'],
  [{ answered: 1, toLedger: 2 }, '诉求 3 条，2 条转账单'],
])('tells demands %j', (demands, words) => {
  expect(demandsText(demands)).toBe(words)
})

it('shows a demand by its entry in the ledger, or as it was answered', () => {
  expect(demandLines(courtyardNote())).toEqual([
    {
      key: 'demand-valve',
      title: '蓄水池阀门冻裂',
      note: '刘叔 · 当场答复：明天派人查看 · 账单 2026年第 47 号',
      chip: { tone: 'blue', word: '办理中' },
      entryId: 'e1',
    },
    {
      key: 'demand-dates',
      title: '医保缴费时间怎么算',
      note: '已当场答复',
      chip: { tone: 'green', word: '已办' },
      entryId: null,
    },
  ])
  expect(demandNote({ key: 'k', matter: '路', raisedBy: null, onSpotAnswer: '', outcome: 'toLedger' })).toBe('')
})

it('names who was there, and why a photo cannot be seen', () => {
  expect(peopleText(courtyardNote({ companions: [{ memberId: 'm', name: '徐望舒' }] }))).toBe(
    '主持 陈书记 · 记录 王党员 · 同去 徐望舒',
  )
  const photo = { id: 'p', url: null, thumbUrl: null, width: 1, height: 1 }
  expect(stripPhoto({ ...photo, check: 'risky' })).toEqual({
    id: 'p',
    url: undefined,
    fullUrl: undefined,
    mark: '未通过内容检查',
  })
  expect(stripPhoto({ ...photo, url: 'u', thumbUrl: 't', check: 'passed' })).toEqual({
    id: 'p',
    url: 't',
    fullUrl: 'u',
  })
})
