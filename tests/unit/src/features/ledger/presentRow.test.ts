import { dueChip, entryLine, listTitle } from '../../../../../src/features/ledger/presentRow'
import { ledgerRow } from '../../../../support/taro/ledger'

const today = '2026-11-22'

describe('a line of the ledger', () => {
  it.each([
    ['2026-11-19', '逾期 3 天', 'red'],
    ['2026-11-22', '今天到期', 'amber'],
    ['2026-11-24', '还有 2 天', 'amber'],
    ['2026-11-29', '还有 7 天', 'amber'],
  ])('due on %s says %s in %s', (dueOn, word, tone) =>
    expect(dueChip({ state: 'accepted', dueOn }, today)).toEqual({ word, tone }),
  )
  it('says nothing of a day that is far off, not set, or over and done with', () => {
    expect(dueChip({ state: 'accepted', dueOn: '2026-11-30' }, today)).toBeNull()
    expect(dueChip({ state: 'recorded', dueOn: null }, today)).toBeNull()
    expect(dueChip({ state: 'closed', dueOn: '2026-11-01' }, today)).toBeNull()
  })
  it('says who has it, where it comes from and what is most urgent about it', () => {
    expect(entryLine(ledgerRow(), today)).toMatchObject({
      note: '2026年第 47 号 · 水利科 王党员 · 院坝会 · 青山村二组',
      due: '11月24日',
      chip: { word: '还有 2 天' },
    })
    expect(entryLine(ledgerRow({ state: 'awaitingVerification', dueOn: '2026-11-01' }), today).chip.word).toBe('待核验')
    expect(entryLine(ledgerRow({ state: 'closed', closedOn: '2026-11-20' }), today)).toMatchObject({
      due: '11月20日销号',
      chip: { word: '已销号' },
    })
    expect(
      entryLine(ledgerRow({ owner: null, department: null, dueOn: null, state: 'recorded' }), today),
    ).toMatchObject({ who: '还没有责任人', due: '—', chip: { word: '待明确责任人' } })
  })
})

describe('the title of the list', () => {
  it('says what is the case', () => {
    const rows = [ledgerRow({ dueOn: '2026-11-01' }), ledgerRow()]
    expect(listTitle('mine', rows, { count: 2, atLeast: false }, today)).toBe('2 件事等您办')
    expect(listTitle('mine', rows, { count: 34, atLeast: false }, today)).toBe('34 件事等您办')
    expect(listTitle('mine', rows, { count: 220, atLeast: true }, today)).toBe('220 件以上的事等您办')
    expect(listTitle('due', rows, { count: 2, atLeast: false }, today)).toBe('1 件事逾期')
    expect(listTitle('due', [ledgerRow()], { count: 1, atLeast: false }, today)).toBe('1 件事快到期')
    expect(listTitle('toVerify', [], { count: 0, atLeast: false }, today)).toBe('没有等您核验的事')
    expect(listTitle('open', [], { count: 0, atLeast: false }, today)).toBe('没有在办的事')
  })
})
