import { openEntries, type Origin } from '../../../../../cloudfunctions/core/ledger/openEntries'
import type { LedgerEntry } from '../../../../../cloudfunctions/core/ledger/store'
import type { Transaction } from '../../../../../cloudfunctions/core/platform/db'

/** A transaction over plain memory; an id taken fails as the database does. */
const memory = () => {
  const docs = new Map<string, { _id: string }>()
  const transaction = {
    read: async (collection: string, id: string) => docs.get(`${collection}/${id}`) ?? null,
    put: async (collection: string, doc: { _id: string }) => void docs.set(`${collection}/${doc._id}`, doc),
    insert: async (collection: string, doc: { _id: string }) => {
      if (docs.has(`${collection}/${doc._id}`)) throw new Error('E11000')
      docs.set(`${collection}/${doc._id}`, doc)
    },
  } as unknown as Transaction
  return { transaction, entry: (id: string) => docs.get(`ledgerEntries/${id}`) as unknown as LedgerEntry }
}
const request = {
  action: 'ledger.record' as const,
  actor: { memberId: 'me', name: '陈书记' },
  at: '2026-12-31T16:30:00.000Z',
  requestId: 'r',
  key: 'key-of-call',
  named: true,
}
const origin: Origin = {
  kind: 'courtyard',
  sourceId: 'yard',
  label: '院坝会 · 青山村二组',
  raisedOn: '2026-12-30',
  branchId: 'third',
  branchName: '第三党支部',
  path: '/organ/general/third/',
  involved: ['me', 'companion', 'me'],
  answerBy: { memberId: 'me', name: '陈书记' },
}
const demand = (key: string, matter: string) => ({ key, matter, raisedBy: '刘叔' })

describe('opening entries', () => {
  it('numbers them within the branch and the Beijing year, in order', async () => {
    const { transaction, entry } = memory()
    const {
      ids: [first, second],
    } = await openEntries(transaction, request, origin, [demand('a', '修路灯'), demand('b', '通水')])
    const {
      ids: [third],
    } = await openEntries(transaction, request, { ...origin, sourceId: 'yard2' }, [demand('a', '补栏杆')])
    expect(
      [first, second, third].map((id) => entry(id!)).map(({ year, number, matter }) => [year, number, matter]),
    ).toEqual([
      [2027, 1, '修路灯'],
      [2027, 2, '通水'],
      [2027, 3, '补栏杆'],
    ])
    const {
      ids: [elsewhere],
    } = await openEntries(transaction, request, { ...origin, branchId: 'fifth', path: '/organ/general/fifth/' }, [
      demand('z', '别处'),
    ])
    expect(entry(elsewhere!).number).toBe(1)
  })

  it('opens each once however often and together with what it is asked, and keeps the numbers without gaps', async () => {
    const { transaction, entry } = memory()
    const { ids: once } = await openEntries(transaction, request, origin, [demand('a', '修路灯')])
    const { ids: again } = await openEntries(transaction, request, origin, [
      demand('a', '改了也不算'),
      demand('b', '通水'),
      demand('b', '通水'),
    ])
    expect(again[0]).toBe(once[0])
    expect(again[1]).toBe(again[2])
    expect(entry(again[0]!).matter).toBe('修路灯')
    expect(entry(again[1]!).number).toBe(2)
  })

  it('is seen by those its source names and the committees above, and waits for the branch to name an owner', async () => {
    const { transaction, entry } = memory()
    const {
      ids: [id],
    } = await openEntries(transaction, request, origin, [demand('a', '修路灯')])
    expect(entry(id!)).toMatchObject({
      state: 'recorded',
      open: true,
      actOn: '2026-12-30',
      waitsFor: ['assign:third'],
      visibleTo: ['member:me', 'member:companion', 'over:organ', 'over:general', 'over:third'],
      log: [{ step: 'recorded', by: { memberId: 'me', name: '陈书记' } }],
    })
  })

  it('of a talk carries the agreed sentence and no name', async () => {
    const { transaction, entry } = memory()
    const talk = {
      ...origin,
      kind: 'talk' as const,
      label: '陈书记与王党员谈心',
      answerBy: null,
      involved: ['me', 'other'],
    }
    const {
      ids: [id],
    } = await openEntries(transaction, request, talk, [
      { key: 'a', matter: '协调一名同志 12 月的夜班', raisedBy: '王党员' },
    ])
    expect(entry(id!)).toMatchObject({ source: { label: '谈心谈话' }, raisedBy: null, log: [{ by: null }] })
    expect(JSON.stringify(entry(id!))).not.toMatch(/陈书记|王党员/)
  })
})
