import { runCommand } from '../records/command'
import { exportAll } from '../records/export'

const what = '把一个环境的全部记录导出成 JSON 和 CSV（可用 Excel 打开），供机关不再使用本系统时移交。'
export const main = (root: string, argv: readonly string[]) =>
  runCommand({ name: 'export', folder: 'to', what, run: exportAll }, root, argv)
