import { ensureInstalled, root } from './install.mjs'

/** `npm run summaries`: see `-- --help`. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('summaries')
await main(root, process.argv.slice(2))
