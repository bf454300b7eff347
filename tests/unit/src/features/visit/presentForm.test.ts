import type { Visit } from '../../../../../src/contract/visit'
import {
  differences,
  doorsIn,
  draftNote,
  draftTitle,
  errorsText,
  errorsOf,
  formOf,
  mineOver,
  newForm,
  noteOf,
  promiseError,
  shownErrors,
  type VisitForm,
} from '../../../../../src/features/visit/presentForm'

const today = '2026-11-20'
const pair = { id: 'p1', village: '青山村', whom: '王大娘家', beganOn: '2026-08-01' }
const promise = { key: 'roof0001', text: '看屋顶', raisedBy: '王大娘', toLedger: true }
const form = (more: Partial<VisitForm> = {}): VisitForm => ({ ...newForm(pair, today), matters: '屋顶漏雨', ...more })
const visit: Visit = {
  id: '2026abc',
  version: 3,
  pairId: 'p1',
  village: '青山村',
  whom: '王大娘家',
  visitedOn: '2026-11-18',
  author: { memberId: 'm-wang', name: '王党员' },
  branchName: '第三党支部',
  companions: [{ memberId: 'm-li', name: '李委员' }],
  matters: '屋顶漏雨',
  promises: [
    {
      key: 'roof0001',
      text: '看屋顶',
      raisedBy: '王大娘',
      entry: { id: 'e1', number: '2026年第 1 号', state: 'recorded' },
    },
  ],
  photos: [],
  writtenAt: '2026-11-18T09:00:00.000Z',
  changedAt: null,
  can: { change: true },
}

it('sends a pair by its id, and anybody else by what is written', () => {
  expect(noteOf(form({ promises: [{ ...promise, raisedBy: ' ' }] }))).toEqual({
    pairId: 'p1',
    village: null,
    whom: null,
    visitedOn: today,
    companionIds: [],
    matters: '屋顶漏雨',
    promises: [{ key: 'roof0001', text: '看屋顶', raisedBy: null, toLedger: true }],
  })
  expect(noteOf({ ...newForm(undefined, today), whom: ' 何大爷家 ', village: '柳坪村', matters: '好' })).toMatchObject({
    pairId: null,
    village: '柳坪村',
    whom: '何大爷家',
  })
})

it('begins a change with what the visit says, and knows what the ledger has', () => {
  expect(formOf(visit)).toMatchObject({
    pairId: 'p1',
    visitedOn: '2026-11-18',
    carried: ['roof0001'],
    promises: [promise],
    companions: visit.companions,
  })
})

describe('what is wrong', () => {
  it.each([
    [{}, {}],
    [{ matters: ' ' }, { matters: '请写一写了解到的情况' }],
    [{ visitedOn: '2026-11-21' }, { visitedOn: '还没到这一天，走访以后再记' }],
    [{ visitedOn: '2025-11-19', beganOn: null }, { visitedOn: '只能补记一年以内的走访，请核对年份' }],
    [{ visitedOn: '2026-07-31' }, { visitedOn: '早于开始联系的日子（2026-08-01），请核对' }],
    [
      { pairId: null, whom: '', village: '' },
      { whom: '请填写称谓，如王大娘家', village: '请填写' },
    ],
    [{ matters: '长'.repeat(2001) }, { matters: '最多 2000 个字' }],
    [{ matters: '电话 13800000001' }, { matters: '“13800000001”像电话号码，请删去，只写称谓。' }],
    [
      { promises: [{ ...promise, raisedBy: '510101195803214567' }] },
      { 'promises.0.raisedBy': '“510101195803214567”像身份证号，请删去，只写称谓。' },
    ],
  ])('%j: %j', (more, errors) => expect(errorsOf(form(more), today, false)).toEqual(errors))

  it('does not find a change’s own day too old, but still one that lies ahead', () => {
    expect(errorsOf(form({ visitedOn: '2025-01-01', beganOn: null }), today, true)).toEqual({})
    expect(errorsOf(form({ visitedOn: '2026-12-01', beganOn: null }), today, true)).toHaveProperty('visitedOn')
  })

  it('is said in one sentence, and at the fields: numbers at once, a refusal where it belongs', () => {
    expect(errorsText({})).toBeUndefined()
    expect(errorsText({ matters: '请写一写了解到的情况' })).toBe('了解到的情况：请写一写了解到的情况。')
    expect(errorsText({ 'promises.1.text': '像电话号码。', village: '请填写' })).toBe(
      '答应的事第 2 项的正文：像电话号码；还有 1 处要改。',
    )
    const refused = { state: 'refused', problem: '没有找到所选的同行人', problemField: 'companionIds' }
    expect(shownErrors(form({ matters: '13800000001' }), refused, {})).toMatchObject({
      companionIds: '没有找到所选的同行人',
      matters: expect.stringContaining('电话号码') as string,
    })
    expect(promiseError({ 'promises.1.text': '最多 200 个字' }, 1)).toBe('最多 200 个字')
    expect(promiseError({ 'promises.1.text': '最多 200 个字' }, 0)).toBeUndefined()
  })

  it('asks about door numbers, which stop nothing', () => {
    const door = form({ matters: '住在二组12号' })
    expect(errorsOf(door, today, false)).toEqual({})
    expect(doorsIn(door)).toContain('像门牌号')
    expect(doorsIn(form())).toBeUndefined()
  })
})

it('names a draft by what it is about', () => {
  expect([draftTitle(form()), draftTitle({ whom: '' })]).toEqual(['走访王大娘家', '还没写去了谁家的走访'])
  expect(draftNote(form({ promises: [promise] }))).toBe('11月20日 · 青山村 · 答应 1 件')
})

it('lays two versions beside each other and keeps what the ledger took', () => {
  const theirs = formOf(visit)
  const mine = form({
    visitedOn: '2026-11-18',
    companions: visit.companions,
    matters: '屋顶已修',
    promises: [
      { ...promise, text: '改了' },
      { ...promise, key: 'salt0001', text: '问医保' },
    ],
  })
  expect(differences(mine, theirs)).toEqual([
    { field: '了解到的情况', mine: '屋顶已修', theirs: '屋顶漏雨' },
    { field: '答应的事', mine: '改了，王大娘；问医保，王大娘', theirs: '看屋顶，王大娘' },
  ])
  expect(mineOver(mine, theirs)).toEqual({
    promises: [promise, { ...promise, key: 'salt0001', text: '问医保' }],
    carried: ['roof0001'],
  })
})
