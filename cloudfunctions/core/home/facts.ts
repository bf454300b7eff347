import type { BranchDuties, DutyBoard } from '../../../src/contract/duty'
import { isOwed } from '../../../src/contract/dutyWords'
import type { HomeBoard, HomeDuties, HomeDuty, HomeYear } from '../../../src/contract/home'
import { beijingDay, beijingYear } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { branches } from '../duty/branches'
import type { DutyReads } from '../duty/reads'
import { Problem } from '../platform/problem'
import type { Request } from '../platform/request'
import { seesBoard, seesOwnDuties } from '../session/present'
import { myHours } from '../study/myHours'
import { talksOfYear } from '../talk/ofYear'

/** What a home says beside its to-dos: each the answer of the page it opens, told in short. */

type Asking = Request<'home.show'>

export const yearInShort = async (request: Asking): Promise<HomeYear | undefined> => {
  if (!isPartyMember(request.actor)) return undefined
  const [found, talks] = await Promise.all([
    myHours({ ...request, action: 'study.myHours', input: {} }),
    talksOfYear(request.actor, beijingYear(request.at)),
  ])
  if (found instanceof Problem) return undefined
  const { year, total: hours, target, due, exempt, lines } = found
  return { year, hours, target, due, exempt, came: lines.length, talks }
}

const maxOwed = 4
/** Meetings that may still be held in time, the first to end first; what else stands open; then what was missed, the last first. */
const urgent = (today: string) => {
  const turn = ({ dueOn, kind }: HomeDuty): number => (dueOn < today ? 2 : kind === null ? 1 : 0)
  return (a: HomeDuty, b: HomeDuty): number =>
    turn(a) - turn(b) || (turn(a) === 2 ? b.dueOn.localeCompare(a.dueOn) : a.dueOn.localeCompare(b.dueOn))
}
export const inShort = ({ rows }: Pick<BranchDuties, 'rows'>, today: string): HomeDuties => {
  const owed = rows.flatMap(({ ruleId, title, cite, meetingKind: kind, windows }): HomeDuty[] => {
    const counted = windows.flatMap(({ light }) => light.counted).filter(({ recordId }) => recordId !== null)
    const lastId = counted.sort((a, b) => a.day.localeCompare(b.day)).at(-1)?.recordId ?? null
    return windows
      .filter(({ light }) => isOwed(light))
      .map(({ windowId, text, light: { tone, word, dueOn } }) => {
        return { ruleId, windowId, title, window: text, tone, word, dueOn, cite, kind, lastId }
      })
  })
  const settled = rows.filter(({ windows }) => !windows.some(({ light }) => isOwed(light))).length
  return { owed: owed.sort(urgent(today)).slice(0, maxOwed), count: owed.length, settled }
}
export const dutiesInShort = async ({ actor, at }: Asking, dutiesOf: DutyReads): Promise<HomeDuties | undefined> => {
  if (!seesOwnDuties(actor)) return undefined
  const found = await dutiesOf(actor.branchId, beijingYear(at))
  return found ? inShort(found, beijingDay(at)) : undefined
}

const maxOwing = 6
/** How much each of what stands right below owes: what is to be planned now, and what was missed and nobody said why. */
export const boardInShort = ({ asOf, branches: all, counts, lights, rows }: DutyBoard): HomeBoard => {
  const owing = rows.map(({ nodeId, name, isBranch, cells }) => {
    const owed = cells.flatMap((cell) =>
      cell ? [cell.missed ?? 0, ...cell.now.map(([at, many]) => (lights[at] && isOwed(lights[at]) ? many : 0))] : [],
    )
    return { nodeId, name, isBranch, count: owed.reduce((sum, each) => sum + each, 0) }
  })
  return {
    sum: asOf === null ? null : { branches: all, counts },
    owing: owing
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, maxOwing),
  }
}
export const branchesInShort = async (request: Asking): Promise<HomeBoard | undefined> => {
  if (!seesBoard(request.actor)) return undefined
  const found = await branches({ ...request, action: 'duty.branches', input: {} })
  return found instanceof Problem ? undefined : boardInShort(found)
}
