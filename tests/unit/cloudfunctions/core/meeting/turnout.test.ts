import type { CountedRow } from '../../../../../cloudfunctions/core/meeting/turnout'
import { turnout } from '../../../../../cloudfunctions/core/meeting/turnout'

const entry = (memberId: string, more: object = {}) => ({
  memberId,
  expected: true,
  votingRight: true,
  onCommittee: false,
  ...more,
})
const row = (memberId: string | null, more: Partial<CountedRow> = {}): CountedRow => ({
  memberId,
  status: 'present',
  arrivedAt: '2026-11-22T06:25:00.000Z',
  voided: null,
  ...more,
})

const open = { closedAt: null }

describe('turnout', () => {
  it('counts nothing of a time after the end, and everything up to its instant (T11)', () => {
    const closedAt = '2026-11-22T08:00:00.000Z'
    const late = row('b', { arrivedAt: '2026-11-22T08:00:00.001Z' })
    const roll = [entry('a'), entry('b')]
    const guest = row(null, { status: 'guest', arrivedAt: '2026-11-22T08:00:01.000Z' })
    const counted = turnout({ closedAt }, roll, [row('a', { arrivedAt: closedAt }), late, guest])
    expect(counted).toMatchObject({ expected: 2, present: 1, guests: 0, votingPresent: 1 })
    expect(turnout(open, roll, [late])).toMatchObject({ present: 1 })
  })

  it('counts the late among those present', () => {
    const counted = turnout(open, [entry('a'), entry('b'), entry('c')], [row('a'), row('b', { status: 'late' })])
    expect(counted).toMatchObject({ expected: 3, present: 2, late: 1, votingBase: 3, votingPresent: 2 })
  })
  it('counts 预备党员 and 留党察看 as present, but neither in the base nor among those with a vote', () => {
    const roll = [entry('a'), entry('probationer', { votingRight: false }), entry('suspended', { votingRight: false })]
    const counted = turnout(open, roll, [row('a'), row('probationer'), row('suspended')])
    expect(counted).toMatchObject({ expected: 3, present: 3, votingBase: 1, votingPresent: 1 })
  })
  it('counts guests in neither', () => {
    const counted = turnout(
      open,
      [entry('a')],
      [row('a'), row('visitor', { status: 'guest' }), row(null, { status: 'guest' })],
    )
    expect(counted).toMatchObject({ expected: 1, present: 1, guests: 2, votingBase: 1, votingPresent: 1 })
  })
  it('counts nothing of a voided row', () => {
    const counted = turnout(
      open,
      [entry('a')],
      [row('a', { voided: { by: 'x' } }), row('g', { status: 'guest', voided: { by: 'x' } })],
    )
    expect(counted).toMatchObject({ present: 0, guests: 0, votingPresent: 0 })
  })
  it('lets someone exempt be present without moving the base', () => {
    const counted = turnout(open, [entry('a'), entry('old', { expected: false })], [row('a'), row('old')])
    expect(counted).toMatchObject({ expected: 1, present: 2, votingBase: 1, votingPresent: 1 })
  })
  it('counts the committee apart, with or without a vote', () => {
    const roll = [entry('a', { onCommittee: true }), entry('b', { onCommittee: true, votingRight: false }), entry('c')]
    expect(turnout(open, roll, [row('b'), row('c')])).toMatchObject({
      committeeBase: 2,
      committeePresent: 1,
      votingBase: 2,
      votingPresent: 1,
    })
  })
  it('is nothing for nobody', () => {
    const zero = {
      expected: 0,
      present: 0,
      late: 0,
      guests: 0,
      votingBase: 0,
      votingPresent: 0,
      committeeBase: 0,
      committeePresent: 0,
    }
    expect(turnout(open, [], [])).toEqual(zero)
  })
})
