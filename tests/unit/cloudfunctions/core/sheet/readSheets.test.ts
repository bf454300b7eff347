import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rosterTable } from '../../../../../src/contract/rosterTable'
import { readSheets, type SheetsRead } from '../../../../../cloudfunctions/core/sheet/readSheets'
import { nothingLearned, type Learned } from '../../../../../cloudfunctions/core/sheet/heads'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'
import type { RosterColumn } from '../../../../../src/contract/orgRoster'
import { bookOf, merged, rowsOfCells, type Written } from '../../../../support/book'
import { heads } from '../../../../support/sheet'

const at = '2026-11-20T01:00:00.000Z'
type Answer = SheetsRead<RosterColumn>
interface Told {
  learned?: Learned
  notThere?: string[]
  max?: number
}
const reading = (bytes: Buffer, { learned = nothingLearned, notThere = [], max = 2000 }: Told = {}) =>
  readSheets<RosterColumn>(
    bytes,
    { table: rosterTable, learned, at },
    { needed: ['name', 'branch', 'kind'], saidOtherwise: () => false, notThere: new Set(notThere), max },
  )
const read = (bytes: Buffer, told?: Told): Answer => {
  const answer = reading(bytes, told)
  if (answer instanceof Problem) throw new Error(`${answer.code}: ${answer.answer().message}`)
  return answer
}
const refused = (bytes: Buffer): string => {
  const answer = reading(bytes)
  if (!(answer instanceof Problem)) throw new Error('It was read')
  return answer.code
}
const file = (name: string) => readFileSync(join(__dirname, '../../../../fixtures/sheets', name))
const one = (rows: readonly (readonly Written[])[], after = '') =>
  bookOf({ sheets: [{ name: '名册', rows: rowsOfCells(rows), after }] })
const faultsOf = ({ rows }: Answer) =>
  rows.flatMap(({ faults }) => faults.map(({ column, why }) => `${column}：${why}`))
const column = ({ rows }: Answer, key: RosterColumn) => rows.map(({ values }) => values[key])
const good = ['王党员', '第三党支部', '正式党员', '13900000003', '第一党小组', '2010-07-01'] as const
const others = good.slice(1)
const text = (name: string) => [name, ...others]

