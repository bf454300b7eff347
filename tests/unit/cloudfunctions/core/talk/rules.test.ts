import {
  coverOf,
  derived,
  heldDayProblem,
  kindsFor,
  pairingOf,
  plannedDayProblem,
  waitingFor,
} from '../../../../../cloudfunctions/core/talk/rules'
import { countTalks, pairsOf } from '../../../../../cloudfunctions/core/talk/count'
import { holding, paths } from '../../../../support/actor'

const seat = (memberId: string, committee: boolean) => ({
  _id: memberId,
  kind: 'fullMember' as const,
  branchId: 'third',
  posts: committee ? holding('publicityCommissioner', paths.branch).posts : [],
})
const [chen, li, wang, xu] = [seat('chen', true), seat('li', true), seat('wang', false), seat('xu', false)]

describe('pairings', () => {
  it('follow from who sits on the branch’s committee', () => {
    expect(pairingOf(chen, li, 'third')).toBe('committeePair')
    expect(pairingOf(wang, chen, 'third')).toBe('committeeWithMember')
    expect(pairingOf(wang, xu, 'third')).toBe('memberPair')
    // A post elsewhere makes nobody a member of this committee.
    expect(pairingOf(chen, wang, 'fifth')).toBe('memberPair')
    expect(kindsFor('memberPair', false)).toEqual(['memberPair'])
    expect(kindsFor(null, true)).toEqual(['organTalk', 'reminderTalk'])
  })
})

describe('coverage of a branch', () => {
  const talk = (kind: 'committeePair' | 'committeeWithMember' | 'memberPair', ...two: string[]) => ({
    branchId: 'third',
    kind,
    two,
  })
  it('asks committee members for one among themselves, and others for one with the committee and one with another', () => {
    const covers = coverOf(
      'third',
      [chen, li, wang, xu],
      [
        talk('committeeWithMember', 'chen', 'wang'),
        talk('memberPair', 'wang', 'xu'),
        talk('committeePair', 'chen', 'gone'),
      ],
    )
    expect(covers).toEqual([
      { kind: 'committeePair', covered: ['chen'], faceToFace: [], missing: ['li'] },
      { kind: 'committeeWithMember', covered: ['wang'], faceToFace: [], missing: ['xu'] },
      { kind: 'memberPair', covered: ['wang', 'xu'], faceToFace: [], missing: [] },
    ])
  })
  it('0.26 asks each two of a committee of five for a talk where the organ says 两两之间: ten pairs', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => seat(id, true))
    const talks = [talk('committeePair', 'b', 'a'), talk('committeePair', 'a', 'b'), talk('committeePair', 'd', 'e')]
    const [pair] = coverOf('third', five, talks, 'everyPair')
    expect(pair).toMatchObject({ byPairs: true, covered: ['a:b', 'd:e'] })
    expect(pair?.missing).toHaveLength(8)
    const figures = countTalks('third', five, talks, { today: '2026-11-20', among: 'everyPair' })
    expect(pairsOf(figures, 'everyPair')[0]).toEqual({ kind: 'committeePair', covered: 2, of: 10, byPairs: true })
    // The others are asked as before, and without the organ's word the committee is too.
    const [wangOwes, usual] = [coverOf('third', [...five, wang], [], 'everyPair')[1], coverOf('third', five, talks)[0]]
    expect(wangOwes?.missing).toEqual(['wang'])
    expect([usual?.covered, usual?.missing]).toEqual([['a', 'b', 'd', 'e'], ['c']])
  })
  it('asks no member to be talked with by a committee nobody sits on (S15)', () => {
    const owed = coverOf('third', [wang, xu], []).map(({ covered, missing }) => covered.length + missing.length)
    expect(owed).toEqual([0, 0, 2])
  })
  it('asks nobody for a pairing nobody is there for, and counts no other branch’s talks', () => {
    expect(coverOf('third', [chen, wang], []).map(({ covered, missing }) => covered.length + missing.length)).toEqual([
      0, 1, 0,
    ])
    expect(coverOf('third', [], [])).toHaveLength(3)
    expect(
      coverOf('third', [wang, xu, chen], [{ ...talk('memberPair', 'wang', 'xu'), branchId: 'fifth' }])[2]!.covered,
    ).toEqual([])
  })
})

