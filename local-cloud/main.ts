import { runCommand } from './command'
import { product } from './product'

void runCommand(process.argv.slice(2), product)
