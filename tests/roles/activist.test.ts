import type { ActionName } from '../../src/contract'
import { clientIdOf, openIds, startOrgan, type Organ } from '../support/organ'

/** T12, decision 0030: an activist reads their own page, what they are invited to, and the feedback they wrote. */

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, wang, zhao } = openIds
const ask = (action: ActionName, input: object) => organ.ok(zhao, action, input as never)

describe('an activist', () => {
  it.each<[ActionName, () => object]>([
    ['org.showNode', () => ({ nodeId: organ.nodes.branch })],
    ['org.showNode', () => ({ nodeId: organ.nodes.root })],
    ['org.listMembers', () => ({ nodeId: organ.nodes.branch })],
    ['study.showPlan', () => ({})],
    ['study.showPlan', () => ({ nodeId: organ.nodes.root })],
    ['study.listMaterials', () => ({})],
    ['meeting.planChoices', () => ({})],
  ])('is refused %s', async (action, input) => {
    expect(await organ.refused(zhao, action, input())).toMatchObject({ code: 'notAllowed' })
  })

  it('is told nobody’s name', async () => {
    expect(await ask('org.tree', {})).toEqual({ nodes: [], beyond: false })
    expect(await ask('org.findNodes', { sought: '支部' })).toEqual({ rows: [], more: false })
    expect(await ask('study.shareChoices', {})).toEqual({ members: [] })
    expect(await ask('courtyard.companions', {})).toEqual({ members: [] })
  })

  it('reads a note shared with them by name, not one shared with the branch, and shares none with names', async () => {
    const write = async (openId: string) =>
      (await organ.ok(openId, 'study.writeNote', { clientId: clientIdOf(), title: '笔记', text: '读书' })).noteId
    const share = (openId: string, noteId: string, sharing: object) =>
      organ.call(openId, 'study.shareNote', { noteId, version: 1, sharing } as never)
    const [toAll, toOne] = [await write(wang), await write(wang)]
    await share(wang, toAll, { with: 'branch' })
    await share(wang, toOne, { with: 'members', memberIds: [organ.members.zhao] })
    expect((await organ.refused(zhao, 'study.showNote', { noteId: toAll })).code).toBe('notFound')
    expect(await ask('study.showNote', { noteId: toOne })).toMatchObject({ writerName: '王党员' })
    expect(await organ.ok(chen, 'study.showNote', { noteId: toAll })).toMatchObject({ writerName: '王党员' })
    const own = await write(zhao)
    expect(await share(zhao, own, { with: 'members', memberIds: [organ.members.wang] })).toMatchObject({ ok: false })
  })

  it('has their own page, the meetings they are invited to, and the feedback', async () => {
    expect(await ask('org.showMember', { memberId: organ.members.zhao })).toMatchObject({ name: '赵积极' })
    expect(await ask('home.show', {})).toBeTruthy()
    expect(await ask('meeting.list', { view: 'upcoming' })).toMatchObject({ rows: [] })
    expect(await ask('feedback.list', { view: 'mine' })).toMatchObject({ rows: [] })
  })
})
