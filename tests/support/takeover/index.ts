import { consentVersion } from '../../../src/contract/session'
import type { Post } from '../../../src/contract/vocabulary'
import type { Organ } from '../organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../organ'
import { act, attackers, grants, pick, planOf, send, type Scene, type Victim } from './acts'

/**
 * Tries to become somebody else: over one organ, sequences of acts of one account after another, each with a second phone that
 * may bind and read, and against people whose identity is worth taking. What a sequence leaves behind is where the next begins.
 */

/** A sequence that came through: who did what to whom, by which acts in order, with what each answered. */
export interface Takeover {
  sequence: number
  what: 'bound' | 'post' | 'words'
  attacker: string
  victim: string
  trace: string[]
}
export interface Takeovers {
  seed: number
  sequences: number
  acts: number
  found: Takeover[]
}

/** mulberry32: the same numbers for the same seed. */
const numbersFrom = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** People worth taking, new ones now and then: bound, with a post and never bound, one of a talk and never bound, once in office. */
const newVictims = async (organ: Organ, round: number): Promise<{ victims: Victim[]; talks: string[] }> => {
  const named = (what: string) => `${what}${String.fromCharCode(0x4e00 + round)}`
  const add = async (name: string, phone: string | null) => ({
    memberId: await organ.add(organ.nodes.branch, { name, phone }),
    name,
    spare: true,
  })
  const number = `1381${String(round).padStart(7, '0')}`
  const bound = await add(named('绑定的'), number)
  const deputy = await add(named('副书记'), null)
  const talked = await add(named('谈过的'), null)
  const former = await add(named('卸任的'), null)
  await organ.bind(`phone-${number}`)
  const post = (memberId: string) => ({ memberId, nodeId: organ.nodes.branch, post: 'publicityCommissioner' as const })
  for (const { memberId } of [deputy, former])
    await organ.ok(openIds.zhou, 'org.appoint', { ...post(memberId), startOn: organDay, termEndsOn: null })
  await organ.ok(openIds.zhou, 'org.endPost', { ...post(former.memberId), reason: '换届' })
  const talks: string[] = []
  for (const { memberId } of [bound, talked]) {
    const plan = { hostId: organ.members.chen, counterpartId: memberId, kind: 'committeeWithMember' as const }
    const when = { occasion: 'yearly' as const, plannedOn: organDay, place: null }
    const ref = await organ.ok(openIds.chen, 'talk.plan', { clientId: clientIdOf(), ...plan, ...when })
    // Words are taken where both have an account; who has none confirms face to face.
    const said = { content: { text: '只有两个人知道的话', difficulties: '' } }
    const held = { heldOn: organDay, place: null, ...(memberId === bound.memberId ? said : { faceToFace: true }) }
    await organ.ok(openIds.chen, 'talk.record', { ...ref, clientId: clientIdOf(), ...held })
    talks.push(ref.talkId)
  }
  return { victims: [bound, deputy, talked, former], talks }
}

type Entered = { state: string; me?: { memberId: string; posts: { post: Post }[] } }

/** What the sequence came to, as the second phone and the attacker see it. */
const outcome = async (
  scene: Scene,
  prized: ReadonlySet<string>,
  talks: readonly string[],
): Promise<Takeover['what'] | null> => {
  const { phone, attacker } = scene
  const entered = (await send(scene, phone.openId, 'session.enter', {})) as Entered
  if (entered.me && prized.has(entered.me.memberId)) return 'bound'
  if (entered.me?.posts.some(({ post }) => !grants[attacker].includes(post))) return 'post'
  if (entered.state === 'consentNeeded') await send(scene, phone.openId, 'session.consent', { version: consentVersion })
  // 陈书记 is one of the two of each of these talks.
  const readers = [...(entered.me ? [phone.openId] : []), ...(attacker === 'chen' ? [] : [openIds[attacker]])]
  const theirs = attacker === 'chen' ? [] : talks
  for (const openId of readers)
    for (const talkId of openId === phone.openId ? talks : theirs)
      if (await send(scene, openId, 'talk.readWords', { talkId })) return 'words'
  return null
}

const everySo = 25

/** `sequences` of them from a seed, through the built api on a local cloud of its own. */
export const takeovers = async (seed: number, sequences: number): Promise<Takeovers> => {
  const organ = await startOrgan({ workers: 1 })
  try {
    return await tried(organ, seed, sequences)
  } finally {
    await organ.stop()
  }
}

const tried = async (organ: Organ, seed: number, sequences: number): Promise<Takeovers> => {
  const random = numbersFrom(seed)
  let now = Date.parse('2026-11-24T01:00:00.000Z')
  const wait = (hours: number) => {
    now += hours * 3_600_000
    organ.cloud.setNow(new Date(now).toISOString())
  }
  const { version } = await organ.ok(openIds.sun, 'talk.settings', {})
  await organ.ok(openIds.sun, 'talk.saveSettings', { version, talkText: 'sealed', retentionYears: 5 })
  const cast: Victim[] = (['chen', 'li', 'wang', 'wu', 'zhou', 'zheng', 'sun', 'qian'] as const).map((key) => ({
    memberId: organ.members[key],
    name: {
      chen: '陈书记',
      li: '李委员',
      wang: '王党员',
      wu: '吴外支',
      zhou: '周督导',
      zheng: '郑总支',
      sun: '孙系统',
      qian: '钱审计',
    }[key],
    spare: false,
  }))
  const prized = new Set(cast.map(({ memberId }) => memberId))
  let fresh: Awaited<ReturnType<typeof newVictims>> = { victims: [], talks: [] }
  const result: Takeovers = { seed, sequences, acts: 0, found: [] }
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    if (sequence % everySo === 0) {
      fresh = await newVictims(organ, sequence / everySo)
      for (const { memberId } of fresh.victims) prized.add(memberId)
      wait(1)
    }
    const attacker = pick(random, attackers)
    const others = [...fresh.victims, ...fresh.victims, ...cast].filter(
      ({ memberId }) => memberId !== organ.members[attacker],
    )
    const number = `137${String(10_000_000 + sequence)}`
    const phone = { openId: `phone-${number}`, number }
    const scene: Scene = { organ, random, attacker, victim: pick(random, others), phone, codes: [], trace: [], wait }
    for (const name of planOf(random)) await act[name]?.(scene)
    const what = await outcome(scene, prized, fresh.talks.slice(-2))
    result.acts += scene.trace.length
    if (what) result.found.push({ sequence, what, attacker, victim: scene.victim.name, trace: scene.trace })
    await organ.cloud.call(phone.openId, 'api', { action: 'session.unbind', input: {} })
  }
  return result
}
