import type { Envelope } from '../../src/contract/action'
import { addMinutes } from '../../src/contract/days'
import { filesIn, onTicket } from '../../tests/api/photo/support'
import { openIds, organNow, startOrgan } from '../../tests/support/organ'
import type { Organ } from '../../tests/support/organ'
import { photoFixture } from '../../tests/support/photo'
import { everything } from '../../tests/support/stored'
import { strike } from './checkIns/faults'
import type { Part } from './part'
import type { Random } from './random'
import { randomFrom } from './random'

const wanted = 200

/** The row of a photo fails after its files are stored: before it is written, written but not told, or with its instance. */
const rowLosses = [
  { code: 'DATABASE_REQUEST_FAILED' },
  { code: 'DISCONNECT' },
  { code: 'DISCONNECT', when: 'after' },
  { code: 'KILL' },
] as const

interface Photo {
  fileId: string
  thumbFileId: string
  removedAt: string | null
}
const photosOf = (organ: Organ): Photo[] =>
  [...everything(organ.cloud)].filter(([path]) => path.startsWith('photos/')).map(([, doc]) => doc as unknown as Photo)

/** One photo whose row is lost; half of the people try again. Gives how many photos they were told of. */
async function handOne(organ: Organ, random: Random, seed: number): Promise<number> {
  const input = await onTicket(organ, photoFixture('plain.jpg'))
  const stored = filesIn(organ, 'kept').length
  organ.cloud.faults.set([{ action: 'database.*', collection: 'photos', times: 4, ...random.pick(rowLosses) }], seed)
  const told = new Set<string>()
  const send = async () => {
    const answer = await organ.cloud.call(openIds.wang, 'api', { action: 'photo.hand', input })
    if (!('result' in answer)) return
    const envelope = answer.result as Envelope<{ photoId: string }>
    if (envelope.ok) told.add(envelope.value.photoId)
  }
  await send()
  if (filesIn(organ, 'kept').length > stored && told.size === 0) strike('rowLost')
  organ.cloud.faults.set([])
  if (random.chance(0.5)) await send()
  return told.size
}

/** Photos whose files arrived and whose row did not: a second try makes one of them whole, and a day later nothing else is left. */
export const files: Part = {
  ids: ['S4'],
  run: async ({ seed, short }) => {
    if (short) return []
    const random = randomFrom(`files ${seed}`)
    const organ = await startOrgan({ workers: 2 })
    try {
      let at = organNow
      let left = 0
      let lost = 0
      for (let tries = 0; tries < wanted;) {
        organ.cloud.setNow(at)
        let told = 0
        const before = photosOf(organ).length
        // As many as wait at once before anybody is asked to use the ones they have.
        for (let turn = 0; turn < 8; turn += 1, tries += 1) told += await handOne(organ, random, seed + tries)
        lost += Math.max(0, told - (photosOf(organ).length - before))
        at = addMinutes(at, 2 * 24 * 60)
        organ.cloud.setNow(at)
        for (let runs = 0; runs < 8; runs += 1) await organ.cloud.runTimer('jobs', 'night')
        left += filesIn(organ, 'kept').length + filesIn(organ, 'incoming').length
        left += photosOf(organ).filter(({ removedAt }) => removedAt === null).length
      }
      const common = { id: 'S4', budget: 0, unit: '个', tries: wanted, triesWanted: wanted } as const
      return [
        { ...common, what: '记录没写上的照片：答复过却没有的', figure: lost },
        { ...common, what: '记录没写上的照片：两天以后剩下的文件和记录', figure: left },
      ]
    } finally {
      await organ.stop()
    }
  },
}
