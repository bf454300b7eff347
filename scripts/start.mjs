import { spawn } from 'node:child_process'
import { ensureInstalled, root } from './install.mjs'

/** Command one: install what is missing, build what has changed, start the local cloud (seeded on its first start). */
async function start() {
  ensureInstalled()
  const { buildCloud } = await import('./buildCloud.mjs')
  const { buildApp } = await import('./buildApp.mjs')
  const { onceForSources } = await import('./stamp.mjs')
  console.log('正在打包云函数与本地云…')
  const { failures } = await buildCloud()
  if (failures.length > 0)
    throw new Error(failures.map(({ name, message }) => `云函数 ${name} 没有打包成功：${message}`).join('\n'))
  console.log('正在打包界面（改动后约一分钟，未改动则跳过）…')
  await onceForSources('h5', () => buildApp('h5', { quiet: true }))
  const cloud = spawn(process.execPath, ['dist/local-cloud/main.js', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cloud.kill(signal))
  cloud.on('exit', (code) => process.exit(code ?? 0))
}

start().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
