import { mayMean, soughtWords } from '../contract/findName'
import type { Person, PersonChoice } from '../contract/person'

/** Somebody in a list to choose from. An answer kept on the phone since an earlier version says no more than the name. */
export type Choosable = Person &
  Partial<Omit<PersonChoice, keyof Person>> & {
    disabled?: boolean
    /** On a paper that is at hand; otherwise their place in the list. */
    number?: number
  }
/** With the number they have in the whole list, whatever is looked for. */
export type Numbered = Choosable & { number: number }

/** Those a few typed letters may mean: of the name or what stands below it, of how it is read, or a number of the list. */
export function findPeople(people: readonly Choosable[], words: string): Numbered[] {
  const wanted = soughtWords(words)
  const all = people.map((person, at) => ({ ...person, number: person.number ?? at + 1 }))
  if (wanted === '') return all
  if (/^\d+$/.test(wanted)) return all.filter(({ number }) => String(number) === wanted)
  return all.filter((person) => mayMean(person, wanted))
}

/** A name as it stands alone: with what tells it apart where the list has it twice. */
export function nameAmong(people: readonly Choosable[], memberId: string): string | undefined {
  const who = people.find((person) => person.memberId === memberId)
  const twice = people.filter(({ name }) => name === who?.name).length > 1
  return who?.beside && twice ? `${who.name}（${who.beside}）` : who?.name
}
