import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { applyAll, handsIn, rowsOf } from '../../support/roster'
import { openIds, startOrgan, type Organ } from '../../support/organ'

/**
 * Two workbooks of 1,500 rows that LibreOffice Calc wrote: phones as numbers, days as dates, a day in Chinese words, a phone in
 * full-width digits, a formula, two hundred empty rows at the end. The faulty one has a fault in each of the rows below.
 */
const sheet = (which: 'faulty' | 'mended') => readFileSync(resolve(`tests/fixtures/roster-libreoffice-${which}.xlsx`))
const errors: [row: number, column: string][] = [
  [2, 'phone'],
  [30, 'name'],
  [45, 'branch'],
  [60, 'phone'],
  [75, 'name'],
  [105, 'kind'],
  [120, 'name'],
  [180, 'kind'],
  [195, 'branch'],
]

/** X5: of these the person comes in, without the cell. */
const unread: typeof errors = [
  [17, 'phone'],
  [90, 'joinedOn'],
  [135, 'joinedOn'],
  [150, 'group'],
]

describe('a roster made in LibreOffice', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const preview = async (which: 'faulty' | 'mended') =>
    organ.ok(openIds.zhou, 'org.previewRoster', await handsIn(organ, 'zhou', organ.nodes.root, sheet(which)))

  it('is previewed row by row, mended, imported, and found unchanged the second time', async () => {
    const faulty = await preview('faulty')
    const problems = await rowsOf(organ, faulty.importId, 'problem')
    expect(problems.map(({ row, faults: [first] }) => [row, first?.column])).toEqual(errors)
    const left = await rowsOf(organ, faulty.importId, 'unread')
    expect(left.map(({ row, faults: [first] }) => [row, first?.column])).toEqual(unread)
    const { problem, added, changed, who } = faulty.counts
    expect(problem + added + changed + who).toBe(1500)

    const mended = await preview('mended')
    expect(mended.counts).toMatchObject({ problem: 0, added: 1500 })
    expect(await applyAll(organ, mended.importId)).toMatchObject({ added: 1500, changed: 0, removed: 0, skipped: [] })
    expect((await preview('mended')).counts).toMatchObject({ problem: 0, added: 0, changed: 0, unchanged: 1500 })
  })
})
