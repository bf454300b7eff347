import { plainText } from './text'

/** Finding somebody by a few typed letters, on the phone in lists at hand and on the server in those that come page by page. */

/** Words as they are looked for. */
export const soughtWords = (words: string): string => plainText(words).toLowerCase().replace(/\s+/g, '')

/** Two letters or more are looked for in the whole name, one only at its beginning. */
const within = (text: string, wanted: string): boolean =>
  wanted.length > 1 ? text.includes(wanted) : text.startsWith(wanted)
const readsAs = (name: string, spelled: string, letters: string): boolean => {
  const syllables = spelled.split(' ')
  return (
    within(syllables.map(([first = '']) => first).join(''), letters) ||
    syllables.some((_, at) => syllables.slice(at).join('').startsWith(letters) && (at === 0 || letters.length > 1)) ||
    name.toLowerCase().includes(letters)
  )
}

/** Whether the words may mean whoever is called so: by the name or what stands beside it, or by how the name is read. */
export const mayMean = (
  { name, spelled = '', beside }: { name: string; spelled?: string; beside?: string | null },
  wanted: string,
): boolean =>
  /^[a-z]+$/.test(wanted) ? readsAs(name, spelled, wanted) : `${name}${beside ?? ''}`.toLowerCase().includes(wanted)
