import writeXlsxFile from 'write-excel-file/node'

export type SheetCell = string | number | Date | null
/** A real .xlsx file of these rows, made by another library than the one that reads it. Days are written as Excel writes them. */
export const sheetOf = (rows: SheetCell[][]): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((cells) =>
      cells.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'yyyy/m/d' } : cell)),
    ),
  ).toBuffer()

export const heads = ['姓名', '党支部', '身份', '手机号', '党小组', '入党日期']
