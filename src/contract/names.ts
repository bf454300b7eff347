import { named, type Person } from './person'
import { syllables } from './syllables'

/**
 * How names are read, and the one order of people that follows from it. Only the server works it out and sends it along: the
 * engine of a phone may know no Chinese order, and would then show another one (decision 0028).
 */

/** Characters that are read otherwise in a family name than in a word, by one that is always read so. */
const familyNames: readonly (readonly [family: string, read: string])[] = [
  ['尉迟', '玉迟'],
  ['万俟', '莫其'],
  ['长孙', '掌孙'],
  ['单于', '蝉于'],
  ['曾', '增'],
  ['单', '善'],
  ['解', '谢'],
  ['仇', '求'],
  ['区', '欧'],
  ['查', '扎'],
  ['朴', '瓢'],
  ['盖', '葛'],
  ['翟', '宅'],
  ['缪', '妙'],
  ['乐', '月'],
  ['冼', '显'],
  ['种', '虫'],
  ['秘', '必'],
  ['员', '韵'],
  ['召', '邵'],
  ['繁', '婆'],
  ['折', '蛇'],
]
const readAs = (name: string): string => {
  const family = familyNames.find(([written]) => name.startsWith(written))
  return family ? family[1] + name.slice(family[0].length) : name
}

const collator = new Intl.Collator('zh-Hans-CN')
/** Beyond it stand the characters whose reading the order does not know. */
const lastRead = '咗'
const findSyllable = (character: string): string | null => {
  if (collator.compare(character, lastRead) > 0) return null
  let [low, high] = [0, syllables.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (collator.compare(syllables[middle]!.first, character) <= 0) low = middle
    else high = middle - 1
  }
  return syllables[low]!.syllable
}
const readBefore = new Map<string, string | null>()
const syllableOf = (character: string): string | null => {
  const before = readBefore.get(character)
  if (before !== undefined) return before
  const found = findSyllable(character)
  readBefore.set(character, found)
  return found
}
const letters = (name: string): { character: string; read: string | null }[] => {
  const characters = name.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  const read = readAs(name).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  return characters.map((character, at) => ({
    character,
    read: /\p{Script=Han}/u.test(character) ? syllableOf(read[at]!) : character.toLowerCase(),
  }))
}

/** How a name is read, its syllables apart; `v` stands for ü, as it is typed. */
export const spelledName = (name: string): string =>
  letters(name)
    .flatMap(({ read }) => read ?? [])
    .join(' ')

/**
 * The place of a name among others, for a text order that knows no Chinese, such as an index: by syllables, and within one
 * by the character. What cannot be read stands last.
 */
export const sortName = (name: string): string =>
  letters(name)
    .map(({ character, read }) => `${read?.replace('v', 'u:') ?? '~'} ${character}`)
    .join(' ')

/** The one order of people: by how their names are read, and namesakes by their ids, so that it is always the same. */
export const byName = <Who extends Person | { _id: string; name: string }>(people: readonly Who[]): Who[] =>
  people
    .map((who) => ({ who, key: sortName(who.name), id: named(who).memberId }))
    .sort((a, b) => (a.key === b.key ? Number(a.id > b.id) - Number(a.id < b.id) : a.key < b.key ? -1 : 1))
    .map(({ who }) => who)
