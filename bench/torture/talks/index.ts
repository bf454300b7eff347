import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { openIds, organDay, organNow } from '../../../tests/support/organ'
import { confirmed, keepWords, planned, recorded } from '../../../tests/api/talk/support'
import type { Part } from '../part'
import { copiesOf } from './copies'
import { undetectedFlips } from './flips'
import { randomFrom } from '../random'
import { organIn } from '../world/caller'
import { prepareOrgan } from '../world/prepared'
import { openWorld } from '../world/world'

const wanted = 10_000
/** Fewer than the bits of any talk that has words. */
const everyBit = 1000

/** Words nobody else would write. */
const canaryOf = (seed: number, at: number): string =>
  `雀${createHash('sha256').update(`${seed} ${at}`).digest('hex').slice(0, 16)}鸣`
/** The part of it that is the same in the clear, escaped and in most encodings; and the bytes of others. */
const disguisesOf = (canary: string): Buffer[] => {
  const core = canary.slice(1, -1)
  return [Buffer.from(core), Buffer.from(core, 'utf16le'), Buffer.from(Buffer.from(canary).toString('hex'))]
}

/** Talks by the thousand, whose words are then looked for in all that is kept, printed and told to anybody else. */
export const canaries: Part = {
  ids: ['S9'],
  run: async ({ seed, short }) => {
    const tries = short ? 40 : wanted
    const prepared = await prepareOrgan(keepWords)
    const world = openWorld(prepared.dataDir, organNow)
    const instance = world.start()
    const organ = organIn(world, instance, prepared)
    const newKey = randomFrom(`keys ${seed}`).bytes(32).toString('base64')
    try {
      const told: string[] = []
      const talks: { talkId: string; canary: string }[] = []
      for (let at = 0; at < tries; at += 1) {
        const canary = canaryOf(seed, at)
        const words = { text: `谈到${canary}。`, difficulties: `困难是${canary}。` }
        const ref = await confirmed(organ, await recorded(organ, await planned(organ), words))
        talks.push({ talkId: ref.talkId, canary })
        for (const who of ['li', 'zhou', 'sun', 'qian', 'wu'] as const)
          told.push(JSON.stringify(await organ.call(openIds[who], 'talk.readWords', { talkId: ref.talkId })))
      }
      for (const who of ['li', 'zhou', 'chen', 'wang'] as const)
        told.push(JSON.stringify(await organ.call(openIds[who], 'talk.list', { view: 'mine' })))
      const files = [world.file, `${world.file}-wal`].filter(existsSync).map((file) => readFileSync(file))
      const copies = await copiesOf(world)
      const everything = Buffer.concat([...files, Buffer.from([...world.printed, ...told].join('\n'))])
      // The search works at all: what is kept in the clear is found.
      for (const each of [everything, copies])
        if (!each.includes(organDay)) throw new Error('The search finds nothing, so it says nothing')
      const foundIn = (bytes: Buffer) =>
        talks.filter(({ canary }) => disguisesOf(canary).some((disguise) => bytes.includes(disguise))).length
      const flips = await undetectedFlips(
        world,
        organ,
        talks[0]!.talkId,
        randomFrom(`flips ${seed}`),
        short ? 40 : Infinity,
      )

      const oldKeys = world.variables().RECORD_KEYS!
      world.setVariables({ RECORD_KEYS: `2:${newKey},${oldKeys}` })
      for (let left = -1; left !== 0;) left = ((await world.runJobs()) as { rewrapped: number }).rewrapped
      world.setVariables({ RECORD_KEYS: `2:${newKey}` })
      let lost = 0
      for (const { talkId, canary } of talks) {
        const read = await organ.call(openIds.wang, 'talk.readWords', { talkId })
        if (!read.ok || !read.value.text.includes(canary)) lost += 1
      }
      const common = { id: 'S9', budget: 0, unit: '份', tries, triesWanted: wanted, simulated: true } as const
      return [
        { ...common, what: '在数据库文件、日志、别人的答复里找到的谈话内容', figure: foundIn(everything) },
        { ...common, what: '在备份和导出里找到的谈话内容', figure: foundIn(copies) },
        { ...common, what: '换过密钥、去掉旧密钥后打不开的谈话', figure: lost },
        {
          ...common,
          what: '密文翻转一位而没有发现的',
          figure: flips.undetected,
          unit: '次',
          tries: flips.tries,
          triesWanted: everyBit,
        },
      ]
    } finally {
      world.end()
      prepared.drop()
    }
  },
}
