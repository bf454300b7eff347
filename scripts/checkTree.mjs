import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circlesIn } from './circles.mjs'
import { root } from './install.mjs'

/** What neither the compiler nor the linter sees: lengths, mirrored test paths, what no file may name. Prints each fault. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)))
const text = (file) => readFileSync(join(root, file), 'utf8')
const code = files.filter((file) => /\.(ts|tsx|mjs|scss)$/.test(file))
const faults = []

const lines = (file) => text(file).split('\n').length - 1
for (const file of code)
  if (lines(file) > 300) faults.push(`${file}: ${lines(file)} lines, 300 is the end; split it by act`)
for (const file of files) {
  if (/^cloudfunctions\/[^/]+\/index\.ts$/.test(file) && lines(file) > 20)
    faults.push(`${file}: an entry holds no thought (≤ 20 lines)`)
  if (/^src\/pages\/.*\.tsx$/.test(file) && lines(file) > 60) faults.push(`${file}: a page only composes (≤ 60 lines)`)
}

/** `tests/unit/<source path>.test.ts(x)` stands for a source file or folder of that very path. */
for (const file of files.filter((each) => /^tests\/unit\/.*\.test\.tsx?$/.test(each))) {
  const source = file.replace(/^tests\/unit\//, '').replace(/\.test\.tsx?$/, '')
  const found = ['', '.ts', '.tsx', '.mjs', '.cjs', '.md', '.h5.ts', '.weapp.ts'].some((ending) =>
    existsSync(join(root, source + ending)),
  )
  if (!found) faults.push(`${file}: there is no ${source} to mirror`)
}
/** Every act has a ladder of its own in `tests/api/<feature>`. */
for (const file of files.filter((each) => /^src\/contract\/[A-Za-z]+\.ts$/.test(each))) {
  for (const [, feature, act] of text(file).matchAll(/\bname: '([a-z]+)\.([A-Za-z]+)'/g)) {
    const tests = files.filter((each) => each.startsWith(`tests/api/${feature}/`) && each.endsWith('.test.ts'))
    if (!tests.some((test) => text(test).includes(`${feature}.${act}`)))
      faults.push(`tests/api/${feature}: nothing tests ${feature}.${act}`)
  }
}

/** No two folders of one level need each other, through however many others. */
for (const level of ['cloudfunctions/core', 'local-cloud', 'src', 'src/features'])
  for (const circle of circlesIn(level, files, text)) faults.push(`${level}: a circle ${circle.join(' → ')}`)

for (const lock of ['package-lock.json', 'scripts/uploader/package-lock.json']) {
  if (/"resolved":/.test(text(lock))) faults.push(`${lock}: holds resolved addresses`)
}
const banned = [/\/root\//, /\/work\//, /registry\.npmjs\.org/, /npmmirror/, /farm-studio/]
for (const file of files.filter((each) => /\.(ts|tsx|mjs|js|json|md|scss|yml|html)$|\.npmrc$|\.ci\/run$/.test(each))) {
  if (file === 'scripts/checkTree.mjs') continue
  for (const pattern of banned) if (pattern.test(text(file))) faults.push(`${file}: names ${pattern.source}`)
}
const rules = code.filter((file) => /^(src|cloudfunctions)\//.test(file) && !file.includes('/policy/'))
for (const file of rules)
  if (/\brole\s*(===|!==)/.test(text(file))) faults.push(`${file}: who-may-what is said outside policy`)

for (const fault of faults) console.log(fault)
console.log(
  faults.length === 0 ? `目录与篇幅：${files.length} 个文件，没有问题` : `目录与篇幅：${faults.length} 处问题`,
)
process.exit(faults.length === 0 ? 0 : 1)
