import { ensureInstalled } from './install.mjs'

/** `npm run papers`: holds the page numbers of handbooks against the pages that LibreOffice makes of them. */
ensureInstalled()
const { loadCommand } = await import('./command.mjs')
const { main } = await loadCommand('papers')
process.exitCode = await main(process.argv.slice(2))