describe('days', () => {
  it('lie within a year, and nothing is recorded before it was held', () => {
    expect(plannedDayProblem('2026-11-20', '2026-11-20')).toBeNull()
    expect(plannedDayProblem('2028-11-20', '2026-11-20')?.code).toBe('badInput')
    // S15: to the very day, 366 either way.
    for (const day of ['2025-11-19', '2027-11-21']) expect(plannedDayProblem(day, '2026-11-20')).toBeNull()
    for (const day of ['2025-11-18', '2027-11-22']) expect(plannedDayProblem(day, '2026-11-20')?.code).toBe('badInput')
    expect(heldDayProblem('2025-11-19', '2026-11-20')).toBeNull()
    expect(heldDayProblem('2025-11-18', '2026-11-20')?.code).toBe('badInput')
    expect(heldDayProblem('2026-11-20', '2026-11-20')).toBeNull()
    expect(heldDayProblem('2026-11-21', '2026-11-20')?.params.why).toContain('还没到')
    expect(heldDayProblem('2025-11-01', '2026-11-20')?.params.why).toContain('一年以内')
  })
})

describe('what waits', () => {
  const person = (memberId: string) => ({ memberId, name: memberId })
  const talk = {
    state: 'planned' as const,
    occasion: 'yearly' as const,
    host: person('chen'),
    counterpart: person('wang'),
    arrangedOn: '2026-11-01',
    plannedOn: '2026-11-20',
    heldOn: null,
    sentence: null,
    two: ['chen', 'wang'],
    branchId: 'b3',
    left: [] as string[],
  }
  it('is asked from the planned day on, and at once when the talk must be held', () => {
    expect(derived(talk)).toEqual({
      waiting: ['chen', 'wang'],
      waitingOn: '2026-11-20',
      sortOn: '2026-11-20',
      heldYear: 0,
    })
    expect(derived({ ...talk, occasion: 'sanction' }).waitingOn).toBe('2026-11-01')
    expect(derived({ ...talk, state: 'cancelled' })).toMatchObject({ waiting: [], waitingOn: '' })
  })
  it('is the confirmation, then the sentence of the other', () => {
    const held = { ...talk, state: 'recorded' as const, heldOn: '2026-11-20' }
    expect(derived(held)).toMatchObject({ waiting: ['wang'], heldYear: 2026 })
    expect([
      waitingFor(talk, 'chen'),
      waitingFor(talk, 'wang'),
      waitingFor(held, 'chen'),
      waitingFor(held, 'wang'),
      waitingFor(held, 'li'),
    ]).toEqual(['record', null, null, 'confirm', null])
    const asked = { ...held, state: 'confirmed' as const, sentence: { by: 'wang', round: 1 } }
    expect(derived(asked).waiting).toEqual(['chen'])
    expect([waitingFor(asked, 'chen'), waitingFor(asked, 'wang')]).toEqual(['sentence', null])
    expect(derived({ ...asked, sentence: null }).waiting).toEqual([])
    // Nobody else, whatever waits (S15).
    expect([waitingFor(talk, 'li'), waitingFor(asked, 'li')]).toEqual([null, null])
  })
  it('is nothing of a talk not held yet, once one of the two has left; what was held is still to be confirmed (U4)', () => {
    for (const left of [['wang'], ['chen']]) {
      expect(derived({ ...talk, left })).toMatchObject({ waiting: [], waitingOn: '' })
      expect(waitingFor({ ...talk, left }, 'chen')).toBeNull()
    }
    const held = { ...talk, state: 'recorded' as const, heldOn: '2026-11-20', left: ['chen'] }
    expect([derived(held).waiting, waitingFor(held, 'wang')]).toEqual([['wang'], 'confirm'])
  })
})
