import { branchDuties, type DutyTable } from '../../../../../cloudfunctions/core/duty/branchDuties'
import {
  aboveCell,
  askedOn,
  branchCell,
  columnOf,
  countedAll,
  Lights,
  mayOwe,
  rowOf,
} from '../../../../../cloudfunctions/core/duty/cells'
import type { DutyFacts } from '../../../../../cloudfunctions/core/duty/facts'
import { dutiesOf, isOfBranches } from '../../../../../cloudfunctions/core/duty/keep'
import { nationalRules } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { owedIn } from '../../../../../cloudfunctions/core/duty/owed'
import { isOn } from '../../../../../cloudfunctions/core/duty/rule'
import { foldedDuties, type Duties } from '../../../../../cloudfunctions/core/summary/duties'
import { addDays } from '../../../../../src/contract/days'
import { windowKinds } from '../../../../../src/contract/dutyWindow'
import { isOfBranch } from '../../../../../src/contract/dutyWords'
import { packed } from '../../../../../src/contract/packed'
import { dayIn, someYear } from '../../../../support/dutyRandom'
import { seeded } from '../../../../support/random'

/** What a summary keeps of a branch shows the lights that a recount of its records shows, on every day until it is counted anew. */

const table: DutyTable = {
  rules: nationalRules,
  settings: {
    'themed-party-day': { confirmed: true },
    'committee-meeting': { softTurnsRedAfter: 3 },
    'general-meeting': { softTurnsRedAfter: 2 },
    'party-lecture-branch': { on: true, onFrom: '2026-04-01' },
    'term-branch': { confirmed: true },
    'organizational-life': {
      windows: [2024, 2025, 2026].map((of) => ({ year: of, from: `${of}-12-01`, to: `${of + 1}-03-31` })),
    },
  },
}
const asked = (year: number, today: string) =>
  table.rules
    .filter((rule) => isOfBranches(rule) && isOn(rule, table.settings[rule.id] ?? {}))
    .map((rule) => askedOn(rule, table.settings[rule.id] ?? {}, year, today))
    .filter(({ windows, before }) => windows.length > before)

const ofBranches = new Set(nationalRules.filter(isOfBranches).map(({ id }) => id))
/** The cells of a branch as its own page has them. */
const recounted = (facts: DutyFacts, year: number, today: string) =>
  Object.fromEntries(
    branchDuties(facts, table, year, today)
      .filter(({ ruleId, windows }) => windows.length > 0 && ofBranches.has(ruleId))
      .map(({ ruleId, windows }) => {
        const lights = windows.map(({ light }) => light)
        const [now, before] = [lights.at(-1)!, lights.slice(0, -1)]
        const [planned] = now.planned
        return [
          ruleId,
          {
            state: now.state,
            tone: now.tone,
            word: planned ? '已安排' : now.word,
            on:
              ruleId === 'term-branch'
                ? facts.term?.endsOn
                : (planned?.day ?? (now.tone === 'green' ? now.counted.at(-1)?.day : undefined)),
            missed: before.filter(({ tone, state }) => state === 'overdue' && tone !== 'explained').length,
            explained: before.filter(({ tone }) => tone === 'explained').length,
          },
        ]
      }),
  )
const shown = (duties: Duties, year: number, today: string) => {
  const lights = new Lights()
  return Object.fromEntries(
    asked(year, today).map((each) => {
      const cell = branchCell(each, duties[each.rule.id], lights)!
      const { on, missed = 0, explained = 0 } = cell
      return [each.rule.id, { ...lights.all[cell.now[0]![0]]!, on, missed, explained }]
    }),
  )
}

const random = seeded(62)
/** Thirty-six years of branches, each with the day on which it was counted and a later one before it is counted anew. */
const years = Array.from({ length: 36 }, (_, at) => {
  const year = 2024 + (at % 5)
  const countedOn = dayIn(random, `${year}-01-05`, 355)
  const facts = someYear(random, year, countedOn)
  const kept = dutiesOf(facts, table, year, countedOn)
  const ends = [kept.turnsOn ?? '9999', `${year}-12-31`].sort()[0]!
  const later = addDays(countedOn, Math.floor(random() * 40))
  return { year, countedOn, facts, kept, seenOn: later < ends ? later : countedOn }
})

