import { boards } from './boards'
import { burstOf1500 } from './burst'
import { checkIn } from './checkIn'
import { broken, flag, jsonLine, measure, table, wantedIds } from './figures'
import { duties } from './duties'
import { functions } from './functions'
import { gate } from './gate'
import { growing } from './growing'
import { home } from './home'
import { idle } from './idle'
import { list } from './list'
import { model } from './model'
import { packages } from './packages'
import { papers } from './papers'
import { reminders } from './reminders'
import { collections } from './schema'

/** `npm run bench [-- --json] [-- --only P1,P2]`: figures counted by the local cloud, not timed; see the budgets in docs. */
const benches = [
  checkIn,
  boards,
  home,
  list,
  packages,
  functions,
  growing,
  gate,
  burstOf1500,
  reminders,
  duties,
  papers,
  idle,
  model,
  collections,
]

async function main() {
  const figures = await measure(benches, wantedIds(flag('--only'), benches))
  if (process.argv.includes('--json')) console.log(jsonLine(figures))
  else
    console.log(`${table(figures)}\n没有量到的不列出；小程序的数字来自没有开发者工具的替身，不含真机的两线程与排版。`)
  if (figures.some(broken)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
