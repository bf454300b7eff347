import { ensureInstalled } from './install.mjs'

/** `npm run build [weapp|h5|cloud]`: everything when nothing is named. */
ensureInstalled()
const { buildApp } = await import('./buildApp.mjs')
const { buildCloud } = await import('./buildCloud.mjs')
const { onceForSources } = await import('./stamp.mjs')
const wanted = process.argv.slice(2)
const all = wanted.length === 0
if (all || wanted.includes('cloud')) {
  const { failures } = await buildCloud()
  for (const { name, message } of failures) console.error(`云函数 ${name} 没有打包成功：${message}`)
  if (failures.length > 0) process.exitCode = 1
}
for (const platform of ['weapp', 'h5']) {
  if (all || wanted.includes(platform)) await onceForSources(platform, () => buildApp(platform))
}
