import { runCommand } from '../records/command'
import { restore } from '../records/restore'

const what =
  '把备份恢复到一个空的（部署过、还没有认领的）环境。先核对备份，再写入，最后逐份核对；中断了再运行一次会接着做。'
export const main = (root: string, argv: readonly string[]) =>
  runCommand({ name: 'restore', folder: 'from', what, run: restore }, root, argv)