describe('the case files', () => {
  it.each([
    [
      'S01-national-heads.xlsx',
      ['贺小满', '古丽·阿依'],
      ['fullMember', 'probationaryMember'],
      ['13600010001', '13600010002'],
    ],
    ['S02-party-state-head.xlsx', ['石一鸣'], ['fullMember'], ['13600010003']],
    ['S15-common-heads.xlsx', ['头一'], ['fullMember'], ['13400070001']],
    ['S16-two-phone-columns.xlsx', ['两一'], ['fullMember'], ['13400080001']],
    ['S54-phone-date-format.xlsx', ['式一'], ['fullMember'], ['13400540001']],
    ['S50-no-addresses.xlsx', ['前一'], ['fullMember'], ['13400470001']],
    ['S45-one-space-far-down.xlsx', ['远一'], ['fullMember'], ['13400450001']],
    ['S22-phonetic-richtext.xlsx', ['注一音', '富二文'], ['fullMember', 'fullMember'], ['13400140001', '13400140002']],
    ['S25-gbk.csv', ['逗一'], ['fullMember'], ['13400170001']],
    ['S26-utf8.csv', ['逗一'], ['fullMember'], ['13400170001']],
    ['S12-footer-merged.xlsx', ['脚一', '脚二'], ['fullMember', 'fullMember'], ['13400040001', '13400040002']],
  ])('X3, X10, X11, X12: reads %s as it is meant', (name, names, kinds, phones) => {
    const answer = read(file(name))
    expect(column(answer, 'name')).toEqual(names)
    expect(column(answer, 'kind')).toEqual(kinds)
    expect(column(answer, 'phone')).toEqual(phones)
    expect(faultsOf(answer)).toEqual([])
    expect(answer.questions).toEqual([])
  })

  it('X10: passes over a merged footer and names it', () => {
    expect(read(file('S12-footer-merged.xlsx')).passed).toEqual([
      { sheet: '名册', row: 4, text: '填表人:某某 审核人:某某 2026年11月30日' },
    ])
  })

  it('X2: reads rare characters however the file writes them', () => {
    expect(column(read(file('S36-rare-char-references.xlsx')), 'name').slice(0, 3)).toEqual(['𠮷甲', '𠮷乙', '𬎆丙'])
    const ways = ['𠮷', '&#134071;', '&#x20BB7;', '_xD842__xDFB7_']
    const strings = [...heads, ...ways.map((way) => `王${way}`)].map((text) => `<si><t>${text}</t></si>`).join('')
    const cells = (from: number, count: number) =>
      Array.from({ length: count }, (_, step) => ({ xml: `<c t="s"><v>${from + step}</v></c>` }))
    const shared = rowsOfCells([cells(0, 6), ...ways.map((_, way) => cells(6 + way, 1))])
    expect(column(read(bookOf({ sheets: [{ name: '名册', rows: shared }], strings })), 'name')).toEqual(
      ways.map(() => '王𠮷'),
    )
    const inline = ways.map((way) => [{ xml: `<c t="inlineStr"><is><t>王${way}</t></is></c>` }])
    expect(column(read(one([heads, ...inline])), 'name')).toEqual(ways.map(() => '王𠮷'))
  })

  it('X4: reads every visible sheet of S09', () => {
    const answer = read(file('S09-two-sheets.xlsx'))
    expect(answer.sheets).toEqual(['第三党支部', '第四党支部'])
    expect(column(answer, 'name')).toEqual(['钟一', '钟二', '钟三'])
    expect(answer.rows.map(({ key }) => key)).toEqual(['1:2', '2:2', '2:3'])
  })

  it('X5: nothing is read where S38 says that there is nothing', () => {
    const answer = read(file('S38-none-words.xlsx'))
    expect(faultsOf(answer)).toEqual([])
    expect(answer.rows.map(({ values: { phone, group, joinedOn } }) => [phone, group, joinedOn])).toEqual(
      answer.rows.map(() => [null, null, null]),
    )
  })

  it('X5: keeps the months of S60 as months, and asks which month 2012.1 is', () => {
    const answer = read(file('S60-month-only.xlsx'))
    expect(column(answer, 'joinedOn')).toEqual(['2012-07', null, '2012-07', '2012-07'])
    expect(faultsOf(answer)).toEqual(['joinedOn：“2012.1”可能是 1 月，也可能是 10 月，请写成 2016-07-01 或 2016-07'])
  })

  it('X5: leaves the landline of S59 out and takes the person', () => {
    const answer = read(file('S59-landline.xlsx'))
    expect(column(answer, 'name')).toEqual(['座一'])
    expect(faultsOf(answer)).toEqual(['phone：“…4567”是座机，不是手机号'])
  })

  it('X5: reads the timestamps of S52 as their days in Beijing', () => {
    expect(column(read(file('S52-text-timestamps.xlsx')), 'joinedOn')).toEqual([
      '2012-07-01',
      '2012-07-01',
      '2012-07-01',
    ])
  })

  it('X6: asks the five digits of S53 back', () => {
    const answer = read(file('S53-five-digit-date.xlsx'))
    expect(column(answer, 'joinedOn')).toEqual([null, null])
    expect(faultsOf(answer)).toEqual([
      'joinedOn：“20127”可能是年月，也可能是别的数，请写成 2016-07-01 或 2016-07',
      'joinedOn：“19987”可能是年月，也可能是别的数，请写成 2016-07-01 或 2016-07',
    ])
  })

  it('X8, X9: reads the names of S55 and S56 as one is written', () => {
    expect(column(read(file('S55-invisible-in-name.xlsx')), 'name')).toEqual(['李知夏', '徐望舒', '高若川'])
    expect(column(read(file('S56-dot-variants.xlsx')), 'name')).toEqual(Array.from({ length: 4 }, () => '阿依·古丽'))
  })

  it('X13: cuts the names and words of S32 by characters', () => {
    const answer = read(file('S32-xlsxwriter.xlsx'))
    expect(faultsOf(answer)).toEqual(['name：最多 20 个字', 'kind：不认识“不知𠮷𠮷𠮷𠮷𠮷𠮷𠮷”'])
    expect(answer.rows[1]!.written.name).toBe(`王${'𠮷'.repeat(20)}`)
  })

  it('says of S23 and S24 what to do', () => {
    expect(refused(file('S23-old.xls'))).toBe('sheetOld')
    expect(refused(file('S24-html.xls'))).toBe('sheetOld')
  })
})

