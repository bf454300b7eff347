import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

describe.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])('a Beijing New Year’s Eve for a caller in %s', (TZ) => {
  let facts: Record<string, unknown>
  beforeAll(() => {
    const printed = execFileSync(
      process.execPath,
      ['-r', 'esbuild-register', resolve('tests/support/yearEndInZone.ts')],
      {
        env: { ...process.env, TZ },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    facts = JSON.parse(printed.trim().split('\n').at(-1)!) as Record<string, unknown>
  })

  it('runs in that time zone', () => {
    const midnightThere = {
      UTC: '2027-01-01T00',
      'America/Los_Angeles': '2027-01-01T08',
      'Asia/Shanghai': '2026-12-31T16',
    }[TZ]
    expect(facts.zone).toBe(`${midnightThere}:00:00.000Z`)
  })
  it('fixes the year of an id by the Beijing day of its start, once announced', () => {
    expect(facts).toMatchObject({ years: ['2026', '2027', '2026', '2027'], sameHandle: true, refused: 'yearMoved' })
  })
  it('opens nothing a millisecond before its day', () => {
    expect(facts.early).toBe('meetingTooEarly')
  })
  it('gives a meeting that crosses midnight to the day it began, and keeps it in sight while it is open', () => {
    expect(facts.eve).toEqual({ on: '2026-12-31', titles: ['跨年'], next: '元旦' })
    expect(facts.firstMinute).toEqual({ on: '2027-01-01', titles: ['跨年', '元旦'], next: null })
    expect(facts.afterwards).toEqual({ on: '2027-01-01', titles: ['元旦'], next: null })
  })
  it('keeps attendance in the year of the meeting’s id, whatever day a person arrives', () => {
    expect(facts).toMatchObject({
      rowsOf2026: ['跨年'],
      rowsOf2027: ['元旦'],
      statuses: ['present', 'present'],
      minutes: 60,
    })
  })
  it('lists both, the later first', () => {
    expect(facts.past).toEqual(['跨年'])
  })
})
