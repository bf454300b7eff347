import { readFileSync } from 'node:fs'
import { collectionLabels } from '../../../../scripts/records/collections'
import { actions } from '../../../../src/contract'
import { actLabels, auditKinds } from '../../../../src/contract/auditWords'

const { collections } = JSON.parse(readFileSync('cloudfunctions/schema.json', 'utf8')) as {
  collections: { name: string; indexes: { keys: [string, 1 | -1][] }[] }[]
}
const looked: readonly string[] = Object.values(auditKinds).flatMap(({ collections: names }) => [...names])

describe('T8: what the auditor reads', () => {
  it('has words for every act that leaves an entry', () => {
    const writing = Object.values(actions)
      .filter((action) => 'writes' in action)
      .map(({ name }) => name as string)
    const named = Object.keys(actLabels)
    expect(named.filter((act) => !act.startsWith('jobs.') && !act.startsWith('records.')).sort()).toEqual(
      writing.sort(),
    )
    // The acts of timers and commands as the code writes them.
    const audit = readFileSync('cloudfunctions/core/platform/audit.ts', 'utf8')
    const others = [...audit.matchAll(/'((?:jobs|records)\.\w+)'/g)].map(([, act]) => act)
    expect(named.filter((act) => /^(jobs|records)\./.test(act)).sort()).toEqual(others.sort())
  })

  it('is every collection but what is nobody else’s business or holds no entries, each found by its entries’ instants', () => {
    const unseen = [
      'studyNotes',
      'tickets',
      'importRows',
      'invitationTries',
      'messages',
      'rolls',
      'votersAtVote',
      'personSections',
      'textVersions',
      'ledgerCounters',
      'trainingDays',
      'summaries',
      'summaryMarks',
      'takenSummaries',
      'longAbsences',
    ]
    expect([...looked, ...unseen].sort()).toEqual(collections.map(({ name }) => name).sort())
    for (const { name, indexes } of collections.filter((each) => looked.includes(each.name)))
      expect([name, indexes.map(({ keys }) => keys[0]?.[0])]).toEqual([
        name,
        expect.arrayContaining([name === 'audit_{year}' ? 'at' : 'audit.at']),
      ])
    expect(Object.keys(collectionLabels)).toEqual(
      expect.arrayContaining(looked.map((name) => name.replace('_{year}', ''))),
    )
  })
})
