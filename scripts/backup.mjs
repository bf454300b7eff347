import { ensureInstalled, root } from './install.mjs'

/** `npm run backup`: see `--help`. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('backup')
await main(root, process.argv.slice(2))
