import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { linters, typeChecks } from './lint.mjs'
import { createTranscript, inTurn, runNode, secondsSince } from './steps.mjs'

/**
 * Command two: everything that must hold. `--quick` (npm run check) leaves out the app builds and the browser.
 * The tests run in one line, and what they do not wait for beside them. Goes on after a failure, so that one run tells all;
 * the last line counts.
 */
const quick = process.argv.includes('--quick')
const [onePassed, oneFailed] = [{ passed: 1 }, { failed: 1 }]

const command = (file, args) => async (say) =>
  (await runNode([join(root, file), ...args], say)) === 0 ? onePassed : oneFailed

async function jest(projects, say) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-tests-'))
  const results = join(folder, 'results.json')
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${results}`, '--silent']
  const status = await runNode([join(root, 'node_modules/jest/bin/jest.js'), ...args], say)
  try {
    const found = JSON.parse(readFileSync(results, 'utf8'))
    const failed = found.numFailedTests + found.numRuntimeErrorTestSuites
    return {
      passed: found.numPassedTests,
      // What fails outside of every test, such as the tear-down, is told by the status alone.
      failed: failed || (status === 0 ? 0 : 1),
      skipped: found.numPendingTests + found.numTodoTests,
    }
  } catch {
    return oneFailed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const build = (name) => async () => {
  const { buildApp } = await import('./buildApp.mjs')
  const { onceForSources } = await import('./stamp.mjs')
  await onceForSources(name, () => buildApp(name, { quiet: true }))
  return onePassed
}

/** What would be tested on a build that failed has failed with it. */
function failAll(project, say) {
  const suites = readdirSync(join(root, 'tests', project), { recursive: true }).filter((file) =>
    file.endsWith('.test.ts'),
  )
  for (const suite of suites) say(`FAIL ${project} tests/${project}/${suite}：包没有打成\n`)
  return suites.length
}

/** The tests that look at a build, each project on its own: what was not built fails, what was is tested. */
const onBuilds = (builds) => async (say) => {
  const built = await Promise.all(builds.map(async ([project, step]) => [project, (await step()).passed > 0]))
  const projects = built.flatMap(([project, passed]) => (passed ? [project] : []))
  const counts = projects.length > 0 ? await jest(projects, say) : { passed: 0, failed: 0, skipped: 0 }
  for (const [project, passed] of built) if (!passed) counts.failed += failAll(project, say)
  return counts
}

async function main() {
  const start = performance.now()
  ensureInstalled()
  console.log(`✓ 安装（${secondsSince(start)} 秒）`)
  const { step, total } = createTranscript()
  const checks = [...typeChecks, ...linters].map(([name, file, args]) => step(name, command(file, args)))
  const tests = [step('单元、接口、角色、页面与本地云', (say) => jest(['node', 'pages'], say))]
  if (!quick) {
    const builds = [
      ['weapp', step('打包 weapp', build('weapp'))],
      ['e2e', step('打包 h5', build('h5'))],
    ]
    checks.push(...builds.map(([, begin]) => begin), step('依赖漏洞', command('scripts/audit.mjs', [])))
    tests.push(step('小程序包与浏览器', onBuilds(builds)))
  }
  await Promise.all([inTurn(checks), inTurn(tests)])
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n共 ${secondsSince(start)} 秒`)
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}

main().catch((error) => {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
