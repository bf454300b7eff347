import { ensureInstalled } from './install.mjs'

/** `npm run gallery`: see `-- --help`. Builds what it photographs. */
ensureInstalled()
const { builders, loadCommand } = await import('./command.mjs')
const { buildApp } = await import('./buildApp.mjs')
const { onceForSources } = await import('./stamp.mjs')
const { main } = await loadCommand('gallery')
await main(process.argv.slice(2), async () => {
  await builders.functions()
  await onceForSources('h5', () => buildApp('h5', { quiet: true }))
})
