import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheetRows } from '../../../../../cloudfunctions/core/sheet/readSheetRows'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'
import { readZip, storedZip } from '../../../../../cloudfunctions/core/platform/zip'
import type { SheetCell } from '../../../../support/sheet'
import { heads, sheetOf } from '../../../../support/sheet'

const at = '2026-11-20T01:00:00.000Z'
const read = async (bytes: Buffer) => {
  const answer = await readSheetRows(bytes, ['name', 'branch', 'kind'], at)
  if (answer instanceof Problem) throw new Error(`${answer.code}: ${answer.answer().message}`)
  return answer
}
const refused = async (bytes: Buffer) => {
  const answer = await readSheetRows(bytes, ['name', 'branch', 'kind'], at)
  if (!(answer instanceof Problem)) throw new Error('It was read')
  return answer.answer()
}
const one = async (...cells: SheetCell[]) => {
  const { rows } = await read(await sheetOf([heads, cells]))
  return rows[0]!
}
const errorsOf = async (...cells: SheetCell[]) =>
  (await one(...cells)).faults.map(({ column, why }) => `${column}：${why}`)
const fixture = (name: string) => readFileSync(join(__dirname, `../../../../fixtures/sheets/${name}.xlsx`))
const good = ['王党员', '第三党支部', '正式党员', '13900000003', '第一党小组', '2010-07-01'] as const

/** The parts of an .xlsx file with one of them rewritten: what other programs write that no writer here does. */
const rewritten = (bytes: Buffer, change: (xml: string) => string, part = 'xl/worksheets/sheet1.xml') => {
  const files = readZip(bytes, () => true, 1e8)
  if (typeof files === 'string') throw new Error(files)
  const content = files.get(part)
  if (!content) throw new Error(`No ${part} among ${[...files.keys()].join(' ')}`)
  files.set(part, Buffer.from(change(content.toString('utf8'))))
  return storedZip(files)
}