describe('cells as people and programs write them', () => {
  const dayStyle = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'
  const styled = (rows: readonly (readonly Written[])[], more: { formats?: string; workbookPr?: string } = {}) =>
    bookOf({
      sheets: [{ name: '名册', rows: rowsOfCells(rows) }],
      styles: `<numFmts>${more.formats ?? ''}</numFmts>${dayStyle}`,
      ...(more.workbookPr && { workbookPr: more.workbookPr }),
    })
  const cell = (style: number, value: number | string) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })
  const withDay = (value: Written) => [heads, ['甲', '第三党支部', '正式党员', null, null, value]]

  it('X3: an error in any cell is told with its word, and unreadable is never empty', () => {
    const error = { xml: '<c t="e"><v>#N/A</v></c>' }
    const answer = read(
      one([
        heads,
        [error, ...others],
        ['乙', '第三党支部', '正式党员', error, error, error],
        ['丙', '第三党支部', error],
      ]),
    )
    expect(faultsOf(answer)).toEqual([
      'name：单元格是错误值 #N/A',
      'phone：单元格是错误值 #N/A',
      'group：单元格是错误值 #N/A',
      'joinedOn：单元格是错误值 #N/A',
      'kind：单元格是错误值 #N/A',
    ])
  })

  it('X3: a number shown as a date is the number where a number is wanted, and the day where a day is', () => {
    const answer = read(styled([heads, ['甲', '第三党支部', '正式党员', cell(1, 13400540001), null, cell(1, 41091)]]))
    expect(answer.rows[0]!.values).toMatchObject({ phone: '13400540001', joinedOn: '2012-07-01' })
    expect(column(read(styled(withDay(cell(1, '41091.75')))), 'joinedOn')).toEqual(['2012-07-01'])
  })

  it('X3: knows a date by its own format, and in a book that counts from 1904', () => {
    const formats = '<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/>'
    expect(column(read(styled(withDay(cell(2, 41091)), { formats })), 'joinedOn')).toEqual(['2012-07-01'])
    const workbookPr = '<workbookPr date1904="1"/>'
    expect(column(read(styled(withDay(cell(1, 41091 - 1462)), { workbookPr })), 'joinedOn')).toEqual(['2012-07-01'])
    const scientific = '<numFmt numFmtId="170" formatCode="0.00E+00"/>'
    expect(faultsOf(read(styled(withDay(cell(2, 20127)), { formats: scientific })))).toHaveLength(1)
  })

  it('tells formulas by cell, also where the sheet keeps no value beside them, and never takes their value', () => {
    const formula = (kept: string) => ({ xml: `<c t="str"><f>H3</f>${kept}</c>` })
    const answer = read(
      one([heads, [formula('<v>王党员</v>'), ...others], ['乙', '第三党支部', '正式党员', formula('')]]),
    )
    const why = '是公式，请复制后粘贴为数值'
    expect(answer.rows.map(({ values, faults }) => [values.name, faults])).toEqual([
      [null, [{ column: 'name', why }]],
      ['乙', [{ column: 'phone', why }]],
    ])
  })

  it('X12: reads past what stands far out, with backslashes between folders, and prefixed names', () => {
    const far =
      '<row r="7"><c r="GR7" t="inlineStr"><is><t>x</t></is></c></row><row r="5000"><c r="A5000" t="inlineStr"><is><t> </t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    const rows = rowsOfCells([heads, [...good]])
    expect(column(read(bookOf({ sheets: [{ name: '名册', rows: rows + far }] })), 'name')).toEqual(['王党员'])
    const backward = bookOf({ sheets: [{ name: '名册', rows }], path: (each) => each.replaceAll('/', '\\') })
    expect(column(read(backward), 'name')).toEqual(['王党员'])
    const prefixed = bookOf({ sheets: [{ name: '名册', rows: '' }] }).toString('latin1')
    expect(prefixed).toContain('<sheetData></sheetData>')
  })

  it('X13: keeps no more than four digits of a number that stands in a wrong place', () => {
    const number = '110101199003070001'
    const answer = read(one([heads, [`贺小满${number}`, number, number, number, number, number]]))
    expect(
      JSON.stringify({
        ...answer,
        rows: answer.rows.map(({ values, ...row }) => ({ ...row, values: { ...values, branch: '', group: '' } })),
      }),
    ).not.toMatch(/\d{5}/)
  })
})

