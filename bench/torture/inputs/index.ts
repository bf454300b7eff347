import type { ActionName } from '../../../src/contract'
import { actions } from '../../../src/contract'
import type { AnyAction } from '../../../src/contract/action'
import { functionOf } from '../../../src/contract/functions'
import { meeting } from '../../../tests/support/meeting'
import { clientIdOf, openIds, organNow } from '../../../tests/support/organ'
import { everything } from '../../../tests/support/stored'
import { confirmed, keepWords, planned, recorded } from '../../../tests/api/talk/support'
import type { Part } from '../part'
import type { Random } from '../random'
import { randomFrom } from '../random'
import type { Instance } from '../world/instance'
import { prepareOrgan } from '../world/prepared'
import type { World } from '../world/world'
import { openWorld } from '../world/world'
import { hostileInput } from './hostile'
import { fieldsOf, validInput } from './valid'

/** Binding by phone asks an open interface, documents a storage, which a world has none of; their ladders are climbed on the local cloud. */
const names = (Object.keys(actions) as ActionName[]).filter(
  (name) => name !== 'session.bindByPhone' && functionOf(name) === 'api',
)
const wantedEach = 10_000

/** Something of most kinds, so that there is something to get at: all of it of 第三党支部 and of its people. */
const filled = () =>
  prepareOrgan(async (organ) => {
    await keepWords(organ)
    for (const make of [meeting.draft, meeting.announced, meeting.openNow, meeting.closed, meeting.archived])
      await make(organ)
    await confirmed(organ, await recorded(organ, await planned(organ)))
    await organ.ok(openIds.wang, 'feedback.send', { clientId: clientIdOf(), about: 'work', text: '请修会议室的灯' })
    return everything(organ.cloud)
  })
type Filled = Awaited<ReturnType<typeof filled>>

/** Whatever anybody may cause by trying: a count of tries, a knock at the door, a line that they read, a mark for the timers. */
const byTrying = /^(invitationTries|knocks|audit_\d{4}|settings\/wake\d)(\/|$)/
/** The signs of a fault that nobody caught: a stack, a path of ours, the sentence for what was not expected. */
const caughtByNobody = /\n\s+at |node_modules|cloudfunctions[\\/]|"code":"unexpected"/

class Attacked {
  unhandled = 0
  outsideScope = 0
  constructor(
    readonly world: World,
    readonly instance: Instance,
    readonly before: Filled['facts'],
    readonly own: ReadonlySet<string>,
  ) {}

  async call(openId: string, action: ActionName, input: unknown): Promise<'ok' | string> {
    const { counters } = this.world.database
    counters.reset()
    const answer = await this.world.call(this.instance, openId, action, input)
    if (caughtByNobody.test(JSON.stringify(answer))) {
      this.unhandled += 1
      console.error(`没有料到：${action} ${JSON.stringify(input)?.slice(0, 300)} → ${this.world.printed.at(-1)}`)
    }
    const written = [...counters.writesByDocument.keys()].filter((document) => !byTrying.test(document))
    const wrong = answer.ok ? written.filter((each) => this.before.has(each) && !this.own.has(each)) : written
    if (wrong.length > 0) {
      this.outsideScope += 1
      console.error(`写到了不该写的：${action} ${JSON.stringify(input)?.slice(0, 300)} → ${wrong.join()}`)
    }
    this.world.printed.splice(0)
    return answer.ok ? 'ok' : answer.problem.code
  }
}

/** Somebody of another branch, and somebody nobody knows, send everything there is. */
async function sendHostile(attacked: Attacked, random: Random, ids: readonly string[], each: number): Promise<void> {
  for (const name of names) {
    const { input } = actions[name] as AnyAction
    for (let turn = 0; turn < each; turn += 1) {
      // Whoever has unbound attacks no more.
      const openId = name !== 'session.unbind' && random.chance(0.8) ? openIds.wu : 'stranger'
      await attacked.call(openId, name, hostileInput(validInput(input, random, ids), random))
    }
  }
}

/** Every field that is stored anywhere, sent to every act that does not take it. */
async function sendExtra(attacked: Attacked, random: Random, ids: readonly string[], share: number) {
  const fields = new Set([...attacked.before.values()].flatMap((doc) => [...fieldsIn(doc)]))
  let tries = 0
  let taken = 0
  for (const name of names) {
    const { input } = actions[name] as AnyAction
    const known = fieldsOf(input)
    for (const field of fields) {
      if (known.has(field) || !random.chance(share)) continue
      const valid = validInput(input, random, ids) as object
      tries += 1
      if ((await attacked.call(openIds.chen, name, { ...valid, [field]: random.pick(ids) })) !== 'badInput') taken += 1
    }
  }
  return { tries, taken }
}
const fieldsIn = (value: unknown): Set<string> => {
  if (typeof value !== 'object' || value === null) return new Set()
  const inner = Object.values(value).flatMap((each) => [...fieldsIn(each)])
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...inner])
}

export const inputs: Part = {
  ids: ['S7', 'S8'],
  run: async ({ seed, short, wanted }) => {
    const organ = await filled()
    const world = openWorld(organ.dataDir, organNow)
    try {
      const ids = [...new Set([...organ.facts.values()].map(({ _id }) => _id))]
      const { wu } = organ.members
      const own = new Set([
        `accounts/${openIds.wu}`,
        `members/${wu}`,
        ...[...organ.facts].flatMap(([id, doc]) => (doc.memberId === wu ? [id] : [])),
      ])
      const attacked = new Attacked(world, world.start(), organ.facts, own)
      const random = randomFrom(`inputs ${seed}`)
      const each = short ? 15 : wantedEach
      const common = { budget: 0, unit: '次' }
      if (wanted.has('S7')) await sendHostile(attacked, random, ids, each)
      const hostile = { ...common, id: 'S7', tries: each * names.length, triesWanted: wantedEach * names.length }
      const figures = [
        { ...hostile, what: `恶意输入：没有料到的失败（${names.length} 种操作）`, figure: attacked.unhandled },
        { ...hostile, what: '恶意输入：写到了不该写的', figure: attacked.outsideScope },
      ]
      if (!wanted.has('S8')) return figures
      const { tries, taken } = await sendExtra(attacked, random, ids, short ? 0.02 : 1)
      return [
        ...figures,
        {
          ...common,
          id: 'S8',
          what: '多出来的字段没有被拒绝',
          figure: taken,
          tries,
          ...(short ? { triesWanted: tries * 50 } : {}),
        },
      ]
    } finally {
      world.end()
      organ.drop()
    }
  },
}
