import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expandYears, readSchema } from '../../../../../cloudfunctions/core/schema/readSchema'

describe('the schema file', () => {
  test('a family of years reaches from last year to three ahead, by the Beijing year', () => {
    const names = (instant: string) =>
      expandYears({ name: 'attendance_{year}', indexes: [] }, new Date(instant)).map(({ name }) => name)
    expect(names('2026-12-31T15:59:59Z')).toEqual([2025, 2026, 2027, 2028, 2029].map((year) => `attendance_${year}`))
    expect(names('2026-12-31T16:00:00Z')[0]).toBe('attendance_2026')
  })

  test('says which file it could not read', () => {
    expect(() => readSchema('/nowhere/schema.json', new Date(0))).toThrow('/nowhere/schema.json')
  })

  test('P21: names fifty lasting collections at most, and three families by year', () => {
    const names = (
      JSON.parse(readFileSync('cloudfunctions/schema.json', 'utf8')) as { collections: { name: string }[] }
    ).collections.map(({ name }) => name)
    expect(names.filter((name) => name.includes('{year}')).sort()).toEqual([
      'attendance_{year}',
      'audit_{year}',
      'visits_{year}',
    ])
    expect(names.length).toBeLessThanOrEqual(50)
    expect(new Set(names).size).toBe(names.length)
  })

  test('refuses more collections than the platform has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibu-schema-'))
    const file = join(folder, 'schema.json')
    const collections = Array.from({ length: 101 }, (_, place) => ({ name: `c${place}`, indexes: [] }))
    writeFileSync(file, JSON.stringify({ collections }))
    expect(() => readSchema(file, new Date(0))).toThrow('平台最多允许 100 个')
    rmSync(folder, { recursive: true })
  })
})
