import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookOf, rowsOfCells } from '../../../../support/book'
import { column, faultsOf, good, one, read, refused } from '../../../../support/readRoster'
import { heads } from '../../../../support/sheet'

const file = (name: string) => readFileSync(join(__dirname, '../../../../fixtures/sheets', name))

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
