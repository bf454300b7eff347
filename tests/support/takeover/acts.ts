import type { Post } from '../../../src/contract/vocabulary'
import type { Organ, PersonKey } from '../organ'
import { clientIdOf, openIds, organDay, plainMember } from '../organ'
import { handsIn } from '../roster'
import { heads, sheetOf } from '../sheet'

/** What one account may try in order to become somebody else, and the ways that lead there. */

export const attackers = ['zhou', 'zheng', 'chen', 'li', 'sun'] as const satisfies readonly PersonKey[]
export type Attacker = (typeof attackers)[number]
const party: readonly Post[] = [
  'branchSecretary',
  'deputySecretary',
  'organizationCommissioner',
  'publicityCommissioner',
  'disciplineCommissioner',
  'groupLeader',
]
/** What each may give others: a second phone that holds one of these took nothing. */
export const grants: Record<Attacker, readonly Post[]> = {
  zhou: party,
  zheng: ['groupLeader'],
  chen: ['groupLeader'],
  li: [],
  sun: ['committeeOfficer', 'inspector', 'systemAdministrator', 'auditor'],
}

export interface Victim {
  memberId: string
  name: string
  /** Made for this, so that it may be moved, stripped of posts and removed. */
  spare: boolean
}
export interface Scene {
  organ: Organ
  random: () => number
  attacker: Attacker
  victim: Victim
  /** The second phone, and its number. */
  phone: { openId: string; number: string }
  codes: string[]
  trace: string[]
  /** Moves the clock; gives nothing. */
  wait(hours: number): void
}

export const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

/** An act by its name, whatever this version of the api knows; the value, or null when it was refused. */
export const send = async (
  { organ, trace }: Scene,
  openId: string,
  action: string,
  input: object,
): Promise<unknown> => {
  const answer = (await organ.cloud.call(openId, 'api', { action, input, call: clientIdOf() })) as {
    result?: { ok: boolean; value?: unknown; problem?: { code: string } }
    errMsg?: string
  }
  const { result } = answer
  if (!result) throw new Error(answer.errMsg)
  trace.push(`${action} ${JSON.stringify(input).slice(0, 160)} → ${result.ok ? 'ok' : result.problem?.code}`)
  return result.ok ? result.value : null
}
const byAttacker = (scene: Scene, action: string, input: object) => send(scene, openIds[scene.attacker], action, input)
const shown = async (scene: Scene) =>
  (await byAttacker(scene, 'org.showMember', { memberId: scene.victim.memberId })) as null | {
    version: number
    kind: string
    branchName: string
    recovery?: { id: string } | null
    holdings: { nodeId: string; post: Post }[]
  }

export const act: Record<string, (scene: Scene) => Promise<unknown>> = {
  changeNumber: async (scene) => {
    const member = await shown(scene)
    const { memberId, name } = scene.victim
    const fields = { ...plainMember, memberId, name, version: member?.version ?? 1, phone: scene.phone.number }
    return byAttacker(scene, 'org.changeMember', { ...fields, kind: member?.kind ?? 'fullMember' })
  },
  move: async (scene) => {
    const { organ, victim, random } = scene
    if (!victim.spare && victim.memberId !== organ.members.sun && victim.memberId !== organ.members.qian) return null
    const member = await shown(scene)
    const { branch, otherBranch, firstBranch, root } = organ.nodes
    const toBranchId = pick(random, [branch, otherBranch, firstBranch, root])
    const where = { memberId: victim.memberId, version: member?.version ?? 1, toBranchId, partyGroupId: null }
    return byAttacker(scene, 'org.transfer', { ...where, reason: '工作调动' })
  },
  importNumber: (scene) => importRow(scene, scene.victim.name, []),
  importAway: (scene) =>
    scene.victim.spare ? importRow(scene, '另一个人', [scene.victim.memberId]) : Promise.resolve(),
  importWho: (scene) => importWho(scene),
  invite: async (scene) => {
    const made = (await byAttacker(scene, 'session.invite', { memberId: scene.victim.memberId })) as null | {
      code: string
    }
    if (made) scene.codes.push(made.code)
  },
  endPost: async (scene) => {
    const held = scene.victim.spare ? (await shown(scene))?.holdings[0] : undefined
    if (!held) return null
    const { nodeId, post } = held
    return byAttacker(scene, 'org.endPost', { memberId: scene.victim.memberId, nodeId, post, reason: '换届' })
  },
  appointVictim: (scene) => appoint(scene, scene.victim.memberId),
  addPuppet: async (scene) => {
    const { organ, victim, phone, random } = scene
    const branchId = pick(random, [organ.nodes.branch, organ.nodes.root])
    const fields = { ...plainMember, clientId: clientIdOf(), branchId, name: victim.name, phone: phone.number }
    const made = (await byAttacker(scene, 'org.addMember', fields)) as null | { memberId: string }
    return made && appoint(scene, made.memberId)
  },
  askNumber: (scene) => ask(scene, scene.phone.number),
  askCode: (scene) => ask(scene, null),
  agree: async (scene) => {
    const recoveryId = (await shown(scene))?.recovery?.id
    return recoveryId && byAttacker(scene, 'org.agreeRecovery', { memberId: scene.victim.memberId, recoveryId })
  },
  openAgain: async (scene) => {
    for (const talkId of await talksOf(scene)) await byAttacker(scene, 'talk.openAgain', { talkId, version: 1 })
  },
  wait: async ({ wait, trace }) => {
    wait(73)
    trace.push('73 hours')
  },
  bindByNumber: (scene) => bindByNumber(scene),
  bindByCode: async (scene) => {
    const code = scene.codes.at(-1)
    return code && send(scene, scene.phone.openId, 'session.bindByInvitation', { code })
  },
}

