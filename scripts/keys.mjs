import { ensureInstalled } from './install.mjs'

/** `npm run keys`: see `-- --help`. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('keys')
await main(process.argv.slice(2))