describe('the shape of sheets', () => {
  it('X10: reads two rows of heads, the lower where both say something', () => {
    const rows = [
      ['第三党支部党员花名册'],
      ['姓名', '基本情况', null, '党内信息', null],
      [null, '手机号', '性别', '人员类别', '入党时间'],
      ['甲', '13800000001', '男', '正式党员', '2012.07'],
    ]
    const answer = read(one(rows, merged('A1:E1', 'A2:A3', 'B2:C2', 'D2:E2')), { notThere: ['branch'] })
    expect(answer.rows[0]!.values).toMatchObject({
      name: '甲',
      phone: '13800000001',
      kind: 'fullMember',
      joinedOn: '2012-07',
    })
    expect(answer.rows[0]!.around).toEqual(['第三党支部党员花名册', '名册'])
    expect(answer.questions).toEqual([])
    expect(column(read(one(rows, merged('A1:E1', 'B2:C2')), { notThere: ['branch'] }), 'phone')).toEqual([
      '13800000001',
    ])
  })

  it('X10: a branch merged downward stands for every row it covers; a name does not', () => {
    const rows = [
      heads,
      text('甲').slice(0, 4),
      ['乙', null, '正式党员'],
      [null, null, null, '13800000009'],
      ['丁', '第四党支部', '正式党员'],
    ]
    const answer = read(one(rows, merged('B2:B4', 'A3:A4')))
    expect(answer.rows.map(({ values }) => [values.name, values.branch])).toEqual([
      ['甲', '第三党支部'],
      ['乙', '第三党支部'],
      ['丁', '第四党支部'],
    ])
    expect(answer.passed).toEqual([{ sheet: '名册', row: 4, text: '与上一行是同一个姓名' }])
  })

  it('X10: takes totals, signatures, headings between rows and repeated heads for no person, and numbered blanks for nothing', () => {
    const answer = read(
      one([
        ['序号', '姓名', '身份'],
        [null, '第三党支部'],
        [1, '甲', '正式党员'],
        ['序号', '姓名', '身份'],
        [2, '乙', '正式党员'],
        [3],
        [4],
        ['合计', '2 人'],
        ['填表人：某某', null, '2026年11月'],
      ]),
      { notThere: ['branch'] },
    )
    expect(column(answer, 'name')).toEqual(['甲', '乙'])
    expect(answer.rows[0]!.around[0]).toBe('第三党支部')
    expect(answer.passed.map(({ row }) => row)).toEqual([2, 8, 9])
  })

  it('X4: names the hidden sheet, the chart and the cover it did not read, and which is like a roster', () => {
    const roster = rowsOfCells([heads, [...good]])
    const answer = read(
      bookOf({
        sheets: [
          { name: '字典', rows: roster, state: 'veryHidden' },
          { name: '统计图', rows: '', chart: true },
          { name: '封面', rows: rowsOfCells([['某某党总支党员名册'], ['联系人：王党员'], ['王党员']]) },
          { name: 'Sheet3', rows: '' },
          { name: '一支部', rows: roster },
        ],
      }),
    )
    expect(answer.sheets).toEqual(['一支部'])
    expect(answer.unread.map(({ name, why, alike }) => [name, why, alike])).toEqual([
      ['字典', 'hidden', true],
      ['统计图', 'chart', false],
      ['封面', 'noHeads', false],
      ['Sheet3', 'empty', false],
    ])
    expect(answer.unread[2]!.texts).toContain('王党员')
  })
})

