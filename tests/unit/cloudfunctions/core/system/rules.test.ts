import { dataForms } from '../../../../../cloudfunctions/core/platform/dataForms'
import {
  presentData,
  presentJobs,
  presentUnreached,
  yearsDue,
  yearsOf,
} from '../../../../../cloudfunctions/core/system/rules'

const at = '2026-11-20T01:00:00.000Z'
const record = (more: object = {}) => ({
  _id: 'jobs',
  lastAt: at,
  build: '1',
  setup: '1',
  looks: {},
  wentWell: {},
  brokeOff: {},
  ...more,
})

describe('the jobs', () => {
  it('are late when no run was noted for an hour and a beat by night, or ever', () => {
    expect(presentJobs(null, at)).toMatchObject({ lastAt: null, late: true })
    expect(presentJobs(record(), '2026-11-20T02:20:00.000Z').late).toBe(false)
    expect(presentJobs(record(), '2026-11-20T02:20:01.000Z').late).toBe(true)
  })
  it('fail from breaking off until they end well', () => {
    const broke = { at, requestId: 'r', error: 'TypeError' }
    const settling = (wentWell: object) =>
      presentJobs(record({ wentWell, brokeOff: { meetings: broke } }), at).each.find(({ name }) => name === 'meetings')
    expect(settling({})?.failing).toEqual(broke)
    expect(settling({ meetings: '2026-11-20T00:59:00.000Z' })?.failing).toEqual(broke)
    expect(settling({ meetings: '2026-11-20T01:01:00.000Z' })).toMatchObject({
      failing: null,
      wentWellAt: '2026-11-20T01:01:00.000Z',
    })
    expect(presentJobs(null, at).each.map(({ failing }) => failing)).not.toContain(undefined)
  })
})

describe('the years', () => {
  const rows = (missing: number[]) =>
    [2026, 2027, 2028, 2029].map((year) => ({
      year,
      collections: [{ name: `attendance_${year}`, there: !missing.includes(year), rows: null }],
    }))
  it('are this and three ahead, by the Beijing calendar', () => {
    expect(yearsOf(at)).toEqual([2026, 2027, 2028, 2029])
    expect(yearsOf('2026-12-31T16:00:00.000Z')).toEqual([2027, 2028, 2029, 2030])
  })
  it('are due at once when this one is missing, and from 1 November when one ahead is', () => {
    const october = '2026-10-31T15:59:59.999Z'
    const november = '2026-10-31T16:00:00.000Z'
    expect([october, november].map((day) => yearsDue(rows([]), day))).toEqual([false, false])
    expect([october, november].map((day) => yearsDue(rows([2029]), day))).toEqual([false, true])
    expect([october, november].map((day) => yearsDue(rows([2026]), day))).toEqual([true, true])
  })
})

describe('the data', () => {
  it('shows the migration under way by its title', () => {
    expect(presentData(null)).toEqual({ version: 0, wanted: dataForms.length, running: null, log: [] })
    const running = { number: 1, cursor: 'm9', steps: 4, startedAt: at, earliestAt: at }
    expect(presentData({ _id: 'schema', version: 0, revision: 3, running, log: [] }).running).toEqual({
      number: 1,
      title: dataForms[0]!.title,
      steps: 4,
      startedAt: at,
    })
  })
})

describe('messages that did not arrive', () => {
  it('are counted by why, and those older than three days apart', () => {
    const found = [
      { unreached: { refused: 2, failed: 1 }, unreachedAt: '2026-11-17T01:00:00.000Z' },
      { unreached: { refused: 1 }, unreachedAt: '2026-11-17T01:00:01.000Z' },
    ]
    expect(presentUnreached(found, at)).toEqual({
      unreached: { refused: 3, failed: 1 },
      forDays: { refused: 2, failed: 1 },
    })
    expect(presentUnreached([], at)).toEqual({ unreached: {}, forDays: {} })
  })
})
