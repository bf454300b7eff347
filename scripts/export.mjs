import { ensureInstalled, root } from './install.mjs'

/** `npm run export`: see `--help`. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('export')
await main(root, process.argv.slice(2))
