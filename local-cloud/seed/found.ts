import { consentVersion } from '../../src/contract/session'
import { phoneCode } from './act'
import { jointBranch, organName, nodePlans } from './data/tree'
import { inParallel } from './inParallel'
import type { SeededCloud } from './act'
import type { Calendar } from './calendar'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'
import type { Person } from './roster'

/** The organ comes to be: claimed, its tree, roster and posts entered, the first phones bound. */

const sun = 'sun-system-administrator'
const zhou = 'zhou-committee-officer'
const qian = 'qian-auditor'
const li = 'li-organization-commissioner'
/** Bound by an invitation code instead of the phone number; holds no post, or it would take two people (decision 0029). */
const invited = 'b3:6'
const lanes = 8

const consent = (organ: SampleOrgan, openid: string) =>
  organ.act(openid, 'session.consent', { version: consentVersion })

const bindByPhone = async (cloud: SeededCloud, organ: SampleOrgan, { key, openid }: Person) => {
  if (openid === null) throw new Error(`${key} has no openid`)
  const { device } = await organ.act(openid, 'session.bindByPhone', { phoneCode: await phoneCode(cloud, openid) })
  await consent(organ, openid)
  organ.bind(key, device)
}

const claim = async (cloud: SeededCloud, organ: SampleOrgan, code: string) => {
  const administrator = organ.roster.find((person) => person.key === sun)!
  const { name, phone } = administrator
  const { me } = await organ.act(sun, 'session.claimOrgan', {
    code,
    organName,
    nodeKind: 'organCommittee',
    name,
    phone: phone!,
  })
  organ.setNode('root', me.branchId)
  organ.enrol(administrator, me.memberId)
  // The claim does not vouch for the number; WeChat does.
  await bindByPhone(cloud, organ, administrator)
}

const enrol = async (organ: SampleOrgan, by: string, person: Person) => {
  const { key, name, kind, branch, group, phone, joinedOn, situation, leadingCadre } = person
  const clientId = `person-${key.replace(':', '-')}`
  const partyGroupId = group && organ.node(group)
  const fields = { name, kind, phone, partyGroupId, joinedOn, leadingCadre, anotherPerson: true }
  const { memberId } = await organ.act(by, 'org.addMember', { clientId, branchId: organ.node(branch), ...fields })
  organ.enrol(person, memberId)
  if (situation)
    await organ.act(by, 'org.enterSituation', { memberId, clientId: `${clientId}-situation`, ...situation })
}

const appoint = async (organ: SampleOrgan, by: string, person: Person) => {
  const { memberId } = organ.person(person.key)
  for (const { post, node, startOn, termEndsOn } of person.posts) {
    const nodeId = organ.node(node)
    const { confirmed } = await organ.act(by, 'org.appoint', { memberId, nodeId, post, startOn, termEndsOn })
    if (!confirmed) await organ.act(sun, 'org.confirmPost', { memberId, nodeId, post })
  }
}

const bindByInvitation = async (organ: SampleOrgan) => {
  const { key, memberId, openid } = organ.person(invited)
  const { code } = await organ.act(li, 'session.invite', { memberId })
  const { device } = await organ.act(openid!, 'session.bindByInvitation', { memberId, code })
  await consent(organ, openid!)
  organ.bind(key, device)
}

const unite = async (organ: SampleOrgan) => {
  const { key, units, why } = jointBranch
  const nodeId = organ.node(key)
  const { version } = await organ.act(zhou, 'org.showNode', { nodeId })
  await organ.act(zhou, 'org.setBranchType', { nodeId, version, branchType: 'joint', units: [...units], why })
}

/** `day` in working days from today. */
export const foundingMoments = (
  cloud: SeededCloud,
  organ: SampleOrgan,
  calendar: Calendar,
  claimCode: string,
  day: number,
): Moment[] => {
  const at = (clock: string, act: () => Promise<void>): Moment => ({ at: calendar.at(day, clock), chain: 'organ', act })
  const { roster } = organ
  const administrators = roster.filter((person) => person.key === zhou || person.key === qian)
  const others = roster.filter((person) => person.branch !== 'root')
  const minute = (index: number) => String(index).padStart(2, '0')
  return [
    at('09:00', () => claim(cloud, organ, claimCode)),
    at('09:10', () => inParallel(administrators, 1, (person) => enrol(organ, sun, person))),
    at('09:15', () => inParallel(administrators, 1, (person) => appoint(organ, sun, person))),
    at('09:20', () => inParallel(administrators, 1, (person) => bindByPhone(cloud, organ, person))),
    // Lists show nodes in the order they were set up, so each has a minute of its own.
    ...nodePlans.map(({ key, kind, name, under }, index) =>
      at(`10:${minute(index)}`, async () => {
        const node = await organ.act(zhou, 'org.createNode', {
          clientId: `seed-node-${key}`,
          parentId: organ.node(under),
          kind,
          name,
        })
        organ.setNode(key, node.id)
      }),
    ),
    at('11:00', () => unite(organ)),
    at('14:30', () => inParallel(others, lanes, (person) => enrol(organ, zhou, person))),
    at('15:30', () => inParallel(others, lanes, (person) => appoint(organ, zhou, person))),
    at('16:30', () =>
      inParallel(
        others.filter(({ key, openid }) => openid !== null && key !== invited),
        lanes,
        (person) => bindByPhone(cloud, organ, person),
      ),
    ),
    at('17:00', () => bindByInvitation(organ)),
  ]
}