const ask = ({ victim, ...scene }: Scene, phone: string | null) =>
  byAttacker({ victim, ...scene }, 'org.askRecovery', { memberId: victim.memberId, phone, reason: '换了手机' })
const bindByNumber = async (scene: Scene) =>
  send(scene, scene.phone.openId, 'session.bindByPhone', { phoneCode: await scene.organ.phoneCode(scene.phone.openId) })
const appoint = ({ organ, random, ...scene }: Scene, memberId: string) => {
  const nodeId = pick(random, [organ.nodes.branch, organ.nodes.root, organ.nodes.group])
  const post = pick(random, [...party, 'committeeOfficer', 'inspector'] as const)
  const office = { memberId, nodeId, post, startOn: organDay, termEndsOn: null }
  return byAttacker({ organ, random, ...scene }, 'org.appoint', office)
}
/** A sheet of the branch in which the victim has the second phone's number, or in which they are missing; everything ticked. */
const importRow = async (scene: Scene, name: string, remove: string[]) => {
  if (scene.attacker !== 'zhou') return null
  const member = await shown(scene)
  if (!member) return null
  const bytes = await sheetOf([
    heads,
    [name, member.branchName, '正式党员', remove.length > 0 ? null : scene.phone.number, null, null],
  ])
  const handed = await handsIn(scene.organ, scene.attacker, scene.organ.nodes.root, bytes)
  if (!(await byAttacker(scene, 'org.previewRoster', handed))) return null
  const apply = { importId: handed.importId, from: 0, remove }
  const recover = { recover: remove.length > 0 ? [] : [scene.victim.memberId] }
  return (
    (await byAttacker(scene, 'org.applyRoster', { ...apply, ...recover })) ??
    byAttacker(scene, 'org.applyRoster', apply)
  )
}

/** The second phone's number is a stranger's, and a sheet gives it beside the victim's name: “the number has changed hands”. */
const importWho = async (scene: Scene) => {
  const { organ, attacker, phone, victim, random } = scene
  const member = await shown(scene)
  if (attacker !== 'zhou' || !member) return null
  const stranger = { ...plainMember, clientId: clientIdOf(), branchId: organ.nodes.branch, name: '陌生人' }
  await byAttacker(scene, 'org.addMember', { ...stranger, phone: phone.number })
  const row = [victim.name, member.branchName, '正式党员', phone.number, null, null]
  const handed = await handsIn(organ, attacker, organ.nodes.root, await sheetOf([heads, row]))
  if (!(await byAttacker(scene, 'org.previewRoster', handed))) return null
  const who = [{ key: '2', is: pick(random, ['number', 'rename'] as const) }]
  return byAttacker(scene, 'org.applyRoster', { importId: handed.importId, from: 0, remove: [], who })
}

const talksOf = async (scene: Scene): Promise<string[]> => {
  const list = (await byAttacker(scene, 'talk.list', { view: 'branch' })) as null | { rows: { id: string }[] }
  return list?.rows.map(({ id }) => id) ?? []
}

/** Ways that lead somewhere are tried more often than pure chance would, in this order but for what chance leaves out. */
const ways: readonly (readonly string[])[] = [
  ['move', 'changeNumber', 'bindByNumber'],
  ['importNumber', 'wait', 'bindByNumber'],
  ['importWho', 'bindByNumber'],
  ['endPost', 'invite', 'bindByCode'],
  ['invite', 'appointVictim', 'bindByCode'],
  ['askNumber', 'agree', 'wait', 'bindByNumber'],
  ['askCode', 'agree', 'wait', 'invite', 'bindByCode'],
  ['importAway', 'addPuppet', 'bindByNumber', 'openAgain'],
  ['addPuppet', 'bindByNumber', 'appointVictim'],
]
const names = Object.keys(act)
export const planOf = (random: () => number): string[] => {
  const way = pick(random, ways).flatMap((name) => {
    const dice = random()
    if (dice < 0.12) return []
    return dice < 0.3 ? [pick(random, names), name] : [name]
  })
  return random() < 0.2 ? Array.from({ length: 5 }, () => pick(random, names)) : way
}
