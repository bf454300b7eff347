import type { PostHolder } from '../../../../../src/contract/org'
import { postsOffered, presentHolder, usualTermEnd } from '../../../../../src/features/org/presentPost'

const holder = (of: Partial<PostHolder> = {}): PostHolder => ({
  memberId: 'm0',
  name: '陈书记',
  post: 'branchSecretary',
  startOn: '2024-03-01',
  termEndsOn: '2027-02-28',
  confirmed: true,
  ...of,
})
const chipOn = (today: string, of: Partial<PostHolder> = {}) => presentHolder(holder(of), today).chip?.text

describe('presentHolder', () => {
  it('says the term', () => {
    expect(presentHolder(holder(), '2025-01-01')).toMatchObject({
      term: '任期到 2027年2月28日',
      termInFull: '2024年3月1日任职，任期到 2027年2月28日',
    })
    expect(presentHolder(holder({ termEndsOn: null }), '2025-01-01').term).toBe('2024年3月1日任职')
  })

  it('warns half a year before the term ends, and says when it has ended', () => {
    expect(chipOn('2026-08-28')).toBeUndefined()
    expect(chipOn('2026-08-29')).toBe('将届满')
    expect(chipOn('2027-02-28')).toBe('将届满')
    expect(chipOn('2027-03-01')).toBe('已届满')
    expect(chipOn('2040-01-01', { termEndsOn: null })).toBeUndefined()
  })

  it('an appointment that waits says so before anything else', () =>
    expect(chipOn('2027-03-01', { confirmed: false })).toBe('待确认'))
})

it('offers the posts of each kind of organization', () => {
  expect(postsOffered('partyGroup')).toEqual(['groupLeader'])
  expect(postsOffered('branch')).toContain('branchSecretary')
  expect(postsOffered('branch')).not.toContain('committeeOfficer')
  expect(postsOffered('organCommittee')).toEqual(
    expect.arrayContaining(['branchSecretary', 'committeeOfficer', 'inspector']),
  )
  expect(postsOffered('organCommittee')).not.toContain('groupLeader')
})

it.each([
  ['branch', 'branchSecretary', '2024-03-01', '2027-02-28'],
  ['organCommittee', 'deputySecretary', '2024-03-01', '2029-02-28'],
  ['branch', 'branchSecretary', '2024-02-29', '2027-02-28'],
  ['partyGroup', 'groupLeader', '2024-03-01', null],
  ['organCommittee', 'committeeOfficer', '2024-03-01', null],
] as const)('the usual term in a %s of a %s from %s ends on %s', (kind, post, startOn, end) =>
  expect(usualTermEnd(kind, post, startOn)).toBe(end),
)
