import { rosterColumnLabels, rosterColumns } from '../../../src/contract/orgRoster'
import { memberKindLabels, memberKinds } from '../../../src/contract/vocabulary'

/** The parts of a small .xlsx file, written by hand: an empty roster with lists to choose from, and how to fill it in. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const parts = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)
const cell = (address: string, text: string, style: number) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
const row = (number: number, cells: readonly string[], style: number) =>
  `<row r="${number}">${cells.map((text, column) => cell(`${'ABCDEF'[column]}${number}`, text, style)).join('')}</row>`

/** Rows that are ready to be filled in: text, so that no number loses a digit and no date its day. */
const lastRow = 2001
const chosenFrom = (column: string, source: string) =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${lastRow}"><formula1>${source}</formula1></dataValidation>`

const rosterSheet = (branches: readonly string[]): string => {
  const lists = [
    chosenFrom('C', `"${memberKinds.map((kind) => memberKindLabels[kind]).join(',')}"`),
    ...(branches.length > 0 ? [chosenFrom('B', `填写说明!$C$2:$C$${branches.length + 1}`)] : []),
  ]
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="1" width="14" style="1"/><col min="2" max="2" width="28" style="1"/><col min="3" max="6" width="18" style="1"/></cols>` +
    `<sheetData>${row(
      1,
      rosterColumns.map((column) => rosterColumnLabels[column]),
      2,
    )}</sheetData>` +
    `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations></worksheet>`
  )
}

const how: readonly [string, string][] = [
  ['姓名', '必填。'],
  ['党支部', '必填，与系统里的名称一致，见右边一列。只导入一个支部时可以不填。'],
  ['身份', `必填：${memberKinds.map((kind) => memberKindLabels[kind]).join('、')}。`],
  ['手机号', '选填，11 位，用来核对微信身份，也用来认出同名的人。'],
  ['党小组', '选填，与系统里的名称一致。'],
  ['入党日期', '选填，如 2016-07-01。'],
]
const tooMany = '党支部很多，这里不列出，请照系统里的名称填写。同名的，在前面写上级组织的名称。'
const helpSheet = (offered: readonly string[] | null): string => {
  const branches = offered ?? [tooMany]
  const lines = Array.from({ length: Math.max(how.length, branches.length) }, (_, at) =>
    row(at + 2, [...(how[at] ?? ['', '']), branches[at] ?? ''], 1),
  )
  return `${head}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="14"/><col min="2" max="2" width="64"/><col min="3" max="3" width="28"/></cols><sheetData>${row(1, ['列名', '怎么填', '系统里的党支部'], 2)}${lines.join('')}</sheetData></worksheet>`
}

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
const relations = (targets: readonly [type: string, target: string][]) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** `branches`: names to choose from; null where they are too many. */
export const templateParts = (offered: readonly string[] | null): Map<string, Buffer> => {
  const branches = offered ?? []
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${parts}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${parts}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${parts}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名册" sheetId="1" r:id="r1"/><sheet name="填写说明" sheetId="2" r:id="r2"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', rosterSheet(branches)],
    ['xl/worksheets/sheet2.xml', helpSheet(offered)],
  ]
  return new Map(texts.map(([path, text]) => [path, Buffer.from(text, 'utf8')]))
}
