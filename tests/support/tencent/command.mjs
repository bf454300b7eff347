import { builders, loadCommand } from '../../../scripts/command.mjs'
import { root } from '../../../scripts/install.mjs'

/** `scripts/deploy.mjs` and `scripts/smoke.mjs` without their first line: a test must not install over what runs it. */
const [name, ...argv] = process.argv.slice(2)
const { main } = await loadCommand(name)
await (name === 'deploy' ? main(root, argv, builders) : main(argv, builders.smoke))
