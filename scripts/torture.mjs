import { buildTorture } from './buildTorture.mjs'
import { ensureInstalled } from './install.mjs'
import { buildMeasured, runMeasured } from './measuring.mjs'

/** `npm run torture`: builds what is mistreated, then mistreats it. Flags go on: `--json`, `--short`, `--only S1,S5`, `--seed 7`. */
async function main() {
  ensureInstalled()
  await buildMeasured()
  await buildTorture()
  runMeasured('dist/torture/main.js')
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
