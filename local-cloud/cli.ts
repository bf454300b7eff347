import { runCommand } from './command'

/** The packed local cloud, which knows no product. */
void runCommand(process.argv.slice(2))
