import type { ActionName } from '../../../src/contract'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { draft } from '../courtyard/support'
import { recorded } from '../ledger/support'
import { visits } from '../visit/support'

const { chen, wang, wu, zheng, zhou } = openIds
type Page = { rows: { id: string }[] }

/** Records of 第三党支部 and of 第五党支部, asked for by one of the two. */
describe('U10: a list narrowed to a branch or a month', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    organ.cloud.setNow(organNow)
    await recorded(organ)
    await organ.ok(wang, 'courtyard.write', draft())
    for (const who of [wang, wu]) {
      await visits(organ, {}, who)
      await organ.ok(who, 'feedback.send', { clientId: clientIdOf(), about: null, text: '集中学习能不能改到上午' })
    }
  })
  afterAll(() => organ.stop())
  const list = async (who: string, action: ActionName, input: object) =>
    ((await organ.ok(who, action, input as never)) as unknown as Page).rows.length
  // 王党员's courtyard meeting brought two problems up, 陈书记 recorded a third.
  const lists: [ActionName, object, number][] = [
    ['ledger.list', { view: 'open' }, 3],
    ['visit.list', { view: 'all' }, 1],
    ['courtyard.list', { view: 'below' }, 1],
    ['feedback.list', { view: 'toAnswer' }, 1],
  ]

  it.each(lists)('%s gives that branch’s, and those of that month', async (action, input, ofBranch) => {
    const all = await list(zhou, action, input)
    const [here, there] = await Promise.all(
      [organ.nodes.branch, organ.nodes.otherBranch].map((nodeId) => list(zhou, action, { ...input, nodeId })),
    )
    expect(here).toBe(ofBranch)
    expect(here! + there!).toBe(all)
    expect(await list(zhou, action, { ...input, month: '2026-10' })).toBe(0)
    const month = action === 'ledger.list' ? undefined : '2026-11'
    expect(await list(zhou, action, { ...input, nodeId: organ.nodes.branch, month })).toBe(ofBranch)
  })

  it('tells nobody of a node they are not over', async () => {
    for (const action of ['ledger.list', 'visit.list', 'courtyard.list'] as const) {
      const asked = (nodeId: string) => ({ view: action === 'ledger.list' ? 'open' : 'mine', nodeId }) as never
      for (const nodeId of [organ.nodes.otherBranch, organ.nodes.root, 'nowhere'])
        expect((await organ.refused(chen, action, asked(nodeId))).code).toBe('notFound')
      expect(await list(zheng, action, asked(organ.nodes.branch))).toBeGreaterThanOrEqual(0)
    }
  })

  it('narrows the ledger by where an entry comes from and how it stands', async () => {
    expect(await list(zhou, 'ledger.list', { view: 'open', source: 'manual', state: 'recorded' })).toBe(1)
    expect(await list(zhou, 'ledger.list', { view: 'open', source: 'talk' })).toBe(0)
    expect(await list(zhou, 'ledger.list', { view: 'open', state: 'inProgress' })).toBe(0)
  })

  it('says to who answers of which branch a word of feedback is, and to its writer nothing more', async () => {
    const { rows } = await organ.ok(zhou, 'feedback.list', { view: 'toAnswer' })
    expect(rows.map(({ branchName }) => branchName).sort()).toEqual(['第三党支部', '第五党支部'])
    const own = await organ.ok(wang, 'feedback.list', { view: 'mine' })
    expect(own.rows.map((row) => 'branchName' in row)).toEqual([false])
  })
})
