import type { Person, PersonChoice } from '../contract/person'
import { plainText } from '../contract/text'

/** Somebody in a list to choose from. An answer kept on the phone since an earlier version says no more than the name. */
export type Choosable = Person & Partial<Omit<PersonChoice, keyof Person>> & { disabled?: boolean }
/** With the number they have in the whole list, whatever is looked for. */
export type Numbered = Choosable & { number: number }

/** Two letters or more are looked for in the whole name, one only at its beginning. */
const within = (text: string, wanted: string): boolean =>
  wanted.length > 1 ? text.includes(wanted) : text.startsWith(wanted)
const readsAs = ({ spelled = '', name }: Choosable, letters: string): boolean => {
  const syllables = spelled.split(' ')
  return (
    within(syllables.map(([first = '']) => first).join(''), letters) ||
    syllables.some((_, at) => syllables.slice(at).join('').startsWith(letters) && (at === 0 || letters.length > 1)) ||
    name.toLowerCase().includes(letters)
  )
}

/** Those a few typed letters may mean: of the name or what stands below it, of how it is read, or a number of the list. */
export function findPeople(people: readonly Choosable[], words: string): Numbered[] {
  const wanted = plainText(words).toLowerCase().replace(/\s+/g, '')
  const all = people.map((person, at) => ({ ...person, number: at + 1 }))
  if (wanted === '') return all
  if (/^\d+$/.test(wanted)) return all.filter(({ number }) => String(number) === wanted)
  if (/^[a-z]+$/.test(wanted)) return all.filter((person) => readsAs(person, wanted))
  return all.filter(({ name, beside }) => `${name}${beside ?? ''}`.includes(wanted))
}

/** A name as it stands alone: with what tells it apart where the list has it twice. */
export function nameAmong(people: readonly Choosable[], memberId: string): string | undefined {
  const who = people.find((person) => person.memberId === memberId)
  const twice = people.filter(({ name }) => name === who?.name).length > 1
  return who?.beside && twice ? `${who.name}（${who.beside}）` : who?.name
}
