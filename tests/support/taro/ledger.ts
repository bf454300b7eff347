import type { LedgerEntryShown, LedgerLine, LedgerRow } from '../../../src/contract/ledger'

export const ledgerRow = (more: Partial<LedgerRow> = {}): LedgerRow => ({
  id: 'e1',
  number: '2026年第 47 号',
  matter: '蓄水池阀门冻裂，三户停水',
  state: 'accepted',
  sourceLabel: '院坝会 · 青山村二组',
  branchName: '第三党支部',
  owner: '王党员',
  department: '水利科',
  dueOn: '2026-11-24',
  closedOn: null,
  ...more,
})
export const ledgerLine = (more: Partial<LedgerLine>): LedgerLine => ({
  id: 'l1',
  step: 'recorded',
  by: '陈书记',
  at: '2026-11-21T02:00:00.000Z',
  words: null,
  dueOn: null,
  dueBefore: null,
  owner: null,
  department: null,
  satisfaction: null,
  photos: [],
  ...more,
})
const nothing: LedgerEntryShown['can'] = {
  assign: false,
  handOver: false,
  progress: false,
  askExtension: false,
  extend: false,
  requestVerification: false,
  verify: false,
  answer: false,
  reopen: false,
}
/** What the reader may do; everything else not. */
export const able = (...acts: (keyof LedgerEntryShown['can'])[]): LedgerEntryShown['can'] => ({
  ...nothing,
  ...Object.fromEntries(acts.map((act) => [act, true])),
})
export const ledgerEntry = (more: Partial<LedgerEntryShown> = {}): LedgerEntryShown => ({
  ...ledgerRow(),
  source: { kind: 'courtyard', id: 's1' },
  raisedBy: '刘叔',
  raisedOn: '2026-11-21',
  verifier: '陈书记',
  answerBy: { name: '王党员' },
  asked: null,
  log: [ledgerLine({})],
  today: '2026-11-22',
  can: nothing,
  ...more,
})
