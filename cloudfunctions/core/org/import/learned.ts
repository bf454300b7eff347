import type { RosterAnswer } from '../../../../src/contract/orgRoster'
import { rosterTable } from '../../../../src/contract/rosterTable'
import { memberKinds } from '../../../../src/contract/vocabulary'
import { Problem } from '../../platform/problem'
import type { Acting } from '../../platform/audit'
import { readRecord, type RecordDoc, type RecordKind } from '../../record/kind'
import { already, step } from '../../record/step'
import type { Learned } from '../../sheet/heads'
import { headKey } from '../../sheet/heads'
import { tight, wordKey } from '../../sheet/words'

/** `settings/rosterWords`: what the organ has answered about its rosters, so that nothing is asked twice. */
interface RosterWords extends RecordDoc {
  heads: { head: string; column: string }[]
  words: { column: string; word: string; value: string }[]
}
const wordsKind: RecordKind<RosterWords> = { collection: 'settings', what: '导入名册时的回答' }
const wordsId = 'rosterWords'
/** Of each, the newest. */
const kept = 400

/** Which question an answer is to: `head:kind`, `word:kind:在册`, `sheet:机关一`. */
export const questionId = {
  head: (column: string) => `head:${column}`,
  word: (column: string, word: string) => `word:${column}:${word}`,
  sheet: (name: string) => `sheet:${name}`,
}

/** What is answered this time: the columns a book has none of, kinds left blank, whose a sheet is. */
export interface Answers {
  learned: Learned
  branches: ReadonlyMap<string, string>
  notThere: ReadonlySet<string>
  blankKind: string | null
  sheets: ReadonlyMap<string, string>
}

const parts = ({ id }: RosterAnswer): [string, string, string] => {
  const [kind = '', column = '', ...rest] = id.split(':')
  return [kind, column, rest.join(':')]
}
const isColumn = (column: string) => Object.hasOwn(rosterTable, column)
/** Digits of any length may be somebody's; a word that is asked about has few. */
const mayBeKept = (word: string) => word !== '' && [...word].length <= 40 && !/\d{5}/.test(word)

const headsIn = (answers: readonly RosterAnswer[]): RosterWords['heads'] =>
  answers.flatMap((answer) => {
    const [kind, column] = parts(answer)
    const head = answer.value.includes('@') ? answer.value : headKey(answer.value)
    return kind === 'head' && isColumn(column) && mayBeKept(head) ? [{ head, column }] : []
  })
const wordsIn = (answers: readonly RosterAnswer[]): RosterWords['words'] =>
  answers.flatMap((answer) => {
    const [kind, column, text] = parts(answer)
    const word = column === 'branch' ? tight(text) : wordKey(text)
    const fits = column === 'branch' || [...memberKinds, 'skip'].includes(answer.value)
    return kind === 'word' && fits && isColumn(column) && mayBeKept(word) ? [{ column, word, value: answer.value }] : []
  })

const joined = (stored: RosterWords | null, answers: readonly RosterAnswer[]): Pick<RosterWords, 'heads' | 'words'> => {
  const [heads, words] = [headsIn(answers), wordsIn(answers)]
  const columns = new Set(heads.map(({ column }) => column))
  const same = (one: { column: string; word: string }, other: { column: string; word: string }) =>
    one.column === other.column && one.word === other.word
  return {
    // One answer to which column it is takes the place of the one before.
    heads: [
      ...(stored?.heads ?? []).filter(
        ({ head, column }) => !heads.some((each) => each.head === head) && !columns.has(column),
      ),
      ...heads,
    ].slice(-kept),
    words: [...(stored?.words ?? []).filter((word) => !words.some((each) => same(each, word))), ...words].slice(-kept),
  }
}

/** Remembers what is answered about heads and words; what is about this book alone is not kept. */
export const remember = async (
  request: Acting,
  answers: readonly RosterAnswer[],
): Promise<Problem<'notFound' | 'changedElsewhere'> | null> => {
  if (headsIn(answers).length + wordsIn(answers).length === 0) return null
  const given = { remembered: true }
  const outcome = await step(wordsKind, request, {
    id: wordsId,
    first: () => ({ _id: wordsId, ...joined(null, answers) }),
    denied: () => null,
    make: (doc) => {
      const now = joined(doc, answers)
      const same = JSON.stringify(now) === JSON.stringify({ heads: doc.heads, words: doc.words })
      return same ? already(given) : { fields: now }
    },
    answer: () => given,
  })
  return outcome instanceof Problem ? outcome : null
}

const byColumn = (words: RosterWords['words']): Record<string, Record<string, string>> => {
  const found: Record<string, Record<string, string>> = {}
  for (const { column, word, value } of words)
    (found[column] ??= Object.create(null) as Record<string, string>)[word] = value
  return found
}
/** All that is known: what the organ answered before, and what is answered now. */
export const answersKnown = async (answers: readonly RosterAnswer[]): Promise<Answers> => {
  const { heads, words } = joined(await readRecord(wordsKind, wordsId), answers)
  const sorted = byColumn(words)
  const of = (kind: string) => answers.filter((answer) => parts(answer)[0] === kind)
  return {
    learned: {
      heads: Object.fromEntries(heads.map(({ head, column }) => [head, column])),
      words: { kind: sorted['kind'] ?? {} },
    },
    branches: new Map(Object.entries(sorted['branch'] ?? {})),
    notThere: new Set(of('head').flatMap((answer) => (answer.value === '' ? [parts(answer)[1]] : []))),
    blankKind: answers.find(({ id }) => id === questionId.word('kind', ''))?.value ?? null,
    sheets: new Map(of('sheet').map(({ id, value }) => [id.slice('sheet:'.length), value])),
  }
}
