import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { sun, zhou, chen } = openIds
const newYear = { name: '元旦', fromOn: '2027-01-01', toOn: '2027-01-03', working: false }

describe('the organ’s calendar of working days', () => {
  climbsTheDoor(
    () => organ,
    'org.saveWorkdays',
    () => ({ version: 1, spans: [] }),
  )

  it('is kept by the system administrator', async () => {
    for (const openId of [zhou, chen]) {
      expect((await organ.refused(openId, 'org.workdays', {})).code).toBe('notAllowed')
      expect((await organ.refused(openId, 'org.saveWorkdays', { version: 1, spans: [] })).code).toBe('notAllowed')
    }
  })
  it('holds no day twice, no stretch that ends before it begins, and none without end', async () => {
    const { version } = await organ.ok(sun, 'org.workdays', {})
    const wrong = [
      [newYear, { ...newYear, name: '又一个', fromOn: '2027-01-03', toOn: '2027-01-04' }],
      [{ ...newYear, toOn: '2026-12-31' }],
      [{ ...newYear, toOn: '2027-02-10' }],
      [{ ...newYear, name: '' }],
    ]
    for (const spans of wrong)
      expect((await organ.refused(sun, 'org.saveWorkdays', { version, spans })).code).toBe('badInput')
  })
  it('is saved under the version seen, in the order of its days', async () => {
    const { version, spans } = await organ.ok(sun, 'org.workdays', {})
    expect(spans).toEqual([])
    const worked = { name: '元旦调休上班', fromOn: '2026-12-27', toOn: '2026-12-27', working: true }
    await organ.ok(sun, 'org.saveWorkdays', { version, spans: [newYear, worked] })
    expect((await organ.ok(sun, 'org.workdays', {})).spans).toEqual([worked, newYear])
    expect((await organ.refused(sun, 'org.saveWorkdays', { version, spans: [newYear] })).code).toBe('changedElsewhere')
  })
})