describe('what is kept of a year', () => {
  it('P6 shows what a recount shows, on the day it was counted and on later ones', () => {
    for (const { year, countedOn, facts, kept, seenOn } of years)
      for (const today of [countedOn, seenOn])
        expect([today, shown(kept.duties, year, today)]).toEqual([today, recounted(facts, year, today)])
  })

  it('says of each kind of window whether the branch has something to plan in it, as its home does', () => {
    const seen = new Set<boolean>()
    for (const { year, countedOn, facts, kept, seenOn } of years)
      for (const today of [countedOn, seenOn]) {
        const owed = owedIn(branchDuties(facts, table, year, today))
        const columns = asked(year, today).filter(({ rule }) => isOfBranch(rule.subject))
        for (const kind of windowKinds) {
          const ofKind = columns.filter(({ rule }) => rule.window === kind)
          const may = ofKind.some((each) => mayOwe(each, kept.duties[each.rule.id]))
          expect([today, kind, may]).toEqual([today, kind, owed.some(({ window }) => window.kind === kind)])
          seen.add(may)
        }
      }
    expect(seen.size).toBe(2)
  })

  it('shows a day later what passed meanwhile: a plan that was not kept is planned no more', () => {
    const facts = someYear(seeded(1), 2026, '2026-11-10')
    const planned = {
      ...facts.meetings[0]!,
      kinds: ['themedPartyDay' as const],
      hostIds: ['b'],
      day: '2026-11-21',
      state: 'planned' as const,
    }
    const node = { ...facts.node, createdOn: '2020-01-01', dissolvedOn: null, branchType: 'usual' as const }
    const { duties, turnsOn } = dutiesOf(
      { ...facts, node, meetings: [planned], explanations: [] },
      table,
      2026,
      '2026-11-20',
    )
    const words = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-12-01'].map((day) => {
      const { word, missed } = shown(duties, 2026, day)['themed-party-day']!
      return `${word} ${missed}`
    })
    // Ten months of the year were missed before.
    expect(words).toEqual(['已安排 10', '已安排 10', '待安排 10', '进行中 11'])
    expect(turnsOn! <= '2026-11-22').toBe(true)
  })

  it('P5 answers with forty branches and every reminder in at most 32 kB', () => {
    const today = '2026-12-20'
    const columns = asked(2026, today)
    const matters = columns.map(({ rule, windows }) => ({ ruleId: rule.id, windowId: windows.at(-1)!.id }))
    const lights = new Lights()
    const rows = Array.from({ length: 40 }, (_, at) => {
      const { duties } = dutiesOf(someYear(random, 2026, today), table, 2026, today, matters)
      const nodeId = `n${at}`.padEnd(32, '0')
      return rowOf({ nodeId, name: '国有资产管理处第二党支部', kind: 'branch', duties }, columns, lights)
    })
    expect(rows.flatMap(({ reminded = [] }) => reminded).length).toBeGreaterThan(100)
    const answer = packed({ columns: columns.map(columnOf), rows, lights: lights.all, next: rows.at(-1)!.nodeId })
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(31_500)
  })

  it('folds to as many of each light as the branches show', () => {
    for (let from = 0; from < years.length; from += 18) {
      const today = '2026-11-20'
      const some = years.slice(from, from + 18).map(({ facts }) => dutiesOf(facts, table, 2026, today).duties)
      const halves = [some.slice(0, 7), some.slice(7)].map((part) => ({
        isBranch: false,
        duties: foldedDuties(part.map((duties) => ({ isBranch: true, duties }))),
      }))
      const all = foldedDuties(halves)
      const columns = asked(2026, today)
      const lights = new Lights()
      for (const each of columns) {
        const cells = some.map((duties) => branchCell(each, duties[each.rule.id], lights)!)
        const above = aboveCell(each, all[each.rule.id], lights)!
        const counted = new Map<number, number>()
        for (const { now } of cells) counted.set(now[0]![0], (counted.get(now[0]![0]) ?? 0) + 1)
        expect([each.rule.id, new Map(above.now)]).toEqual([each.rule.id, counted])
        expect(above.missed ?? 0).toBe(cells.reduce((sum, { missed = 0 }) => sum + missed, 0))
      }
      const counts = countedAll(columns.map((column) => ({ asked: column, text: all[column.rule.id] })))
      const seen = some.flatMap((duties) => columns.map((each) => branchCell(each, duties[each.rule.id], lights)!))
      const toPlan = seen.filter(
        ({ now }) => lights.all[now[0]![0]]!.state === 'due' && lights.all[now[0]![0]]!.tone === 'amber',
      )
      expect(counts.toPlan).toBe(toPlan.length)
    }
  })

  it('A.3 holds nothing of a person: no rule about one, no id and no words but why nothing is asked', () => {
    const ofPersons = nationalRules.filter(({ subject }) =>
      ['member', 'activist', 'leadingCadre', 'post'].includes(subject),
    )
    expect(ofPersons.length).toBeGreaterThan(5)
    for (const { kept } of years) {
      for (const { id } of [...ofPersons, ...nationalRules.filter(({ isPrivate }) => isPrivate)])
        expect(kept.duties).not.toHaveProperty(id)
      expect(JSON.stringify(kept.duties)).not.toMatch(/person\d|陈立新|汛期抢险|m\d/)
    }
  })
})
