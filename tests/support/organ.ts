import { createHash, randomUUID } from 'node:crypto'
import { cast } from '../../local-cloud/cast'
import type { Input } from '../../src/contract'
import { consentVersion } from '../../src/contract/session'
import type { Post } from '../../src/contract/vocabulary'
import type { Caller } from './caller'
import { callerOf } from './caller'
import type { TestCloud, TestCloudOptions } from './cloud'
import { startTestCloud } from './cloud'
import { keepsPrepared, prepared } from './prepared'

/** Friday, 20 November 2026, 9:00 in Beijing: when the tests' organ lives, unless a test says otherwise. */
export const organDay = '2026-11-20'
export const organNow = '2026-11-20T01:00:00.000Z'

export const claimCode = 'CLAIM-THIS-ORGAN'
/** What deploying puts into the environment together with the code it prints. */
export const claimVariables = {
  ORGAN_CLAIM_HASH: createHash('sha256').update(claimCode).digest('hex'),
  ORGAN_CLAIM_EXPIRES: '2026-11-21T01:00:00.000Z',
}

const names = {
  chen: '陈书记',
  li: '李委员',
  wang: '王党员',
  zhao: '赵积极',
  zhou: '周督导',
  zheng: '郑总支',
  wu: '吴外支',
  sun: '孙系统',
  qian: '钱审计',
}
export type PersonKey = keyof typeof names
/** Who is who, with the OPENID and the phone of each: accounts of the sample organ's cast, under names that say their parts here. */
export const people = Object.fromEntries(
  (Object.keys(names) as PersonKey[]).map((key, at) => {
    const { openid, phone } = cast[at] as (typeof cast)[number]
    return [key, { openid, phone, name: names[key] }]
  }),
) as Record<PersonKey, { openid: (typeof cast)[number]['openid']; phone: string; name: string }>
const keys = Object.keys(people) as PersonKey[]
const { sun, zhou } = people
export const openIds = Object.fromEntries(keys.map((key) => [key, people[key].openid])) as Record<PersonKey, string>

/**
 * 机关党委 (孙系统, 周督导, 钱审计) → 第一党总支 (郑总支, of 第一党支部) → 第三党支部 (陈书记, 李委员, 王党员 and
 * 赵积极; 王党员 in its 第一党小组) and 第五党支部 (吴外支).
 */
export interface Organ extends Caller {
  readonly cloud: TestCloud
  readonly nodes: Readonly<
    Record<'root' | 'generalBranch' | 'firstBranch' | 'branch' | 'group' | 'otherBranch', string>
  >
  /** Member ids. */
  readonly members: Readonly<Record<PersonKey, string>>
  /** Puts someone on the roster as 周督导; gives the member id. */
  add(
    branchId: string,
    fields: Partial<Omit<Input<'org.addMember'>, 'branchId' | 'clientId'>> & { name: string },
  ): Promise<string>
  /** Enters a situation of somebody as 周督导, without a last day unless one is said; gives its id. */
  enterSituation(
    memberId: string,
    kind: Input<'org.enterSituation'>['kind'],
    fromOn: string,
    toOn?: string | null,
  ): Promise<string>
  /** Binds the account of a rostered number and accepts the notice. `phone-<number>` is the OPENID of a number. */
  bind(openId: string): Promise<{ deviceId: string; key: string }>
  stop(): Promise<void>
}

export const clientIdOf = (): string => randomUUID().replaceAll('-', '')
export const plainMember = {
  kind: 'fullMember',
  phone: null,
  partyGroupId: null,
  joinedOn: '2010-07-01',
  anotherPerson: true,
} as const

/** An empty environment in which nobody has claimed the organ. */
export const startUnclaimed = (options: TestCloudOptions = {}): Promise<TestCloud> =>
  startTestCloud({ now: organNow, variables: claimVariables, ...options })

const bindPerson = async (caller: Caller, openId: string) => {
  const { device } = await caller.ok(openId, 'session.bindByPhone', { phoneCode: await caller.phoneCode(openId) })
  await caller.ok(openId, 'session.consent', { version: consentVersion })
  return device
}

const claim = async (caller: Caller) => {
  const claimed = await caller.ok(sun.openid, 'session.claimOrgan', {
    code: claimCode,
    organName: '市发展改革委',
    nodeKind: 'organCommittee',
    name: sun.name,
    phone: sun.phone,
  })
  await caller.ok(sun.openid, 'session.consent', { version: consentVersion })
  return claimed.me
}

/**
 * Everything an organ has, made as people make it: claim, tree, roster, posts, bound phones. Made once a run and copied,
 * unless the functions are to have other variables: what is sealed opens with the keys it was sealed with.
 */
