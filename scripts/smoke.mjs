import { ensureInstalled, root } from './install.mjs'

/** `npm run smoke -- --env …`: see `--help`. */
ensureInstalled()
process.chdir(root)
const { builders, loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('smoke')
await main(process.argv.slice(2), builders.smoke)
