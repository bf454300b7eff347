import { broken, flag, jsonLine, measure, table, wantedIds } from '../figures'
import { calendar } from './calendar'
import { checkIns, faultsStruck } from './checkIns'
import { codes } from './codes'
import { inputs } from './inputs'
import { underSettings } from './part'
import { crashes } from './crashes'
import { defects } from './defects'
import { files } from './files'
import { identities } from './identities'
import { messages } from './messages'
import { photos } from './photos'
import { roles } from './roles'
import { canaries } from './talks'

/** `npm run torture [-- --json] [-- --short] [-- --only S1,S5] [-- --seed N]`: what the product stands, by the budgets' numbers. */
const parts = [
  checkIns,
  crashes,
  codes,
  roles,
  identities,
  inputs,
  canaries,
  photos,
  files,
  messages,
  calendar,
  defects,
  faultsStruck,
]

const seedOf = (text: string | undefined): number => {
  const seed = Number(text ?? 1)
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed 应是非负整数，现在是“${text}”。`)
  return seed
}

async function main() {
  const wanted = wantedIds(flag('--only'), parts)
  const settings = { seed: seedOf(flag('--seed')), short: process.argv.includes('--short'), wanted }
  const figures = await measure(underSettings(parts, settings), wanted)
  if (process.argv.includes('--json')) console.log(jsonLine(figures))
  else console.log(`${table(figures)}\n种子 ${settings.seed}；没有量到的不列出，次数不足的不算达标。`)
  if (figures.some(broken)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
