import { peopleText, rowNote, visitLead } from '../../../../../src/features/visit/presentVisit'

const row = {
  id: 'v1',
  visitedOn: '2026-11-18',
  village: '青山村',
  whom: '王大娘家',
  authorName: '王党员',
  branchName: '第三党支部',
  promises: 2,
}

it('says of a visit when, where, by whom, and from which branch where several are listed', () => {
  expect(rowNote(row, '2026-11-20', false)).toBe('11月18日 · 青山村 · 王党员 · 答应 2 件')
  expect(rowNote({ ...row, promises: 0, visitedOn: '2025-12-31' }, '2026-11-20', true)).toBe(
    '2025年12月31日 · 青山村 · 王党员（第三党支部）',
  )
  expect(visitLead(row, '2026-11-20')).toBe('11月18日 · 青山村')
  const author = { memberId: 'm', name: '王党员' }
  expect(peopleText({ author, companions: [], branchName: '第三党支部' })).toBe('第三党支部 · 王党员走访')
  expect(peopleText({ author, companions: [{ memberId: 'l', name: '李委员' }], branchName: '第三党支部' })).toBe(
    '第三党支部 · 王党员走访 · 李委员同去',
  )
})
