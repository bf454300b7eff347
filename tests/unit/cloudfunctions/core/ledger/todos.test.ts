import { entryTodo, type TodoEntry } from '../../../../../cloudfunctions/core/ledger/todos'
import { plainLine } from '../../../../../cloudfunctions/core/ledger/rules'

const me = { memberId: 'me' }
const entry = (more: Partial<TodoEntry>): TodoEntry => ({
  _id: 'e',
  state: 'inProgress',
  matter: '修路灯',
  source: { kind: 'courtyard', id: 's', label: '院坝会 · 青山村二组' },
  owner: { memberId: 'me', name: '王党员', path: '/organ/third/' },
  raisedBy: '刘叔',
  dueOn: '2026-12-30',
  asked: null,
  log: [],
  ...more,
})
const kindOf = (more: Partial<TodoEntry>) => entryTodo(me, entry(more), '2026-11-20')?.kind ?? null
const other = { memberId: 'other', name: '李委员', path: '/organ/third/' }

describe('what waits for the caller', () => {
  it('is named by what has to be done', () => {
    expect(entryTodo(me, entry({ state: 'recorded', owner: null, dueOn: null }), '2026-11-20')).toEqual({
      kind: 'assignEntry',
      title: '明确责任人：修路灯',
      note: '问题台账 · 院坝会 · 青山村二组',
      params: { entryId: 'e' },
      dueOn: null,
    })
    expect(entryTodo(me, entry({ state: 'closed' }), '2026-11-20')).toMatchObject({
      kind: 'answerEntry',
      title: '回复刘叔：修路灯',
      dueOn: null,
    })
    expect(
      entryTodo(me, entry({ owner: other, asked: { dueOn: '2027-01-05', reason: '等' } }), '2026-11-20'),
    ).toMatchObject({ kind: 'decideExtension', title: '李委员申请延期：修路灯' })
  })
  it('reminds the owner of what has just come, came back or is near its day, not of what goes well', () => {
    expect(kindOf({})).toBeNull()
    expect(kindOf({ state: 'accepted' })).toBe('workEntry')
    expect(kindOf({ state: 'reopened' })).toBe('workEntry')
    expect(kindOf({ dueOn: '2026-11-27' })).toBe('workEntry')
    expect(kindOf({ dueOn: '2026-11-28' })).toBeNull()
    expect(kindOf({ log: [{ ...plainLine, id: 'l', step: 'sentBack', by: other, at: '' }] })).toBe('workEntry')
  })
  it('is never to verify what one owns or worked on, nor to decide one’s own extension', () => {
    const mine = [
      { ...plainLine, id: 'l', step: 'extensionAsked' as const, by: { memberId: 'me', name: '王党员' }, at: '' },
    ]
    expect(kindOf({ state: 'awaitingVerification' })).toBeNull()
    expect(kindOf({ state: 'awaitingVerification', owner: other, log: mine })).toBeNull()
    expect(kindOf({ owner: other, log: mine, asked: { dueOn: '2027-01-05', reason: '等' } })).toBeNull()
    expect(kindOf({ state: 'awaitingVerification', owner: other })).toBe('verifyEntry')
    expect(kindOf({ owner: other })).toBeNull()
    expect(kindOf({ asked: { dueOn: '2027-01-05', reason: '等' } })).toBeNull()
  })
})
