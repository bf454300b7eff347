import type { Bench } from '../../../bench/figures'
import { broken, jsonLine, measure, table, wantedIds } from '../../../bench/figures'

/** The shape of what the bench prints, with invented figures. */
const ran: string[] = []
const invented = (ids: string[], figure: number, peer?: number): Bench => ({
  ids,
  run: async () => {
    ran.push(ids.join())
    return ids.map((id) => ({ id, what: `量 ${id}`, figure, budget: 2.2, peer, unit: '次' }))
  },
})
const benches = [invented(['P1', 'P2'], 2.0171, 5), invented(['P9'], 3)]
beforeEach(() => void ran.splice(0))

describe('the bench’s figures', () => {
  it('are one line of JSON with what a machine needs, and no peer where none was run', async () => {
    const line = jsonLine(await measure(benches, wantedIds(undefined, benches)))
    expect(line).not.toContain('\n')
    expect(JSON.parse(line)).toEqual([
      { id: 'P1', what: '量 P1', figure: 2.017, budget: 2.2, peer: 5, unit: '次', ok: true },
      { id: 'P2', what: '量 P2', figure: 2.017, budget: 2.2, peer: 5, unit: '次', ok: true },
      { id: 'P9', what: '量 P9', figure: 3, budget: 2.2, unit: '次', ok: false },
    ])
  })

  it('that were not measured are not printed: `--only` runs and keeps just what it names', async () => {
    const figures = await measure(benches, wantedIds('P2', benches))
    expect(figures.map(({ id }) => id)).toEqual(['P2'])
    expect(ran).toEqual(['P1,P2'])
  })

  it('cannot be asked for by a name that nothing measures', () => {
    expect(() => wantedIds('P1,P77', benches)).toThrow('P77')
  })

  it('judge the exact figure, not the rounded one', () => {
    const [first] = JSON.parse(jsonLine([{ id: 'P1', what: '', figure: 2.2004, budget: 2.2, unit: '' }])) as {
      ok: boolean
    }[]
    expect(first!.ok).toBe(false)
  })

  it('stand in a table with the budget beside each', async () => {
    const lines = table(await measure(benches, wantedIds(undefined, benches))).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^编号 +量什么 +实测 +限值 +通常做法 +单位 +结论$/)
    expect(lines[1]).toMatch(/^P1 +量 P1 +2\.017 +≤ 2\.2 +5 +次 +达标$/)
    expect(lines[3]).toMatch(/^P9 +量 P9 +3 +≤ 2\.2 +— +次 +超出$/)
  })

  it('are not met by too few tries, nor broken by them', () => {
    const few = {
      id: 'S1',
      what: '重复的签到',
      figure: 0,
      budget: 0,
      unit: '条',
      tries: 999,
      triesWanted: 1000,
      seed: 7,
    }
    expect(broken(few)).toBe(false)
    expect(JSON.parse(jsonLine([few, { ...few, tries: 1000 }]))).toMatchObject([
      { tries: 999, triesWanted: 1000, seed: 7, ok: false },
      { tries: 1000, ok: true },
    ])
    expect(table([few]).split('\n')[1]).toMatch(/^S1 .* 999（应 1000） +次数不足$/)
  })

  it('may be better when they are more, and say when they are simulated', () => {
    const caught = { id: 'S15', what: '查出的缺陷', figure: 94, budget: 95, unit: '%', moreIsBetter: true as const }
    expect([caught, { ...caught, figure: 95 }].map(broken)).toEqual([true, false])
    expect(table([{ ...caught, simulated: true }]).split('\n')[1]).toMatch(
      /^S15 +查出的缺陷（模拟） +94 +≥ 95 +% +超出$/,
    )
  })
})
