import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Figure } from '../../../../bench/figures'

/** The short form of `npm run torture`, as people start it; what it says on standard error tells what went wrong. */
const run = promisify(execFile)

describe('the torture, short', () => {
  let figures: (Figure & { ok: boolean })[] = []
  beforeAll(async () => {
    const args = [resolve('dist/torture/main.js'), '--short', '--json']
    const env = { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' }
    const { stdout } = await run(process.execPath, args, { env, maxBuffer: 2 ** 26 })
    figures = JSON.parse(stdout.trim().split('\n').at(-1)!) as typeof figures
  })
  const figuresOf = (id: string): number[] => {
    const found = figures.filter((figure) => figure.id === id)
    for (const { tries, seed } of found) expect([tries === undefined || tries > 0, seed]).toEqual([true, 1])
    return found.map(({ figure }) => figure)
  }

  it('S1: nobody is in twice, whatever fails and in whatever order', () => expect(figuresOf('S1')).toEqual([0, 0]))
  it('S2: nobody is lost who was told they are in, and the totals are the rows', () =>
    expect(figuresOf('S2')).toEqual([0, 0, 0, 0]))
  it('S3: a cloud killed under load loses nothing it acknowledged', () => expect(figuresOf('S3')).toEqual([0, 0]))
  it('S4: the faults came about', () => expect(figuresOf('S4')[0]).toBeGreaterThanOrEqual(8))
  it('S5: no forged code is taken, none outside its time, no short one guessed, and the genuine are', () =>
    expect(figuresOf('S5')).toEqual([0, 0, 0, 0]))
  it('S6: posts and relations in every mixture weigh as the table says', () => expect(figuresOf('S6')).toEqual([0]))
  it('S7: hostile inputs are refused in words and write nothing they should not', () =>
    expect(figuresOf('S7')).toEqual([0, 0]))
  it('S8: no act takes a field that is not its own', () => expect(figuresOf('S8')).toEqual([0]))
  it('S9: the words of talks are found nowhere, and are whole when the keys have changed, no bit of them turned over', () =>
    expect(figuresOf('S9')).toEqual([0, 0, 0, 0]))
  it('S12: photos keep nothing but the picture', () => expect(figuresOf('S12')).toEqual([0, 0, 0]))
  it('S13: days, months, quarters and years are Beijing’s in every zone', () =>
    expect(figuresOf('S13')).toEqual([0, 0, 0]))
  it('S15: a seeded defect is caught', () => expect(figuresOf('S15')).toEqual([100]))
  it('claims nothing that was tried too little', () => {
    const wanting = figures.filter(({ tries = 0, triesWanted }) => triesWanted !== undefined && tries < triesWanted)
    expect(wanting.length).toBeGreaterThan(10)
    expect(wanting.filter(({ ok }) => ok)).toEqual([])
  })
})
