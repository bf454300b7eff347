import { ensureInstalled, root } from './install.mjs'

/** `npm run deploy -- --env …`: see `--help`. */
ensureInstalled()
const { builders, loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('deploy')
await main(root, process.argv.slice(2), builders)
