import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { yearFamilyLabels } from '../../../../src/contract/systemWords'
import { collectionLabels, collectionNames, labelOf } from '../../../../scripts/records/collections'

const { collections } = JSON.parse(readFileSync('cloudfunctions/schema.json', 'utf8')) as {
  collections: { name: string }[]
}
const families = collections.map(({ name }) => name.replace('_{year}', ''))

describe('the collections of an organ', () => {
  it('all have a name for people, and no name is left of one that is gone', () => {
    expect(Object.keys(collectionLabels).sort()).toEqual([...families].sort())
    const byYear = collections
      .filter(({ name }) => name.includes('{year}'))
      .map(({ name }) => name.replace('_{year}', ''))
    expect(Object.keys(yearFamilyLabels).sort()).toEqual(byYear.sort())
  })
  it('reach back ten years and ahead as far as deploying sets them up', () => {
    const names = collectionNames(resolve('.'), 2026)
    expect(names).toEqual(expect.arrayContaining(['settings', 'attendance_2016', 'attendance_2026', 'attendance_2029']))
    expect(names).not.toContain('attendance_2030')
    expect([labelOf('attendance_2026'), labelOf('nodes'), labelOf('unheard')]).toEqual([
      '2026 年签到',
      '党组织',
      'unheard',
    ])
  })
})
