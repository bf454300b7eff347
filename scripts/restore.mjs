import { ensureInstalled, root } from './install.mjs'

/** `npm run restore`: see `--help`. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('restore')
await main(root, process.argv.slice(2))
