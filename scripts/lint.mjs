import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

const compiler = 'node_modules/typescript-native/bin/tsc'
/** The whole with each platform's files of the browser's kind, then the phone's own files in their place. */
export const typeChecks = [
  ['类型', compiler, ['--noEmit']],
  ['类型（小程序）', compiler, ['--noEmit', '--project', 'config/tsconfig.weapp.json']],
]

/** `npm run lint`: the linters, the formatter's check and what only `checkTree` sees. Runs all and fails when one does. */
export const linters = [
  ['规范', 'node_modules/eslint/bin/eslint.js', ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['样式', 'node_modules/stylelint/bin/stylelint.mjs', ['src/**/*.scss']],
  ['排版', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['目录与篇幅', 'scripts/checkTree.mjs', []],
]

if (process.argv[1] === join(root, 'scripts/lint.mjs')) {
  ensureInstalled()
  const failed = linters.filter(
    ([, command, args]) =>
      spawnSync(process.execPath, [join(root, command), ...args], { cwd: root, stdio: 'inherit' }).status !== 0,
  )
  for (const [name] of failed) console.log(`✗ ${name}`)
  process.exit(failed.length === 0 ? 0 : 1)
}
