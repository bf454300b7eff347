import { createContext, runInContext } from 'node:vm'
import { installCloudDate } from '../../../../local-cloud/invoke/cloudDate'

/** Runs code in a realm of its own, whose Date is the cloud's; jest's own stays as it is. */
function inCloud(code: string): unknown {
  const realm = createContext({})
  const scope = { Date: runInContext('Date', realm) as DateConstructor }
  installCloudDate(scope, () => Date.UTC(2026, 6, 1))
  Object.assign(realm, { Date: scope.Date })
  return runInContext(code, realm)
}

describe('the Date functions see', () => {
  test.each([
    ['new Date().toISOString()', '2026-07-01T00:00:00.000Z'],
    ['Date.now()', Date.UTC(2026, 6, 1)],
    ['new Date(5).getTime()', 5],
    ['new Date("2026-01-02T00:00:00Z").toISOString()', '2026-01-02T00:00:00.000Z'],
    ['Date.UTC(2026, 0, 1)', Date.UTC(2026, 0, 1)],
    ['Date.parse("2026-01-01T00:00:00Z")', Date.UTC(2026, 0, 1)],
    ['typeof Date()', 'string'],
    ['new Date() instanceof Date', true],
    ['new Date().constructor === Date', true],
    ['class Day extends Date {}; new Day() instanceof Day && new Day().getTime()', Date.UTC(2026, 6, 1)],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
  ])('%s', (code, expected) => {
    expect(inCloud(code)).toBe(expected)
  })
})
