import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { onceForSources } from './stamp.mjs'
import { appSources, buildStamp } from './version.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')

/**
 * Builds the front end into `dist/<platform>`.
 * @param {'weapp' | 'h5'} platform
 * @param {{ quiet?: boolean }} [options] quiet keeps the output for the error message only
 * @returns {Promise<void>} rejects with the build's own output when it fails
 */
export function buildApp(platform, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', platform], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: platform, BUILD_COMMIT: buildStamp(appSources).commit },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
      if (!quiet) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${platform} build failed (${code}).\n${output}`)),
    )
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const platform = process.argv[2]
  if (platform !== 'weapp' && platform !== 'h5') throw new Error('Usage: node scripts/buildApp.mjs weapp|h5 [--once]')
  if (process.argv.includes('--once')) await onceForSources(platform, () => buildApp(platform))
  else await buildApp(platform)
}
