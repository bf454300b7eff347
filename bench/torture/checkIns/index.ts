import type { Figure } from '../../figures'
import { gather } from '../../crowd'
import type { Part } from '../part'
import { prepareOrgan } from '../world/prepared'
import { checkInsOnCloud } from './cloud'
import { faultKinds, struck } from './faults'
import type { Found } from './judge'
import { checkInsInWorld } from './world'

const wanted = { attempts: 1_000_000, schedules: 10_000 }
const wantedOnCloud = 100_000

const figuresOf = (found: Found, where: string, simulated: true | undefined, triesWanted: number): Figure[] => {
  const common = { budget: 0, unit: '次', tries: found.attempts, triesWanted, ...(simulated && { simulated }) }
  return [
    { ...common, id: 'S1', what: `重复的签到，${where}`, figure: found.duplicates },
    { ...common, id: 'S2', what: `确认过却没有的签到，${where}`, figure: found.missing },
    { ...common, id: 'S2', what: `实到与重数不符的会议，${where}`, figure: found.wrongTotals },
  ]
}

/** Everybody at the door at once while everything fails: nobody twice, and nobody lost who was told they are in. */
export const checkIns: Part = {
  ids: ['S1', 'S2', 'S4'],
  run: async ({ seed, short }) => {
    const prepared = await prepareOrgan((organ) => gather(organ, short ? 12 : 60))
    try {
      const settings = short ? { seed, attempts: 1500, schedules: 15 } : { seed, ...wanted }
      const found = await checkInsInWorld(prepared, settings)
      const built = await checkInsOnCloud({ seed, attempts: short ? 60 : wantedOnCloud })
      return [
        ...figuresOf(found, `${found.schedules} 种次序`, true, wanted.attempts),
        ...figuresOf(built, '打成包的云函数', undefined, wantedOnCloud),
      ]
    } finally {
      prepared.drop()
    }
  },
}

/** Which of the faults came about in this run; stands behind the parts that bring them about. */
export const faultsStruck: Part = {
  ids: ['S4'],
  run: async ({ short }) => {
    const kinds = [...struck.keys()].map((kind) => faultKinds[kind])
    const all = Object.keys(faultKinds).length
    // The short form has no time for the files and the messages of the built product.
    const common = { id: 'S4', figure: kinds.length, moreIsBetter: true, unit: '种' } as const
    return [{ ...common, what: `发生过的故障：${kinds.join('、')}`, budget: short ? all - 2 : all }]
  },
}
