import { readFileSync } from 'node:fs'
import { measuredTable, recordFindings, withMeasured } from '../../../../scripts/smoke/measured'
import { functionProbes } from '../../../../scripts/smoke/probes'
import type { Measured } from '../../../../scripts/smoke/measured'

const [first, second] = functionProbes
const at = new Date('2026-11-20T03:10:30.000Z')

test('what was found out is kept with its day and SDK; what was not keeps its earlier answer', () => {
  const before: Measured = { [second!.id]: { observed: 'x', at: '2026-01-01', sdk: '3.0.4' } }
  const findings = [
    { probe: first!, outcome: 'differs' as const, observed: '100' },
    { probe: second!, outcome: 'failed' as const, observed: 'timed out' },
  ]
  expect(recordFindings(before, findings, at, '4.0.2')).toEqual({
    [first!.id]: { observed: '100', at: '2026-11-20', sdk: '4.0.2' },
    [second!.id]: { observed: 'x', at: '2026-01-01', sdk: '3.0.4' },
  })
})

test('a cell says what was measured, or that nothing was', () => {
  const [, , row, other] = measuredTable({ [first!.id]: { observed: 'a|b', at: '2026-11-20', sdk: '4.0.2' } }).split(
    '\n',
  )
  expect(row).toContain('a\\|b（2026-11-20，SDK 4.0.2）')
  expect(other).toContain('没有测过')
})

test('the page says what is kept in the project', () => {
  const page = readFileSync('docs/local-cloud.md', 'utf8')
  const measured = JSON.parse(readFileSync('local-cloud/measured.json', 'utf8')) as Measured
  expect(withMeasured(page, measured)).toBe(page)
})
