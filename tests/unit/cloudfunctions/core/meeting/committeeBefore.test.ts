import { wantsCommittee } from '../../../../../cloudfunctions/core/meeting/committeeBefore'
import type { Meeting } from '../../../../../cloudfunctions/core/meeting/store'

const assembly = {
  kinds: ['generalMeeting'],
  hosts: [{ nodeId: 'b', name: '第三党支部', path: '/r/b/', kind: 'branch' }],
  state: 'announced',
  votes: [],
} as unknown as Parameters<typeof wantsCommittee>[0]
const vote = [{}] as Meeting['votes']
const election = [{}] as Meeting['elections']

it.each([
  ['a 党员大会 to come', {}, true],
  ['one that was held and voted on nothing', { state: 'archived' }, false],
  ['one that voted', { state: 'archived', votes: vote }, true],
  ['one that elected', { state: 'archived', elections: election }, true],
  ['one that was cancelled', { state: 'cancelled', votes: vote }, false],
  ['another kind', { kinds: ['themedPartyDay'], votes: vote }, false],
  ['one of several hosts', { hosts: [...assembly.hosts, ...assembly.hosts] }, false],
  ['one above the branches', { hosts: [{ ...assembly.hosts[0]!, kind: 'generalBranch' }] }, false],
] as const)('A.3 committee-before-assembly: %s', (_, over, wanted) => {
  expect(wantsCommittee({ ...assembly, ...over } as typeof assembly)).toBe(wanted)
})
