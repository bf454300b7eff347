import type { Organ } from '../../../tests/support/organ'
import { clientIdOf, situationsBy, openIds } from '../../../tests/support/organ'
import { callerOf } from '../../../tests/support/caller'
import type { TestCloud } from '../../../tests/support/cloud'
import type { Instance } from './instance'
import type { PreparedOrgan } from './prepared'
import type { World } from './world'

/** The organ as the tests' helpers take it, called through one instance of a world: for what is prepared without faults. */
export function organIn(
  world: World,
  instance: Instance,
  { nodes, members }: Pick<PreparedOrgan<unknown>, 'nodes' | 'members'>,
): Organ {
  const cloud = {
    call: async (openId: string, _function: string, data: { action: string; input: unknown; call?: string }) => ({
      result: await world.call(instance, openId, data.action, data.input, data.call),
    }),
    setNow: (iso: string) => world.setNow(iso),
    runTimer: () => world.runJobs(),
  }
  const caller = callerOf(cloud as unknown as TestCloud)
  return {
    ...caller,
    cloud: cloud as unknown as TestCloud,
    nodes,
    members,
    add: async (branchId, fields) => {
      const plain = { kind: 'fullMember', phone: null, partyGroupId: null, joinedOn: '2010-07-01' } as const
      const input = { ...plain, anotherPerson: true, clientId: clientIdOf(), branchId, ...fields }
      return (await caller.ok(openIds.zhou, 'org.addMember', input)).memberId
    },
    enterSituation: situationsBy(caller),
    bind: () => Promise.reject(new Error('A world has no open interfaces: bind before it is opened')),
    stop: async () => world.end(),
  }
}
