import { bookOf, rowsOfCells, type Written } from '../../../../support/book'
import { column, faultsOf, good, one, others, read } from '../../../../support/readRoster'
import { heads } from '../../../../support/sheet'

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