export const startOrgan = async (options: Omit<TestCloudOptions, 'now'> = {}): Promise<Organ> => {
  if (options.variables !== undefined || !keepsPrepared()) return startPopulated(options)
  const { data, facts } = await prepared<Facts>('organ', async (dataDir) => {
    const { nodes, members, stop } = await startPopulated({ dataDir })
    await stop()
    return { nodes, members }
  })
  return organOf(await startUnclaimed({ ...options, from: data }), facts)
}

type Facts = Pick<Organ, 'nodes' | 'members'>

const startPopulated = async (options: TestCloudOptions): Promise<Organ> => {
  const cloud = await startUnclaimed(options)
  try {
    return organOf(cloud, await populate(cloud))
  } catch (error) {
    // A cloud left running would keep the test run from ending.
    await cloud.stop()
    throw error
  }
}

const organOf = (cloud: TestCloud, facts: Facts): Organ => {
  const caller = callerOf(cloud)
  return {
    ...caller,
    cloud,
    ...facts,
    add: (branchId, fields) => addAs(caller, openIds.zhou, branchId, fields),
    enterSituation: situationsBy(caller),
    bind: (openId) => bindPerson(caller, openId),
    stop: () => cloud.stop(),
  }
}

export const situationsBy =
  (caller: Caller): Organ['enterSituation'] =>
  async (memberId, kind, fromOn, toOn = null) => {
    const says = { memberId, clientId: clientIdOf(), kind, reason: '按通知登记', fromOn, toOn }
    return (await caller.ok(openIds.zhou, 'org.enterSituation', says)).situationId
  }

const addAs = async (
  caller: Caller,
  openId: string,
  branchId: string,
  fields: Partial<Input<'org.addMember'>> & { name: string },
) =>
  (await caller.ok(openId, 'org.addMember', { ...plainMember, clientId: clientIdOf(), branchId, ...fields })).memberId

const populate = async (cloud: TestCloud): Promise<Facts> => {
  const caller = callerOf(cloud)
  const claimed = await claim(caller)
  const root = claimed.branchId
  const appointAs = (openId: string, memberId: string, nodeId: string, post: Post) =>
    caller.ok(openId, 'org.appoint', { memberId, nodeId, post, startOn: '2025-01-10', termEndsOn: null })
  const named = (key: PersonKey) => ({ name: people[key].name, phone: people[key].phone })

  const officer = await addAs(caller, sun.openid, root, named('zhou'))
  const auditor = await addAs(caller, sun.openid, root, named('qian'))
  await appointAs(sun.openid, officer, root, 'committeeOfficer')
  await appointAs(sun.openid, auditor, root, 'auditor')
  await bindPerson(caller, zhou.openid)

  let made = 0
  // Nodes are listed in the order they were set up, so a clock that stands still has to be moved between them.
  const makeNode = async (parentId: string, kind: Input<'org.createNode'>['kind'], name: string) => {
    made += 1
    cloud.setNow(new Date(Date.parse(organNow) - 3_600_000 + made * 1000).toISOString())
    return (await caller.ok(zhou.openid, 'org.createNode', { clientId: clientIdOf(), parentId, kind, name })).id
  }
  const generalBranch = await makeNode(root, 'generalBranch', '第一党总支')
  const firstBranch = await makeNode(generalBranch, 'branch', '第一党支部')
  const branch = await makeNode(generalBranch, 'branch', '第三党支部')
  const group = await makeNode(branch, 'partyGroup', '第一党小组')
  const otherBranch = await makeNode(generalBranch, 'branch', '第五党支部')

  cloud.setNow(organNow)

  const members = {
    sun: claimed.memberId,
    zhou: officer,
    qian: auditor,
    zheng: await addAs(caller, zhou.openid, firstBranch, named('zheng')),
    chen: await addAs(caller, zhou.openid, branch, named('chen')),
    li: await addAs(caller, zhou.openid, branch, named('li')),
    wang: await addAs(caller, zhou.openid, branch, { ...named('wang'), partyGroupId: group }),
    zhao: await addAs(caller, zhou.openid, branch, { ...named('zhao'), kind: 'activist', joinedOn: null }),
    wu: await addAs(caller, zhou.openid, otherBranch, named('wu')),
  }
  await appointAs(zhou.openid, members.zheng, generalBranch, 'branchSecretary')
  await appointAs(zhou.openid, members.chen, branch, 'branchSecretary')
  await appointAs(zhou.openid, members.li, branch, 'organizationCommissioner')
  await appointAs(zhou.openid, members.wu, otherBranch, 'branchSecretary')
  for (const key of ['qian', 'zheng', 'chen', 'li', 'wang', 'zhao', 'wu'] as const)
    await bindPerson(caller, openIds[key])

  return { nodes: { root, generalBranch, firstBranch, branch, group, otherBranch }, members }
}
