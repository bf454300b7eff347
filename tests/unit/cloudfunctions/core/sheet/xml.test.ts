import { Session } from 'node:inspector/promises'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'
import { rosterTable } from '../../../../../src/contract/rosterTable'
import { bookOf, merged, rowsOfCells } from '../../../../support/book'
import { heads } from '../../../../support/sheet'

type Loaded = typeof import('../../../../../cloudfunctions/core/sheet/readSheets') &
  typeof import('../../../../../cloudfunctions/core/sheet/xml')
let sheet: Loaded
const session = new Session()
// Only what is loaded while they are counted has its stretches counted one by one.
beforeAll(async () => {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  sheet = {
    ...(await import('../../../../../cloudfunctions/core/sheet/readSheets')),
    ...(await import('../../../../../cloudfunctions/core/sheet/xml')),
  }
})
afterAll(() => session.disconnect())

const walk = (xml: string) => sheet.walk(xml, {})
const read = (bytes: Buffer) => {
  const answer = sheet.readSheets(
    bytes,
    { table: rosterTable, learned: { heads: {}, words: {} }, at: '2026-11-20T01:00:00.000Z' },
    { needed: ['name', 'kind'], saidOtherwise: () => false, notThere: new Set(['branch']), max: 2000 },
  )
  return answer instanceof Problem ? answer.code : answer.rows.length
}

/** How often any stretch of the program was entered, the parser's included: work that no clock and no other process changes. */
const stepsOf = async (work: () => unknown): Promise<number> => {
  await session.post('Profiler.takePreciseCoverage')
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => /core\/sheet|saxes/.test(url))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0)
}

const inSheet = (rows: string, after = '') => bookOf({ sheets: [{ name: '名册', rows, after }] })
const head = rowsOfCells([heads])
const cell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`
const many = (count: number, text: string) => text.repeat(count)

/** Text made to cost, of `n` pieces each. */
const hostile: [what: string, made: (n: number) => Buffer][] = [
  ['tags that never end', (n) => inSheet(head + many(n, '<c '))],
  ['tags inside each other', (n) => inSheet(head + many(n, '<row><c>'))],
  [
    'attributes of one tag',
    (n) => inSheet(`${head}<row ${Array.from({ length: n }, (_, i) => `a${i}="1"`).join(' ')}/>`),
  ],
  ['an attribute that never ends', (n) => inSheet(`${head}<row r="${many(n, 'A1:')}`)],
  ['references without an end', (n) => inSheet(head + cell(many(n, '&')))],
  ['comments that never end', (n) => inSheet(head + many(n, '<!--'))],
  ['brackets in a name', (n) => inSheet(head + cell(many(n, '(')))],
  [
    'spaces in a date',
    (n) => inSheet(`${head}<row r="2"><c r="F2" t="inlineStr"><is><t>1${many(n, ' ')}1</t></is></c></row>`),
  ],
  [
    'merged areas over each other',
    (n) => inSheet(head + many(20, cell('甲')), merged(...Array.from({ length: n }, () => 'B2:B99999'))),
  ],
  ['cells of one row', (n) => inSheet(`${head}<row>${many(n, '<c><v>1</v></c>')}</row>`)],
  ['escapes in a string', (n) => inSheet(head + cell(many(n, '_x005F')))],
  ['cells in one place', (n) => inSheet(head + many(n, '<row r="2"><c r="A2"><v>1</v></c></row>'))],
]

describe('the work of reading (T7)', () => {
  it.each(hostile)('is at most twice as much for twice as many %s', async (_what, made) => {
    const [one, two] = [made(1000), made(2000)]
    const [once, twice] = [await stepsOf(() => read(one)), await stepsOf(() => read(two))]
    expect(once).toBeGreaterThan(0)
    // A hundred steps are what the engine may count otherwise from one run to the next.
    expect(twice).toBeLessThanOrEqual(2 * once + 100)
  })

  it('is counted so that what takes the square of its length would be seen', async () => {
    const square = (n: number) => () => Array.from({ length: n }, (_, i) => walk(`<a>${many(20 * i, '<b/>')}</a>`))
    const [once, twice] = [await stepsOf(square(30)), await stepsOf(square(60))]
    expect(twice).toBeGreaterThan(3 * once)
  })

  it('is bounded: one sheet of more than 8 MB is not unfolded, however small the file', () => {
    expect(read(inSheet(head + many(800_000, '<row></row>')))).toBe('sheetTooBig')
  })

  it('ends at what is no well-formed text, with a document type, or nested as no sheet is', () => {
    for (const text of [
      '<a>',
      '<a></b>',
      '<a b=1/>',
      '<a>&x;</a>',
      '<!DOCTYPE a><a/>',
      `${many(300, '<a>')}${many(300, '</a>')}`,
      '',
    ])
      expect([text.slice(0, 20), walk(text)]).toEqual([text.slice(0, 20), false])
    expect(walk('\uFEFF<x:a xmlns:x="y"><x:b c="1"/>t</x:a>')).toBe(true)
  })
})
