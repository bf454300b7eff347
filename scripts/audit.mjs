import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeAudit } from './audit/judge.mjs'
import { root } from './install.mjs'

/**
 * `npm run audit`: asks the registry for known holes in what is installed to run. Fails on severe ones that
 * `scripts/audit/accepted.json` does not name with a reason, `[{ "id": "GHSA-…", "reason": "…" }]`.
 */
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=silent']
const { stdout } = spawnSync(npm, args, { cwd: root, encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 26 })
const accepted = JSON.parse(readFileSync(join(root, 'scripts/audit/accepted.json'), 'utf8'))
const { line, failed } = judgeAudit(stdout ?? '', accepted)
console.log(line)
process.exitCode = failed ? 1 : 0
