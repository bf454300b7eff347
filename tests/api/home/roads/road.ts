import type { Todo } from '../../../../src/contract/home'
import type { Organ } from '../../../support/organ'
import { openIds } from '../../../support/organ'

/** A to-do brought into being, and one way in which what it asks for comes to its end. */
export interface Begun {
  /** The account it waits for, and the record of its link. */
  readonly of: string
  readonly about: Todo['params']
  /** Only theirs ends: others may still do it. */
  readonly theirsAlone?: true
  readonly end: () => Promise<unknown>
}
export type Road = (organ: Organ) => Promise<Begun>
/** By what ends it, in words. */
export type Roads = Readonly<Record<string, Road>>

let newcomers = 0
/** Somebody more of 第三党支部, on a phone of their own. */
export const newcomer = async (organ: Organ) => {
  const [phone, name] = [`137${String(++newcomers).padStart(8, '0')}`, `新同志${newcomers}`]
  const memberId = await organ.add(organ.nodes.branch, { name, phone })
  await organ.bind(`phone-${phone}`)
  return { memberId, name, phone, openId: `phone-${phone}` }
}
/** A second secretary of the branch. */
export const stepsUp = async (organ: Organ, memberId: string) => {
  const held = { memberId, nodeId: organ.nodes.branch, post: 'deputySecretary' as const }
  await organ.ok(openIds.zhou, 'org.appoint', { ...held, startOn: '2026-01-10', termEndsOn: null })
  return () => organ.ok(openIds.zhou, 'org.endPost', { ...held, reason: '工作调动' })
}
/** To another branch; their posts here end. */
export const transferred = async (organ: Organ, memberId: string) => {
  const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId })
  const to = { toBranchId: organ.nodes.otherBranch, partyGroupId: null, reason: '工作调动' }
  return organ.ok(openIds.zhou, 'org.transfer', { memberId, version, ...to })
}
