import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** 0-W: words the field does not use stand nowhere a person reads, but in the ways the glossary allows. */

interface Unused {
  word: string
  phrases: string[]
  files: string[]
}
const glossary = readFileSync('docs/glossary.md', 'utf8')
const [vocabulary = '', table = ''] = glossary.split('## 不用的词')
const unused: Unused[] = table
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|--') && !line.startsWith('| 不用 |'))
  .map((line) => {
    const [, word = '', , allowed = ''] = line.split('|').map((cell) => cell.trim())
    const files = [...allowed.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
    return {
      word,
      files,
      phrases: allowed
        .replace(/`[^`]+`/g, '')
        .split('、')
        .map((each) => each.trim())
        .filter(Boolean),
    }
  })

const read = execFileSync('git', ['ls-files', 'src', 'cloudfunctions', 'local-cloud', 'scripts', 'docs', 'README.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|md|html)$/.test(file))
const textOf = (file: string) => (file === 'docs/glossary.md' ? vocabulary : readFileSync(file, 'utf8'))

const wrongIn = (text: string, { word, phrases }: Unused): string[] => {
  const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ''), text)
  return rest.split('\n').filter((line) => line.includes(word))
}

it.each(unused)('0-W: 不用“$word”', (each) => {
  const found = read
    .filter((file) => !each.files.includes(file))
    .flatMap((file) => wrongIn(textOf(file), each).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})

it.each(unused)('0-W: every leave for “$word” is one somebody takes', ({ word, phrases, files }) => {
  const all = read.map(textOf).join('\n')
  expect(phrases.filter((phrase) => phrase !== '账单管理' && !all.includes(phrase))).toEqual([])
  expect(files.filter((file) => !textOf(file).includes(word))).toEqual([])
})

it('0-W: finds a word where it stands, and not inside what is allowed', () => {
  const democratic = { word: '民主评议', phrases: ['民主评议党员'], files: [] }
  expect(wrongIn('民主评议党员\n开民主评议', democratic)).toEqual(['开民主评议'])
  expect(unused.length).toBeGreaterThan(7)
})
