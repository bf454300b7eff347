import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { linters } from './lint.mjs'

/**
 * Command two: everything that must hold. `--quick` (npm run check) leaves out the app builds and the browser.
 * Goes on after a failure, so that one run tells all; the last line counts.
 */
const quick = process.argv.includes('--quick')
const counts = { passed: 0, failed: 0, skipped: 0 }

const run = (command, args) =>
  spawnSync(process.execPath, [join(root, command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC' },
  }).status === 0

const step = (name, passes) => {
  console.log(`\n— ${name}`)
  const passed = passes()
  counts[passed ? 'passed' : 'failed'] += 1
  if (!passed) console.log(`✗ ${name}`)
}

const jest = (name, args) => {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-tests-'))
  const report = join(folder, 'report.json')
  const passed = run('node_modules/jest/bin/jest.js', [...args, '--json', `--outputFile=${report}`, '--silent'])
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += result.numPassedTests
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
    counts.skipped += result.numPendingTests + result.numTodoTests
  } catch {
    counts.failed += 1
  }
  if (!passed) console.log(`✗ ${name}`)
  rmSync(folder, { recursive: true, force: true })
}

const build = async (name) => {
  const { buildApp } = await import('./buildApp.mjs')
  const { onceForSources } = await import('./stamp.mjs')
  console.log(`\n— 打包 ${name}`)
  try {
    await onceForSources(name, () => buildApp(name, { quiet: true }))
    counts.passed += 1
  } catch (error) {
    console.log(error.message)
    counts.failed += 1
  }
}

async function main() {
  ensureInstalled()
  step('类型', () => run('node_modules/typescript-native/bin/tsc', ['--noEmit']))
  for (const [name, command, args] of linters) step(name, () => run(command, args))
  jest('单元、接口、角色、页面与本地云', ['--selectProjects', 'node', 'pages'])
  if (!quick) {
    await build('weapp')
    await build('h5')
    jest('小程序包', ['--selectProjects', 'weapp'])
    jest('浏览器', ['--selectProjects', 'e2e', '--runInBand'])
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
  process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)
}

main().catch((error) => {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