describe('the sheet of a roster', () => {
  it('reads what a careful secretary writes', async () => {
    expect(await one(...good)).toEqual({
      row: 2,
      name: '王党员',
      branch: '第三党支部',
      kind: 'fullMember',
      phone: '13900000003',
      group: '第一党小组',
      joinedOn: '2010-07-01',
      faults: [],
    })
  })

  it('reads what a hurried one writes: spaces, full-width digits, numbers, dates of every kind', async () => {
    const { rows } = await read(
      await sheetOf([
        ['第三党支部党员花名册', null, null, null, null, null],
        heads,
        ['李　明', ' 第三党支部 ', '正 式', 13_900_000_003, null, new Date(Date.UTC(2016, 6, 1))],
        ['阿卜杜拉·买买提', '第三党支部', '预备党员', '１３９ ００００ ０００４', null, '２０１６年７月１日'],
        ['Marco Polo', '第三党支部', '积极分子', '+86 139-0000-0005', null, 42_552],
        ['孙悟空', '第三党支部', '发展对象', null, null, '2016/7/1'],
        ['朱八戒', '第三党支部', '正式党员', '', null, '2016.07.01'],
        ['沙悟净', '第三党支部', '正式党员', null, null, 20_160_701],
      ]),
    )
    expect(rows.map(({ faults }) => faults)).toEqual(rows.map(() => []))
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8])
    expect(rows.map(({ name }) => name)).toEqual([
      '李明',
      '阿卜杜拉·买买提',
      'Marco Polo',
      '孙悟空',
      '朱八戒',
      '沙悟净',
    ])
    expect(rows.map(({ joinedOn }) => joinedOn)).toEqual(rows.map(() => '2016-07-01'))
    expect(rows.map(({ phone }) => phone)).toEqual(['13900000003', '13900000004', '13900000005', null, null, null])
    expect(rows.map(({ kind }) => kind)).toEqual([
      'fullMember',
      'probationaryMember',
      'activist',
      'developmentCandidate',
      'fullMember',
      'fullMember',
    ])
  })

  it('reads a name with letters nobody sees as the name alone (X8)', async () => {
    const { rows } = await read(fixture('S55-invisible-in-name'))
    expect(rows.map(({ name, faults }) => [name, faults])).toEqual([
      ['李知夏', []],
      ['徐望舒', []],
      ['高若川', []],
    ])
  })

  it('reads every dot people type between the parts of a name as one (X9)', async () => {
    const { rows } = await read(fixture('S56-dot-variants'))
    expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 4 }, () => '阿依\u00B7古丽'))
  })

  it('asks about a remark or a mark beside a name (X9)', async () => {
    expect(await errorsOf('李知夏（女）', ...good.slice(1))).toEqual(['name：“李知夏（女）”里有“（女）”，请只留姓名'])
    expect(await errorsOf('徐望舒*', ...good.slice(1))).toEqual(['name：“徐望舒*”里有“*”，请只留姓名'])
  })

  it('names the column and what to do for each fault of a row', async () => {
    const [, branch, kind, phone, group, joinedOn] = good
    expect(await errorsOf(null, branch, kind, phone, group, joinedOn)).toEqual(['name：没有填写'])
    expect(await errorsOf('长'.repeat(21), branch, kind)).toEqual(['name：最多 20 个字'])
    expect(await errorsOf('王党员', branch, null)).toEqual(['kind：没有填写'])
    expect(await errorsOf('王党员', branch, '群众')).toEqual([
      'kind：不认识“群众”，请填正式党员、预备党员、入党积极分子或发展对象',
    ])
    expect(await errorsOf('王党员', branch, '中共党员')).toHaveLength(1)
    expect(await errorsOf('王党员', branch, kind, '1390000000')).toEqual(['phone：应为 11 位手机号，现在是 10 位'])
    expect(await errorsOf('王党员', branch, kind, '办公室 8123')).toEqual(['phone：应为 11 位手机号'])
    expect(await errorsOf('王党员', branch, kind, phone, '组'.repeat(41))).toEqual(['group：最多 40 个字'])
    expect(await errorsOf('王党员', branch, kind, phone, group, '2016年7月')).toEqual([
      'joinedOn：“2016年7月”没有写到日，请写成 2016-07-01 这样的日期',
    ])
    expect(await errorsOf('王党员', branch, kind, phone, group, '2015-02-29')).toEqual([
      'joinedOn：没有“2015-02-29”这一天',
    ])
    expect(await errorsOf('王党员', branch, kind, phone, group, '解放前')).toEqual([
      'joinedOn：认不出“解放前”，请写成 2016-07-01 这样的日期',
    ])
    expect(await errorsOf('王党员', branch, kind, phone, group, '1911-10-10')).toEqual([
      'joinedOn：1911-10-10 早于 1921 年 7 月 1 日',
    ])
    expect(await errorsOf('王党员', branch, kind, phone, group, '2026-11-21')).toEqual([
      'joinedOn：2026-11-21 还没有到',
    ])
    expect(await errorsOf('王党员', branch, kind, phone, group, '2026-11-20')).toEqual([])
  })

  it('passes over blank rows and keeps the numbers Excel shows', async () => {
    const { rows } = await read(
      await sheetOf([
        heads,
        [...good],
        [null, null, null, null, null, null],
        ['', ' ', '', '', '', ''],
        ['李委员', ...good.slice(1)],
        [null, null],
      ]),
    )
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, '王党员'],
      [5, '李委员'],
    ])
  })

  it('knows the columns by their usual names, in any order, and says which it did not use', async () => {
    const { rows, unusedColumns } = await read(
      await sheetOf([
        ['序号', '所在支部*', '性别', '党员姓名', '联系电话', '人员类别（必填）'],
        [1, '第三党支部', '男', '王党员', '13900000003', '正式党员'],
      ]),
    )
    expect(rows[0]).toMatchObject({
      name: '王党员',
      branch: '第三党支部',
      phone: '13900000003',
      kind: 'fullMember',
      joinedOn: null,
      faults: [],
    })
    expect(unusedColumns).toEqual(['序号', '性别'])
  })

  it('refuses a sheet without the columns it needs, with one twice, and an empty one', async () => {
    expect(
      await refused(
        await sheetOf([
          ['部门', '电话'],
          ['甲', '1'],
        ]),
      ),
    ).toMatchObject({ code: 'sheetColumnsMissing', message: expect.stringContaining('“姓名”、“党支部”、“身份”') })
    expect(
      (
        await refused(
          await sheetOf([
            ['姓名', '身份'],
            ['甲', '正式党员'],
          ]),
        )
      ).message,
    ).toContain('没有找到这些列：“党支部”。')
    expect((await refused(await sheetOf([['姓名', '党支部', '身份', '手机', '联系电话'], ['甲']]))).code).toBe(
      'sheetColumnTwice',
    )
    expect((await refused(await sheetOf([heads]))).code).toBe('sheetEmpty')
    expect((await refused(await sheetOf([heads, [null, null, '']]))).code).toBe('sheetEmpty')
  })

  it('refuses formulas by cell, also where the sheet keeps no value beside them, and never takes their value', async () => {
    const plainSheet = await sheetOf([heads, [...good], [...good], [...good]])
    const withFormulas = rewritten(plainSheet, (xml) =>
      xml
        .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="str"><f>CONCATENATE("王","党员")</f><v>王党员</v></c>')
        .replace(/<c r="D3"[^>]*>.*?<\/c>/, '<c r="D3" t="str"><f>H3</f></c>')
        .replace(
          /<row r="4".*?<\/row>/,
          '<row r="4"><c r="A4" t="str"><f>X4</f><v>甲</v></c><c r="B4" t="str"><f>X4</f></c></row>',
        ),
    )
    const { rows } = await read(withFormulas)
    const why = '是公式，请复制后粘贴为数值'
    expect(rows[0]!.faults).toEqual([{ column: 'name', why }])
    expect(rows[0]!.name).toBe('')
    expect(rows[1]!.faults).toEqual([{ column: 'phone', why }])
    expect(rows[2]).toMatchObject({
      row: 4,
      faults: [
        { column: 'name', why },
        { column: 'branch', why },
        { column: 'kind', why: '没有填写' },
      ],
    })
  })

  it('allows a merged title above the heads and refuses merged heads and rows', async () => {
    const titled = await sheetOf([['花名册', null, null, null, null, null], heads, [...good]])
    const merged = (area: string) =>
      rewritten(titled, (xml) =>
        xml.replace('</sheetData>', `</sheetData><mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`),
      )
    expect((await read(merged('A1:F1'))).rows).toHaveLength(1)
    expect(await refused(merged('B2:C2'))).toMatchObject({
      code: 'sheetMerged',
      message: expect.stringContaining('第 2 行有合并单元格（B2:C2）'),
    })
    expect((await refused(merged('B3:B4'))).code).toBe('sheetMerged')
  })

  it('reads what other office programs write: inline and rich text, prefixes, thousands of styled blanks', async () => {
    const bytes = await sheetOf([heads, [...good]])
    const inline = (text: string, address: string) =>
      `<x:c r="${address}" t="inlineStr"><x:is><x:r><x:t>${text.slice(0, 1)}</x:t></x:r><x:r><x:t>${text.slice(1)}</x:t></x:r></x:is></x:c>`
    const row = (number: number, cells: readonly string[]) =>
      `<x:row r="${number}">${cells.map((cell, index) => inline(cell, `${'ABCDEF'[index]}${number}`)).join('')}</x:row>`
    const blanks = Array.from(
      { length: 3000 },
      (_, index) =>
        `<x:row r="${index + 3}"><x:c r="A${index + 3}" s="0"/><x:c r="XFD${index + 3}" s="0"></x:c></x:row>`,
    ).join('')
    const foreign = rewritten(
      bytes,
      () =>
        `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(1, heads)}${row(2, good)}${blanks}</x:sheetData></x:worksheet>`,
    )
    expect((await read(foreign)).rows).toEqual([await one(...good)])
  })

  it('refuses what is no sheet, a locked one, an old one and broken ones, each in a sentence', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const bytes = await sheetOf([heads, [...good]])
    expect((await refused(Buffer.from('姓名,党支部\n'))).code).toBe('sheetUnreadable')
    expect((await refused(Buffer.alloc(0))).code).toBe('sheetUnreadable')
    expect((await refused(ole)).code).toBe('sheetOld')
    expect((await refused(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).code).toBe('sheetLocked')
    expect((await refused(storedZip(new Map([['word/document.xml', Buffer.from('<w/>')]])))).code).toBe(
      'sheetUnreadable',
    )
    for (const length of [30, 200, bytes.length - 40])
      expect((await refused(bytes.subarray(0, length))).code).toBe('sheetUnreadable')
    expect((await refused(rewritten(bytes, (xml) => xml.slice(0, xml.length / 2)))).code).toBe('sheetUnreadable')
    expect(
      (await refused(rewritten(bytes, (xml) => xml.replace(/r="A2"/, 'r="A2" t="s"').replace(/t="s" t="s"/, 't="q"'))))
        .code,
    ).toMatch(/^sheet/)
  })

  it('refuses files, archives and sheets beyond their bounds', async () => {
    expect((await refused(Buffer.alloc(2 * 1024 * 1024 + 1))).code).toBe('sheetTooBig')
    const bytes = await sheetOf([heads, [...good]])
    const far = (cell: string) =>
      rewritten(bytes, (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="${cell.replace(/\D/g, '')}"><c r="${cell}"><v>1</v></c></row></sheetData>`,
        ),
      )
    expect((await refused(far('A1048576'))).code).toBe('sheetTooLong')
    expect((await refused(far('A99999999999'))).code).toBe('sheetTooLong')
    expect((await refused(far('XFD3'))).code).toBe('sheetUnreadable')
    const many = Array.from({ length: 2001 }, () => [...good])
    expect((await refused(await sheetOf([heads, ...many]))).code).toBe('sheetTooLong')
    expect((await read(await sheetOf([heads, ...many.slice(1)]))).rows).toHaveLength(2000)
  })
})