describe('the heads of columns', () => {
  const unknown = [
    ['姓名', '所在支部', '党员分类', '手机号', '身份证号'],
    ['甲', '第三党支部', '正式党员', '13800000001', '110101199003070001'],
  ]
  it('X11: asks which column it is, with what stands in it and no digit of anything, and reads by the answer', () => {
    const [question] = read(one(unknown)).questions
    expect(question).toMatchObject({ column: 'kind', answer: null })
    expect(question!.heads.map(({ head, sample }) => [head, sample])).toEqual([
      ['党员分类', '正式党员'],
      ['身份证号', ''],
    ])
    const taught = read(one(unknown), { learned: { heads: { 党员分类: 'kind' }, words: {} } })
    expect(column(taught, 'kind')).toEqual(['fullMember'])
    expect(taught.questions).toMatchObject([{ column: 'kind', answer: '党员分类' }])
    expect(read(one(unknown), { notThere: ['kind'] }).questions).toEqual([])
  })

  it('X11: of two columns takes the surer head, and asks where both are as sure', () => {
    const twice = [
      ['姓名', '党支部', '身份', '手机号', '手机号', '联系电话'],
      ['甲', '第三党支部', '正式党员', '13800000001', '13800000002', '8123456'],
    ]
    const [question] = read(one(twice)).questions
    expect(question).toMatchObject({
      column: 'phone',
      heads: [{ value: '手机号@D' }, { value: '手机号@E' }, { value: '联系电话' }],
    })
    const taught = read(one(twice), { learned: { heads: { '手机号@E': 'phone' }, words: {} } })
    expect(column(taught, 'phone')).toEqual(['13800000002'])
  })

  it('knows the columns in any order, with marks beside their heads, and says which it did not use', () => {
    const answer = read(
      one([
        ['序号', '所在支部*', '性别', '党员姓名', '联系电话', '人员类别（必填）'],
        [1, '第三党支部', '男', '王党员', '13900000003', '正式党员'],
      ]),
    )
    expect(answer.rows[0]!.values).toMatchObject({
      name: '王党员',
      branch: '第三党支部',
      phone: '13900000003',
      kind: 'fullMember',
    })
    expect(answer.unusedColumns).toEqual(['序号', '性别'])
  })

  it('knows every head of the table', () => {
    for (const [key, { heads: groups }] of Object.entries(rosterTable).filter(([each]) => each !== 'name'))
      for (const head of groups.flat()) {
        const answer = read(
          one([
            ['姓名', head],
            ['甲', '正式党员'],
          ]),
          { notThere: ['branch', 'kind'] },
        )
        expect([head, answer.unusedColumns]).toEqual([head, []])
        expect(key in answer.rows[0]!.written).toBe(true)
      }
  })

  it('refuses a book without such a sheet, an empty one and one that is too long, each in a sentence', () => {
    expect(
      refused(
        one([
          ['部门', '金额'],
          ['甲', 1],
        ]),
      ),
    ).toBe('sheetColumnsMissing')
    expect(refused(one([[...heads]]))).toBe('sheetEmpty')
    expect(refused(one([]))).toBe('sheetEmpty')
    const many = Array.from({ length: 2001 }, (_, at) => [`甲${at}`, ...others])
    expect(refused(one([heads, ...many]))).toBe('sheetTooLong')
    expect(read(one([heads, ...many.slice(1)])).rows).toHaveLength(2000)
  })
})

describe('files that are no book', () => {
  it('are refused in a sentence: locked, broken, cut short, too big, of another kind', () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const bytes = one([heads, [...good]])
    expect(refused(Buffer.from('姓名'))).toBe('sheetUnreadable')
    expect(refused(Buffer.alloc(0))).toBe('sheetUnreadable')
    expect(refused(Buffer.alloc(2 * 1024 * 1024 + 1))).toBe('sheetTooBig')
    expect(refused(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('sheetLocked')
    for (const length of [30, 200, bytes.length - 40])
      expect(refused(bytes.subarray(0, length))).toBe('sheetUnreadable')
    for (const rows of [
      '<row><c>',
      '<row><c></row></c>',
      '&nothing;',
      '<row r="1"><c r="A1" t="s"><v>&#0;</v></c></row>',
    ])
      expect(refused(bookOf({ sheets: [{ name: '名册', rows }] }))).toBe('sheetUnreadable')
    const entities = bookOf({
      sheets: [{ name: '名册', rows: '' }],
      strings: '',
      workbookPr: '<!DOCTYPE a [<!ENTITY b "c">]>',
    })
    expect(refused(entities)).toBe('sheetUnreadable')
    expect(
      refused(
        one([heads, [{ xml: `<c t="inlineStr"><is><t>${'长'.repeat(3_000_000)}</t></is></c>` }]]).subarray(
          0,
          2_000_000,
        ),
      ),
    ).toBe('sheetUnreadable')
  })
})
