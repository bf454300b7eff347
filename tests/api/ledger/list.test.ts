import type { LedgerView } from '../../../src/contract/ledgerWords'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { accepted, act, answerOf, assignment, awaiting, closed, recorded } from './support'

const { chen, li, wang, wu, zheng, zhou, sun, qian, zhao } = openIds

describe('the lists of the ledger', () => {
  let organ: Organ
  let entries: Record<'waiting' | 'taken' | 'own' | 'handedIn' | 'done', string>
  beforeAll(async () => {
    organ = await startOrgan()
    const own = await recorded(organ, { matter: '补护栏' })
    await organ.ok(chen, 'ledger.assign', assignment(organ, own, { ownerId: organ.members.chen, dueOn: '2026-12-20' }))
    entries = {
      waiting: await recorded(organ, { matter: '装路灯', raisedOn: '2026-11-01' }),
      taken: await accepted(organ),
      own,
      handedIn: await awaiting(organ, { dueOn: '2026-11-22' }),
      done: await closed(organ),
    }
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  const names = (ids: string[]) =>
    ids.map((entryId) => Object.entries(entries).find(([, id]) => id === entryId)?.[0] ?? entryId)
  const list = async (openId: string, view: LedgerView) =>
    names((await organ.ok(openId, 'ledger.list', { view })).rows.map(({ id }) => id))

  climbsTheDoor(
    () => organ,
    'ledger.list',
    () => ({ view: 'open' }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.choices',
    () => ({ entryId: 'nothing-there', name: null }),
  )

  it('shows each what waits for them', async () => {
    expect(await list(chen, 'mine')).toEqual(['waiting', 'done', 'own'])
    expect(await list(wang, 'mine')).toEqual(['taken'])
    expect(await list(zheng, 'mine')).toEqual([])
  })
  it('shows what one may verify, and to nobody their own', async () => {
    expect(await list(chen, 'toVerify')).toEqual(['handedIn'])
    expect(await list(wang, 'toVerify')).toEqual([])
    // 陈书记 assigned it to themself: the committee and the level above verify it.
    await organ.ok(chen, 'ledger.requestVerification', { ...act(entries.own), words: '补好了', photoIds: [] })
    for (const openId of [li, zheng]) expect(await list(openId, 'toVerify')).toEqual(['own'])
    expect(await list(chen, 'toVerify')).toEqual(['handedIn'])
    await organ.ok(li, 'ledger.sendBack', { ...act(entries.own), reason: '再看看' })
  })
  it('shows what is open and what is due to the branch’s committee, the levels above and those named, and nothing to others', async () => {
    for (const openId of [chen, li, zheng, zhou]) {
      expect(await list(openId, 'open')).toEqual(['waiting', 'handedIn', 'taken', 'own'])
      expect(await list(openId, 'due')).toEqual(['handedIn', 'taken'])
      expect(await list(openId, 'closed')).toEqual(['done'])
    }
    expect(await list(wang, 'open')).toEqual(['handedIn', 'taken'])
    for (const openId of [wu, sun, qian, zhao])
      for (const view of ['mine', 'toVerify', 'open', 'due', 'closed'] as const)
        expect(await list(openId, view)).toEqual([])
  })
  it('says for which nodes the caller may record', async () => {
    expect((await organ.ok(chen, 'ledger.list', { view: 'open' })).recordFor).toEqual([
      { nodeId: organ.nodes.branch, name: '第三党支部' },
    ])
    expect((await organ.ok(wang, 'ledger.list', { view: 'open' })).recordFor).toEqual([])
    expect(await organ.refused(chen, 'ledger.list', { view: 'open', cursor: 'rubbish' })).toMatchObject({
      code: 'badInput',
      field: 'cursor',
    })
    expect((await organ.refused(chen, 'ledger.list', { view: 'everything' })).code).toBe('badInput')
  })

  it('offers as owners the branch’s members, and by name those the caller’s post reaches', async () => {
    const people = async (openId: string, name: string | null) =>
      (await organ.ok(openId, 'ledger.choices', { entryId: entries.waiting, name })).people.map((each) => each.name)
    expect((await people(chen, null)).sort()).toEqual(['李委员', '王党员', '陈书记'].sort())
    expect(await people(chen, '吴')).toEqual([])
    expect(await people(zheng, '吴')).toEqual(['吴外支'])
    expect(await people(zheng, '赵')).toEqual([])
    expect((await organ.refused(li, 'ledger.choices', { entryId: entries.waiting, name: null })).code).toBe(
      'notAllowed',
    )
    expect((await organ.refused(wu, 'ledger.choices', { entryId: entries.waiting, name: null })).code).toBe('notFound')
  })

  it('reach the home page of whoever has something to do', async () => {
    const kinds = async (openId: string) =>
      (await organ.ok(openId, 'home.show', {})).todos.map(({ kind, params }) => [
        kind,
        names([params.entryId as string])[0],
      ])
    expect(await kinds(chen)).toEqual([
      ['assignEntry', 'waiting'],
      ['answerEntry', 'done'],
      ['verifyEntry', 'handedIn'],
      ['workEntry', 'own'],
    ])
    expect(await kinds(wang)).toEqual([['workEntry', 'taken']])
    expect(await kinds(zhao)).toEqual([])
    await organ.ok(chen, 'ledger.answer', answerOf(entries.done))
    expect((await kinds(chen)).map(([kind]) => kind)).not.toContain('answerEntry')
  })
})
