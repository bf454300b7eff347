import { peopleText, promiseLine, rowNote, stripPhoto, visitLead } from '../../../../../src/features/visit/presentVisit'

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

it('follows a promise into the ledger', () => {
  const entry = { id: 'e1', number: '2026年第 1 号', state: 'inProgress' } as const
  expect(promiseLine({ key: 'k', text: '看屋顶', raisedBy: '王大娘', entry })).toEqual({
    key: 'k',
    title: '看屋顶',
    note: '王大娘提出 · 2026年第 1 号',
    chip: { tone: 'blue', word: '办理中' },
    entryId: 'e1',
  })
  expect(promiseLine({ key: 'k', text: '问医保', raisedBy: null, entry: null })).toMatchObject({
    note: '',
    chip: { word: '已记下' },
    entryId: null,
  })
})

it('shows a photo, or why it cannot be seen', () => {
  const photo = { id: 'f1', url: 'u', thumbUrl: 't', width: 10, height: 10 }
  expect(stripPhoto({ ...photo, check: 'passed' })).toEqual({ id: 'f1', url: 't', fullUrl: 'u' })
  expect(stripPhoto({ ...photo, url: null, thumbUrl: null, check: 'risky' })).toEqual({
    id: 'f1',
    url: undefined,
    fullUrl: undefined,
    mark: '未通过内容检查',
  })
})
