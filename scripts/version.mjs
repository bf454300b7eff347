import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** What each bundle is built from, for git and for the stamp. */
export const appSources = ['src', 'config', 'package-lock.json', 'babel.config.js', 'scripts/buildApp.mjs']
export const cloudSources = [
  'cloudfunctions',
  'src/contract',
  'package-lock.json',
  'scripts/buildCloud.mjs',
  'scripts/sdk',
]

const git = (args) => {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout.trim() : ''
}

/**
 * The version, and the last commit that touched these sources (`+`: they were changed since), so that a commit elsewhere
 * changes no bundle. No commit outside a checkout.
 */
export function buildStamp(sources) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const commit = git(['log', '-1', '--format=%h', '--abbrev=7', '--', ...sources])
  const changed = commit !== '' && git(['status', '--porcelain', '--', ...sources]) !== ''
  return { version, commit: changed ? `${commit}+` : commit }
}
