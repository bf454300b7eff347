import type { RosterColumn, RosterQuestion } from '../../../../src/contract/orgRoster'
import { rosterColumnLabels } from '../../../../src/contract/orgRoster'
import { memberKindLabels, memberKinds } from '../../../../src/contract/vocabulary'
import type { ColumnQuestion } from '../../sheet/readSheets'
import { lengthOf } from '../../../../src/contract/text'
import { quoted, tight, wordKey } from '../../sheet/words'
import type { OrgNode } from '../store'
import { questionId, type Answers } from './learned'
import type { Lines } from './lines'
import type { Places } from './places'
import { spelledBranch } from './spelling'

/** Of each kind of question so many, those of most rows first: a column of nothing but riddles is the wrong column. */
const most = 10
const inOrder = <Value>(asked: ReadonlyMap<string, Value>, rows: (value: Value) => number): [string, Value][] =>
  [...asked].sort(([, a], [, b]) => rows(b) - rows(a)).slice(0, most)

const columnQuestions = (asked: readonly ColumnQuestion<RosterColumn>[], several: boolean): RosterQuestion[] => {
  const found = new Map<RosterColumn, RosterQuestion>()
  for (const { column, sheet, heads, answer } of asked) {
    const before = found.get(column)
    const choices = heads.map(({ value, head, sample }) => ({
      value,
      text: sample ? `${head}（如：${sample}）` : head,
    }))
    if (before) {
      const known = new Set(before.choices.map(({ value }) => value))
      before.choices.splice(-1, 0, ...choices.filter(({ value }) => !known.has(value)))
      continue
    }
    found.set(column, {
      id: questionId.head(column),
      text: `哪一列是${rosterColumnLabels[column]}？`,
      note: several ? `“${sheet}”这张表里认不出来。` : '表格里认不出来。',
      choices: [...choices, { value: '', text: '没有这一列' }],
      answer,
    })
  }
  return [...found.values()]
}

/** The likeliest first: those that share most letters with what is written. */
const likeliest = (branches: readonly OrgNode[], text: string): { value: string; text: string }[] => {
  const letters = new Set(spelledBranch(text))
  const shared = ({ name }: OrgNode) => [...new Set(spelledBranch(name))].filter((letter) => letters.has(letter)).length
  return branches
    .map((node) => ({ node, near: shared(node) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, 100)
    .map(({ node }) => ({ value: node._id, text: node.name }))
}
const rowsAsk = (rows: number) => `有 ${rows} 行这样写。`
/** What is long or holds a row of digits is no word for anything. */
const isWord = (text: string) => lengthOf(text) <= 24 && !/\d{5}|…/.test(text)

const kindChoices = memberKinds.map((kind) => ({ value: kind as string, text: memberKindLabels[kind] }))
const noMember = { value: 'skip', text: '不是党员，这次不导入' }

const kindQuestions = ({ open }: Lines, answers: Answers, blank: number): RosterQuestion[] => {
  const asked = inOrder(open.kinds, ({ rows }) => rows).filter(([, { text }]) => isWord(text))
  const words = asked.map(([word, { text, rows }]) => ({
    id: questionId.word('kind', word),
    text: `“${text}”是哪种身份？`,
    note: rowsAsk(rows),
    choices: [...kindChoices, noMember],
    answer: null,
  }))
  if (blank === 0 && answers.blankKind === null) return words
  const text = '没有填写身份的新同志，按哪种身份登记？'
  const note = blank > 0 ? `有 ${blank} 行没有填写。` : ''
  return [...words, { id: questionId.word('kind', ''), text, note, choices: kindChoices, answer: answers.blankKind }]
}

const branchQuestions = ({ open }: Lines, places: Places, answers: Answers): RosterQuestion[] => {
  const spelled = inOrder(open.branches, (rows) => rows).filter(([text]) => isWord(text))
  const sheets = new Map([...[...answers.sheets.keys()].map((sheet) => [sheet, 0] as const), ...open.sheets])
  return [
    ...spelled.map(([text, rows]) => ({
      id: questionId.word('branch', tight(text)),
      text: `“${quoted(text)}”是哪个党支部？`,
      note: rowsAsk(rows),
      choices: likeliest(places.branches, text),
      answer: null,
    })),
    ...inOrder(sheets, (rows) => rows).map(([sheet, rows]) => ({
      id: questionId.sheet(sheet),
      text: sheet === '' ? '表格里的同志在哪个党支部？' : `“${sheet}”里的同志在哪个党支部？`,
      note: rows > 0 ? `有 ${rows} 行没有写党支部。` : '',
      choices: likeliest(places.branches, sheet),
      answer: answers.sheets.get(sheet) ?? null,
    })),
  ]
}

/** Words of this book whose meaning the organ answered before, so that an answer can be taken back. */
const answeredBefore = (
  rows: readonly { values: { branch: string | null }; written: { kind: string } }[],
  answers: Answers,
  places: Places,
): RosterQuestion[] => {
  const kinds = answers.learned.words['kind'] ?? {}
  const written = new Map(rows.map((row) => [wordKey(row.written.kind), row.written.kind]))
  const spelled = new Set(rows.flatMap(({ values }) => (values.branch === null ? [] : [tight(values.branch)])))
  return [
    ...[...written].flatMap(([word, text]) =>
      Object.hasOwn(kinds, word)
        ? [
            {
              id: questionId.word('kind', word),
              text: `“${text}”是哪种身份？`,
              note: '',
              choices: [...kindChoices, noMember],
              answer: kinds[word] as string,
            },
          ]
        : [],
    ),
    ...[...spelled].flatMap((text) => {
      const answer = answers.branches.get(text)
      return answer === undefined
        ? []
        : [
            {
              id: questionId.word('branch', text),
              text: `“${text}”是哪个党支部？`,
              note: '',
              choices: likeliest(places.branches, text),
              answer,
            },
          ]
    }),
  ].slice(0, most)
}

interface Asking {
  columns: readonly ColumnQuestion<RosterColumn>[]
  rows: Parameters<typeof answeredBefore>[0]
  lines: Lines
  places: Places
  answers: Answers
  /** New people without a kind. */
  blank: number
  several: boolean
}
/** All that is to be asked, what is open first. */
export const questionsOf = ({ columns, rows, lines, places, answers, blank, several }: Asking): RosterQuestion[] => {
  const asked = [
    ...columnQuestions(columns, several),
    ...branchQuestions(lines, places, answers),
    ...kindQuestions(lines, answers, blank),
  ]
  const known = new Set(asked.map(({ id }) => id))
  const all = [...asked, ...answeredBefore(rows, answers, places).filter(({ id }) => !known.has(id))]
  return [...all.filter(({ answer }) => answer === null), ...all.filter(({ answer }) => answer !== null)]
}
