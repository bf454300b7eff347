import type { Input } from '../../../src/contract'
import { clientIdOf, openIds, plainMember, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'
import { handsIn, previewOf, rosterTicket, rowsOf } from '../../support/roster'
import { heads, sheetOf } from '../../support/sheet'
import { nodeDeeds } from './nodeDeeds'
import { situationDeeds } from './situationDeeds'

let organ: Organ
/** A second system administrator; whom they name first waits for the claimant. */
const second = 'phone-13800000555'
const waiting: string[] = []
beforeAll(async () => {
  organ = await startOrgan()
  const office = term(organ.nodes.root)
  const memberId = await organ.add(organ.nodes.root, { name: '沈系统', phone: '13800000555' })
  await organ.bind(second)
  await organ.ok(sun, 'org.appoint', { ...office, memberId, post: 'systemAdministrator' })
  for (const name of ['秦督查', '许督查']) {
    const inspector = { ...office, memberId: await organ.add(organ.nodes.root, { name }), post: 'inspector' as const }
    expect(await organ.ok(second, 'org.appoint', inspector)).toMatchObject({ confirmed: false })
    waiting.push(inspector.memberId)
  }
})
afterAll(() => organ.stop())

const { zhou, sun } = openIds
const term = (nodeId: string) => ({ nodeId, startOn: '2026-11-20', termEndsOn: null })

let made = 0
const named = (what: string) => {
  made += 1
  return `${what}${made}`
}
const added = () => organ.add(organ.nodes.branch, { name: named('新人') })
const shown = (memberId: string) => organ.ok(zhou, 'org.showMember', { memberId })
const newBranch = async () => {
  const input = { parentId: organ.nodes.generalBranch, kind: 'branch' as const, name: named('支部') }
  return (await organ.ok(zhou, 'org.createNode', { clientId: clientIdOf(), ...input })).id
}
const rename = async (nodeId: string) => {
  const { version } = await organ.ok(zhou, 'org.showNode', { nodeId })
  return organ.ok(zhou, 'org.renameNode', { nodeId, version, name: named('改名支部') })
}
const form = async (memberId: string, more: Partial<Input<'org.changeMember'>> = {}) => {
  const { phone: _phone, ...plain } = plainMember
  const { version, name } = await shown(memberId)
  return { ...plain, memberId, version, name, ...more }
}
const change = async (memberId: string) =>
  organ.ok(zhou, 'org.changeMember', await form(memberId, { name: named('改名') }))
const move = async (memberId: string, toBranchId: string) => ({
  memberId,
  version: (await shown(memberId)).version,
  toBranchId,
  partyGroupId: null,
  reason: '工作调动',
})
/** Somebody leaves the organ by a roster that no longer names them. */
const leaves = async (memberId: string) => {
  const { branchId } = await shown(memberId)
  const { importId } = await previewOf(organ, branchId, [heads, [named('留任'), null, '正式党员', null, null, null]])
  expect((await rowsOf(organ, importId, 'left')).map((row) => row.memberId)).toContain(memberId)
  expect(
    await organ.ok(zhou, 'org.applyRoster', { importId, from: 0, remove: [memberId] }, clientIdOf()),
  ).toMatchObject({ removed: 1 })
}
const newNumber = () => {
  made += 1
  return `1360000${String(1000 + made)}`
}
/** Somebody bound, four days after everybody else was: by then each may be a hand. */
const boundOne = async () => {
  organ.cloud.setNow('2026-11-24T01:00:00.000Z')
  const phone = newNumber()
  const memberId = await organ.add(organ.nodes.branch, { name: named('老同志'), phone })
  await organ.bind(`phone-${phone}`)
  return memberId
}
const recoveryOf = async (memberId: string) => (await shown(memberId)).recovery!.id
const agree = async (memberId: string) =>
  organ.ok(openIds.zheng, 'org.agreeRecovery', { memberId, recoveryId: await recoveryOf(memberId) })
const stop = async (memberId: string) =>
  organ.ok(openIds.li, 'org.stopRecovery', { memberId, recoveryId: await recoveryOf(memberId) })
const deputy = (memberId: string) => ({ ...term(organ.nodes.branch), memberId, post: 'deputySecretary' as const })
const end = ({ memberId, nodeId, post }: ReturnType<typeof deputy>) => ({ memberId, nodeId, post, reason: '换届' })

/** Whoever did it loses the post that let them, and has it again for what follows. */
const officer = () => ({
  memberId: organ.members.zhou,
  nodeId: organ.nodes.root,
  post: 'committeeOfficer' as const,
})
const outOfOffice = [
  () => organ.ok(sun, 'org.endPost', { ...officer(), reason: '轮岗' }, clientIdOf()),
  () => organ.ok(sun, 'org.appoint', { ...term(organ.nodes.root), ...officer() }, clientIdOf()),
]

repeats('org', () => organ, {
  'org.createNode': async () => {
    const input = {
      clientId: clientIdOf(),
      parentId: organ.nodes.generalBranch,
      kind: 'branch' as const,
      name: named('支部'),
    }
    return {
      openId: zhou,
      input,
      then: [
        async () => {
          const { children } = await organ.ok(zhou, 'org.showNode', { nodeId: input.parentId })
          await rename(children.find(({ name }) => name === input.name)!.id)
        },
        () => organ.ok(zhou, 'org.createNode', { ...input, clientId: clientIdOf() }),
        ...outOfOffice,
      ],
    }
  },
  'org.addMember': async () => {
    const input = { ...plainMember, clientId: clientIdOf(), branchId: await newBranch(), name: named('新人') }
    const memberId = async () => (await organ.ok(zhou, 'org.listMembers', { nodeId: input.branchId })).rows[0]!.id
    return {
      openId: zhou,
      input,
      then: [async () => change(await memberId()), ...outOfOffice, async () => leaves(await memberId())],
    }
  },
  'org.changeMember': async () => {
    const memberId = await organ.add(await newBranch(), { name: named('新人') })
    return {
      openId: zhou,
      input: await form(memberId, { name: named('改名'), phone: `1370000${String(1000 + made)}` }),
      then: [
        () => change(memberId),
        ...outOfOffice,
        async () => organ.ok(zhou, 'org.transfer', await move(memberId, await newBranch())),
        () => leaves(memberId),
      ],
    }
  },
  'org.transfer': async () => {
    const memberId = await added()
    const [there, elsewhere] = [await newBranch(), await newBranch()]
    return {
      openId: zhou,
      input: await move(memberId, there),
      then: [
        () => change(memberId),
        ...outOfOffice,
        async () => organ.ok(zhou, 'org.transfer', await move(memberId, elsewhere)),
        () => leaves(memberId),
      ],
    }
  },
  ...nodeDeeds(
    () => organ,
    newBranch,
    (nodeId) => [() => rename(nodeId), ...outOfOffice],
  ),
  ...situationDeeds(
    () => organ,
    added,
    (memberId) => [() => change(memberId), ...outOfOffice, () => leaves(memberId)],
  ),
  'org.appoint': async () => {
    const input = deputy(await added())
    return {
      openId: zhou,
      input,
      then: [() => organ.ok(zhou, 'org.endPost', end(input)), () => change(input.memberId), ...outOfOffice],
      anew: true,
    }
  },
  'org.endPost': async () => {
    const held = deputy(await added())
    await organ.ok(zhou, 'org.appoint', held)
    return {
      openId: zhou,
      input: end(held),
      then: [() => organ.ok(zhou, 'org.appoint', held), ...outOfOffice],
      anew: true,
    }
  },
  'org.askRecovery': async () => {
    const memberId = await boundOne()
    const input = { memberId, phone: newNumber(), reason: '换了手机' }
    return {
      openId: zhou,
      input,
      then: [
        () => agree(memberId),
        () => stop(memberId),
        () => organ.ok(openIds.zheng, 'org.askRecovery', { ...input, phone: newNumber() }, clientIdOf()),
        ...outOfOffice,
        () => leaves(memberId),
      ],
      anew: true,
    }
  },
  'org.agreeRecovery': async () => {
    const memberId = await boundOne()
    await organ.ok(zhou, 'org.askRecovery', { memberId, phone: newNumber(), reason: '换了手机' })
    return {
      openId: openIds.zheng,
      input: { memberId, recoveryId: await recoveryOf(memberId) },
      then: [() => stop(memberId), ...outOfOffice, () => leaves(memberId)],
    }
  },
  'org.stopRecovery': async () => {
    const memberId = await boundOne()
    const asking = { memberId, phone: newNumber(), reason: '换了手机' }
    await organ.ok(zhou, 'org.askRecovery', asking)
    return {
      openId: zhou,
      input: { memberId, recoveryId: await recoveryOf(memberId) },
      then: [
        () => organ.ok(zhou, 'org.askRecovery', asking, clientIdOf()),
        () => agree(memberId),
        ...outOfOffice,
        () => leaves(memberId),
      ],
    }
  },
  'org.saveRecoveryHours': async () => {
    const { version } = await organ.ok(sun, 'org.recoveryHours', {})
    return {
      openId: sun,
      input: { version, delayHours: 96 },
      then: [() => organ.ok(sun, 'org.saveRecoveryHours', { version: version + 1, delayHours: 72 })],
    }
  },
  'org.confirmPost': async () => {
    const held = { memberId: waiting.pop()!, nodeId: organ.nodes.root, post: 'inspector' as const }
    return {
      openId: sun,
      input: held,
      then: [
        () => organ.ok(second, 'org.endPost', { ...held, reason: '调整分工' }),
        () => organ.ok(second, 'org.appoint', { ...term(held.nodeId), ...held }),
        () => change(held.memberId),
      ],
    }
  },
  'org.rosterTicket': async () => {
    const nodeId = await newBranch()
    return {
      openId: zhou,
      input: { nodeId },
      then: [() => rosterTicket(organ, 'zhou', nodeId), () => rename(nodeId), ...outOfOffice],
      anew: true,
    }
  },
  'org.previewRoster': async () => {
    const nodeId = await newBranch()
    const sheet = await sheetOf([heads, [named('新人'), null, '正式党员', null, null, null]])
    const input = await handsIn(organ, 'zhou', nodeId, sheet)
    return {
      openId: zhou,
      input,
      then: [
        () => organ.ok(zhou, 'org.applyRoster', { importId: input.importId, from: 0, remove: [] }),
        () => rename(nodeId),
        ...outOfOffice,
        () => rosterTicket(organ, 'zhou', nodeId),
      ],
    }
  },
  'org.applyRoster': async () => {
    const nodeId = await newBranch()
    const leaving = await organ.add(nodeId, { name: named('要走的') })
    const staying = await organ.add(nodeId, { name: named('留下的') })
    const { name } = await shown(staying)
    const { importId } = await previewOf(organ, nodeId, [
      heads,
      [named('新人'), null, '正式党员', '13711112222', null, null],
      [named('新人'), null, '正式党员', null, null, null],
      [name, null, '预备党员', null, null, null],
    ])
    return {
      openId: zhou,
      input: { importId, from: 0, remove: [leaving] },
      then: [
        () => change(staying),
        async () => {
          const { rows } = await organ.ok(zhou, 'org.listMembers', { nodeId })
          for (const { id } of rows) await organ.ok(zhou, 'org.transfer', await move(id, organ.nodes.branch))
        },
        ...outOfOffice,
        () => rosterTicket(organ, 'zhou', nodeId),
      ],
    }
  },
})
