import { adminOf, type AdminSdk } from '../../support/admin'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { asItIs, previewOf, uploaded } from '../../support/roster'
import { heads, sheetOf } from '../../support/sheet'

/**
 * T4: 何干事 may import below 第二机关党委 alone, and writes the database without a key. Whatever they write into an import,
 * neither the roster of another node is told to them, nor anybody of it changed by them.
 */
describe('T4: an import written past every act', () => {
  let organ: Organ
  let db: AdminSdk
  let nodeId: string
  const he = 'phone-13900000051'

  beforeAll(async () => {
    organ = await startOrgan()
    db = adminOf(organ.cloud).database()
    // An organ whose root is a 党委 has several 机关党委 below it, each with officers of its own.
    await db.collection('nodes').doc(organ.nodes.root).update({ kind: 'partyCommittee' })
    const node = { clientId: clientIdOf(), parentId: organ.nodes.root, kind: 'organCommittee', name: '第二机关党委' }
    nodeId = (await organ.ok(openIds.zhou, 'org.createNode', node as never)).id
    const branch = { clientId: clientIdOf(), parentId: nodeId, kind: 'branch' as const, name: '二委一支部' }
    const branchId = (await organ.ok(openIds.zhou, 'org.createNode', branch)).id
    const memberId = await organ.add(branchId, { name: '何干事', phone: '13900000051' })
    await organ.bind(he)
    const post = { memberId, nodeId, post: 'committeeOfficer' as const, startOn: '2026-01-01', termEndsOn: null }
    await organ.ok(openIds.sun, 'org.appoint', post)
  })
  afterAll(() => organ.stop())

  const write = (importId: string, fields: object) => db.collection('imports').doc(importId).update(fields)
  const active = async () =>
    (await organ.ok(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })).rows.map(({ name }) => name)
  const altered = async (action: 'org.previewRoster' | 'org.rosterRows' | 'org.applyRoster', input: object) =>
    expect((await organ.refused(he, action, input as never)).code).toBe('recordAltered')
  const ticket = async () => {
    const given = await organ.ok(he, 'org.rosterTicket', { nodeId }, clientIdOf())
    const { fileID } = await uploaded(organ, he, given.cloudPath, await sheetOf([heads, [...asItIs[0]!]]))
    return { importId: given.importId, fileId: fileID! }
  }

  it('for another node than it was begun for is not previewed: nobody there is listed as missing, nor removed', async () => {
    const before = await active()
    const input = await ticket()
    await write(input.importId, { nodeId: organ.nodes.branch })
    await db.collection('tickets').doc(input.importId).update({ nodeId: organ.nodes.branch })
    await altered('org.previewRoster', input)
    await altered('org.applyRoster', { importId: input.importId, from: 0, remove: [organ.members.wang] })
    expect(await active()).toEqual(before)
  })

  it('of somebody else, made the writer’s own, shows no row and does nothing', async () => {
    const before = await active()
    const { importId } = await previewOf(organ, organ.nodes.branch, [heads, ...asItIs.slice(0, 2)])
    const { memberId } = ((await organ.ok(he, 'session.enter', {})) as { me: { memberId: string } }).me
    const { path } = (await db.collection('nodes').doc(nodeId).get()).data[0] as { path: string }
    await write(importId, { ownerId: memberId, path })
    await altered('org.rosterRows', { importId, state: 'left' })
    await altered('org.applyRoster', { importId, from: 0, remove: [organ.members.wang] })
    expect(await active()).toEqual(before)
  })

  it('as it was begun is previewed and applied', async () => {
    const sheet = await sheetOf([heads, ['何干事', '二委一支部', '正式党员', '13900000051', null, '2010-07-01']])
    const { importId, cloudPath } = await organ.ok(he, 'org.rosterTicket', { nodeId }, clientIdOf())
    const { fileID } = await uploaded(organ, he, cloudPath, sheet)
    expect(await organ.ok(he, 'org.previewRoster', { importId, fileId: fileID! })).toMatchObject({ importId })
    expect(await organ.ok(he, 'org.rosterRows', { importId, state: 'left' })).toMatchObject({ rows: [] })
  })
})
