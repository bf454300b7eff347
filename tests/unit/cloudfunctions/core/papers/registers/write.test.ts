import { readZip } from '../../../../../../cloudfunctions/core/platform/zip'
import type { Register } from '../../../../../../cloudfunctions/core/papers/registers/register'
import { writeRegister } from '../../../../../../cloudfunctions/core/papers/registers/write'
import { attribute, walk } from '../../../../../../cloudfunctions/core/sheet/xml'
import { readPaper } from '../../../../../support/papers'

const bookOf = (
  rows: Register['sheets'][number]['rows'],
  more: Partial<Register['sheets'][number]> = {},
): Register => ({
  made: '生成时间 2026-11-20 09:00',
  sheets: [
    {
      tab: '台账',
      title: '会议台账',
      line: ['单位：第三党支部', '年度：2026', '制表日期：2026-11-20'],
      columns: [
        { head: '日期', mm: 20, as: 'middle' },
        { head: '名称', mm: 60 },
        { head: '应到', mm: 12, as: 'count' },
      ],
      rows,
      none: '（本年度无）',
      ...more,
    },
  ],
})
const partsIn = (bytes: Buffer): Map<string, string> => {
  const files = readZip(bytes, () => true, 50_000_000)
  if (!(files instanceof Map)) throw new Error(`The workbook is ${files}`)
  return new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]))
}
const partsOf = async (register: Register) => partsIn(await writeRegister(register))
/** Every element of a part, by its name with its attributes. */
const elements = (xml: string): [string, Record<string, string>][] => {
  const found: [string, Record<string, string>][] = []
  expect(walk(xml, { open: (name, attributes) => void found.push([name, { ...attributes }]) })).toBe(true)
  return found
}

describe('E.3: how a register is laid out', () => {
  it('is A4 across, as wide as a page, with a foot, and repeats title, line and head', async () => {
    const parts = await partsOf(bookOf([]))
    const sheet = elements(parts.get('xl/worksheets/sheet1.xml')!)
    const only = (name: string) => sheet.find(([each]) => each === name)?.[1]
    expect(only('pageSetup')).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    })
    expect(only('pageSetUpPr')).toEqual({ fitToPage: '1' })
    expect(only('pane')).toMatchObject({ ySplit: '3', state: 'frozen' })
    expect(Number(only('pageMargins')!.left) * 25.4).toBeCloseTo(15, 1)
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('&amp;P')
    expect(parts.get('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;台账&#39;!\$1:\$3<\/definedName>|>'台账'!\$1:\$3</,
    )
    const merged = sheet.filter(([name]) => name === 'mergeCell').map(([, attributes]) => attribute(attributes, 'ref'))
    expect(merged).toContain('A1:C1')
  })

  it('keeps the order of elements that programs insist on', async () => {
    const parts = await partsOf(bookOf([[null, '一', 1]]))
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]
    const names = elements(parts.get('xl/worksheets/sheet1.xml')!).map(([name]) => name)
    expect(order.map((name) => names.indexOf(name))).toEqual(
      order.map((name) => names.indexOf(name)).sort((a, b) => a - b),
    )
    expect(order.filter((name) => !names.includes(name))).toEqual([])
  })

  it('has real days and numbers, an empty cell for what is not known, and 0 for a counted nought', async () => {
    const register = bookOf([
      [{ day: '2026-02-28' }, '学习', 0],
      [null, '', null],
    ])
    const [sheet] = readPaper(await writeRegister(register))
    expect(sheet!.cells.slice(3, 5)).toEqual([['2026-02-28', '学习', '0'], []])
    const xml = (await partsOf(register)).get('xl/worksheets/sheet1.xml')!
    expect(xml).toMatch(/<c r="A4" s="\d+"><v>46081<\/v><\/c>/)
    expect(xml).toMatch(/<c r="C4" s="\d+"><v>0<\/v><\/c>/)
  })

  it('says where there is nothing', async () => {
    const [sheet] = readPaper(await writeRegister(bookOf([])))
    expect(sheet!.cells.map((row) => row.filter(Boolean).join())).toEqual([
      '会议台账',
      '单位：第三党支部,年度：2026,制表日期：2026-11-20',
      '日期,名称,应到',
      '（本年度无）',
      '生成时间 2026-11-20 09:00',
    ])
  })
})

const signs = [
  '=',
  '＝',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '|',
  '"',
  "'",
  ';',
  ',',
  '<',
  '>',
  '&',
  ' ',
  '%0A',
  '_x0041_',
  '\u0000',
  '\u0007',
  '\u202e',
  '\u200f',
  '\ufeff',
  '😀',
  '𠮷',
  '\ud83d',
  'cmd',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://a.invalid")',
  'DDE(',
  '陈书记',
  '1',
  '2026-11-20',
  '1e5',
  'TRUE',
]
/** The same cells in every run. */
const hostile = (count: number): string[] => {
  let seed = 20
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(6) }, () => signs[next(signs.length)]).join(''),
  )
}
/** What no file of this kind can hold is left out; everything else comes out as it went in. */
const held = (text: string): string => {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd-\uffff\ufdd0-\ufdef]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  // The reader takes blanks alone for an empty cell.
  return whole.trim() === '' ? '' : whole
}

describe('S11: hostile cells', () => {
  it('come out of 10,000 of them as text, and no cell computes', async () => {
    const texts = hostile(10_000)
    const rows = Array.from({ length: 5000 }, (_, at) => [texts[2 * at]!, texts[2 * at + 1]!, 1])
    const bytes = await writeRegister(bookOf(rows))
    const names = elements(partsIn(bytes).get('xl/worksheets/sheet1.xml')!).map(([name]) => name)
    expect(names.filter((name) => name === 'f')).toEqual([])
    const [sheet] = readPaper(bytes)
    const read = sheet!.cells.slice(3, -1).flatMap(([first = '', second = '']) => [first, second])
    expect(read).toEqual(texts.map(held))
  })

  it('hold what a cell can hold and say how much there was', async () => {
    const long = `${'字'.repeat(32_766)}😀字`
    const parts = await partsOf(bookOf([[null, long, null]]))
    let text = ''
    walk(parts.get('xl/sharedStrings.xml')!, { text: (more) => void (text += more) })
    expect(text).toContain('全文 32768 字')
    expect(Math.max(...text.split('会议台账').map((each) => each.length))).toBeLessThan(33_000)
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})
