import { backup } from '../records/backup'
import { runCommand } from '../records/command'

const what = '把一个环境的全部记录和文件备份到一个新文件夹。加密的内容仍是加密的；密钥不在备份里，要另外保管。'
export const main = (root: string, argv: readonly string[]) =>
  runCommand({ name: 'backup', folder: 'to', what, run: backup }, root, argv)
