import { openIds } from '../../../tests/support/organ'
import type { Organ } from '../../../tests/support/organ'
import type { Random } from '../random'
import { openStored } from '../world/stored'
import type { World } from '../world/world'

interface SealedTalk {
  _id: string
  words: { wrappedKey: string; texts: Record<string, string> }
}

const flipped = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  return bytes.toString('base64')
}
const bitsOf = (base64: string): number[] =>
  Array.from({ length: Buffer.from(base64, 'base64').length * 8 }, (_, bit) => bit)

/** A talk with one bit of one of its sealed strings turned over, as JSON. */
function* everyFlip(talk: SealedTalk): Generator<string> {
  const { words } = talk
  for (const bit of bitsOf(words.wrappedKey))
    yield JSON.stringify({ ...talk, words: { ...words, wrappedKey: flipped(words.wrappedKey, bit) } })
  for (const [name, text] of Object.entries(words.texts))
    for (const bit of bitsOf(text))
      yield JSON.stringify({ ...talk, words: { ...words, texts: { ...words.texts, [name]: flipped(text, bit) } } })
}

/** Turns over each bit of what a talk keeps sealed (in the short form some of them), one at a time, and asks for its words. */
export async function undetectedFlips(world: World, organ: Organ, talkId: string, random: Random, most: number) {
  const stored = openStored(world.file)
  const talk = stored.insertedAfter<SealedTalk>('talks', 0).find(({ _id }) => _id === talkId)!
  const whole = JSON.stringify(talk)
  const flips = [...everyFlip(talk)]
  while (flips.length > most) flips.splice(random.whole(flips.length), 1)
  let undetected = 0
  for (const body of flips) {
    stored.rewrite('talks', talkId, body)
    const read = await organ.call(openIds.wang, 'talk.readWords', { talkId })
    if (read.ok || read.problem.code !== 'talkWordsUnreadable') undetected += 1
  }
  stored.rewrite('talks', talkId, whole)
  stored.close()
  return { undetected, tries: flips.length }
}
