import type { Person } from '../../../../../src/contract/person'
import * as fc from 'fast-check'
import type { Move } from '../../../../../cloudfunctions/core/ledger/rules'
import {
  accountable,
  advance,
  derived,
  lineOf,
  plainLine,
  statesOf,
} from '../../../../../cloudfunctions/core/ledger/rules'
import type { Owner, Standing } from '../../../../../cloudfunctions/core/ledger/store'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'
import { addDays } from '../../../../../src/contract/days'
import { ledgerStates, satisfactions } from '../../../../../src/contract/ledgerWords'

const today = '2026-11-20'
const person = (memberId: string): Person => ({ memberId, name: memberId })
const owned = (memberId: string): Owner => ({ ...person(memberId), path: '/organ/general/third/' })
const fresh: Standing = {
  state: 'recorded',
  owner: null,
  department: null,
  verifier: null,
  answerBy: null,
  dueOn: null,
  asked: null,
  log: [],
  raisedOn: '2026-11-18',
  closedOn: null,
}
/** A history in which these worked on it. */
const workedBy = (...names: string[]): Pick<Standing, 'log'> => ({
  log: names.map((name) => ({ ...plainLine, id: name, step: 'progressed', by: person(name), at: '' })),
})
const at = (more: Partial<Standing>): Standing => ({ ...fresh, owner: owned('owner'), dueOn: '2026-11-26', ...more })
const codeOf = (outcome: ReturnType<typeof advance>) => (outcome instanceof Problem ? outcome.code : 'ok')
const step = (entry: Standing, move: Move, by = 'secretary', day = today) => advance(entry, move, person(by), day)
const assigned = (more: object = {}): Move => ({
  step: 'assigned',
  owner: owned('owner'),
  department: '水利科',
  verifier: null,
  dueOn: '2026-11-26',
  ...more,
})

/** Any act by any of four people; the days lie around today. */
const name = fc.constantFrom('a', 'b', 'c', 'd').map(person)
const ownerName = name.map(({ memberId }) => owned(memberId))
const day = fc.integer({ min: -3, max: 800 }).map((days) => addDays(today, days))
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    step: fc.constant('assigned' as const),
    owner: ownerName,
    department: fc.constant(null),
    verifier: fc.option(name),
    dueOn: day,
  }),
  fc.record({
    step: fc.constant('handedOver' as const),
    owner: ownerName,
    department: fc.constant(null),
    verifier: fc.option(name),
  }),
  fc.record({ step: fc.constant('extensionAsked' as const), dueOn: day, reason: fc.constant('因') }),
  fc.record({ step: fc.constantFrom('extended' as const, 'reopened' as const), dueOn: day }),
  fc.record({ step: fc.constant('answered' as const), satisfaction: fc.constantFrom(...satisfactions) }),
  fc.record({
    step: fc.constantFrom(
      'progressed' as const,
      'extensionRefused' as const,
      'verificationAsked' as const,
      'sentBack' as const,
      'closed' as const,
    ),
  }),
)
const walk = fc.array(fc.record({ move, by: name }), { maxLength: 60 })
/** The steps that were possible, each with the entry before and after it. */
const walked = (steps: { move: Move; by: Person }[]) => {
  let entry = fresh
  return steps.flatMap(({ move: each, by }) => {
    const next = advance(entry, each, by, today)
    if (next instanceof Problem) return []
    const before = entry
    const line = { id: '', by, at: '', words: null, photoIds: [] }
    entry = { ...entry, ...next, log: [...entry.log, lineOf(entry, each, line)] }
    return [{ move: each, by, before, after: entry }]
  })
}

const place = { branchId: 'third', path: '/organ/third/', involved: [] }
const openOf = (entry: Standing): boolean => derived({ ...entry, ...place }).open

describe('whatever anybody does in whatever order', () => {
  it('nothing closes but by somebody who never worked on it and does not own it, after the owner asked', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const done = walked(steps)
        done.forEach(({ move: each, by, before, after }, place) => {
          if (openOf(before) === openOf(after) || openOf(after)) return
          expect(each.step).toBe('closed')
          expect(before.state).toBe('awaitingVerification')
          expect(by.memberId).not.toBe(before.owner?.memberId)
          const workedBefore = done.slice(0, place).filter((earlier) => /progressed|Asked$/.test(earlier.move.step))
          expect(workedBefore.map((earlier) => earlier.by.memberId)).not.toContain(by.memberId)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('is never answered before it is closed, nor twice without being reopened', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const turns = walked(steps)
          .map(({ move: each }) => each.step)
          .filter((each) => each === 'closed' || each === 'answered' || each === 'reopened')
        turns.forEach((each, place) => {
          if (each === 'answered') expect(turns[place - 1]).toBe('closed')
          if (each === 'reopened') expect(['closed', 'answered']).toContain(turns[place - 1])
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('has an owner and a deadline from the first assignment on, and the deadline never moves to an earlier day while it is open', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const { move: each, before, after } of walked(steps)) {
          if (after.state !== 'recorded') expect([after.owner, after.dueOn]).not.toContain(null)
          if (before.dueOn !== null && each.step !== 'reopened')
            expect((after.dueOn as string) >= before.dueOn).toBe(true)
          if (each.step === 'handedOver') expect(after.dueOn).toBe(before.dueOn)
        }
      }),
    )
  })

  it('waits for somebody until it is answered, and never for the owner to verify', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const { after } of walked(steps)) {
          const keys = derived({ ...after, ...place }).waitsFor
          expect(keys.length > 0).toBe(after.state !== 'answered')
          for (const each of accountable(after))
            if (after.state === 'awaitingVerification') expect(keys).not.toContain(`verify:${each}`)
        }
      }),
    )
  })
})

describe('an act', () => {
  it('is refused in every state it does not belong to, in words', () => {
    const moves: Move[] = [
      assigned(),
      { step: 'handedOver', owner: owned('other'), department: null, verifier: null },
      { step: 'progressed' },
      { step: 'extensionAsked', dueOn: '2026-12-01', reason: '等配件' },
      { step: 'extended', dueOn: '2026-12-01' },
      { step: 'verificationAsked' },
      { step: 'sentBack' },
      { step: 'closed' },
      { step: 'answered', satisfaction: 'satisfied' },
      { step: 'reopened', dueOn: '2026-12-01' },
    ]
    for (const each of moves) {
      const possible = ledgerStates.filter((state) => codeOf(step(at({ state }), each)) === 'ok')
      expect([each.step, possible]).toEqual([
        each.step,
        ledgerStates.filter((state) => statesOf[each.step].includes(state)),
      ])
    }
    expect((step(at({ state: 'closed' }), { step: 'closed' }) as Problem).params).toEqual({
      state: '已销号',
      what: '核验',
    })
  })

  it('keeps the verifier apart from whoever owns it or worked on it', () => {
    expect(step(fresh, assigned({ verifier: person('owner') }))).toMatchObject({
      code: 'badInput',
      extra: { field: 'verifierId' },
    })
    const worked = at({ state: 'inProgress', ...workedBy('old') })
    expect(
      codeOf(step(worked, { step: 'handedOver', owner: owned('new'), department: null, verifier: person('old') })),
    ).toBe('badInput')
    expect(codeOf(step(at({ state: 'awaitingVerification', ...workedBy('old') }), { step: 'closed' }, 'old'))).toBe(
      'ownVerification',
    )
    expect(codeOf(step(at({ state: 'awaitingVerification' }), { step: 'sentBack' }, 'owner'))).toBe('ownVerification')
  })

  it.each([
    ['2026-11-19', '不能早于今天'],
    ['2029-01-01', '最远两年以内'],
  ])('takes no deadline on %s', (dueOn, why) => {
    for (const outcome of [
      step(fresh, assigned({ dueOn })),
      step(at({ state: 'closed' }), { step: 'reopened', dueOn }),
    ]) {
      expect(outcome).toMatchObject({ code: 'badInput', params: { why }, extra: { field: 'dueOn' } })
    }
  })
  it('extends to a later day only, today at the earliest, and answers what was asked', () => {
    const asked = at({ state: 'accepted', asked: { dueOn: '2026-12-01', reason: '等配件' } })
    expect(codeOf(step(asked, { step: 'extended', dueOn: '2026-11-26' }))).toBe('badInput')
    expect(step(asked, { step: 'extended', dueOn: '2026-12-03' })).toEqual({ dueOn: '2026-12-03', asked: null })
    expect(step(asked, { step: 'extensionRefused' })).toEqual({ asked: null })
    expect(codeOf(step(at({ state: 'accepted' }), { step: 'extensionRefused' }))).toBe('ledgerStateWrong')
  })

  it('leaves a line that says what it set and what was there before', () => {
    const said = { id: 'line', by: person('secretary'), at: '2026-11-20T01:00:00.000Z', words: '等配件', photoIds: [] }
    expect(lineOf(at({}), { step: 'extended', dueOn: '2026-12-03' }, said)).toMatchObject({
      step: 'extended',
      dueOn: '2026-12-03',
      dueBefore: '2026-11-26',
      words: '等配件',
    })
    expect(lineOf(fresh, assigned(), said)).toMatchObject({
      owner: 'owner',
      department: '水利科',
      dueOn: '2026-11-26',
      dueBefore: null,
    })
    expect(lineOf(at({ state: 'closed' }), { step: 'answered', satisfaction: 'unsatisfied' }, said)).toMatchObject({
      satisfaction: 'unsatisfied',
      dueOn: null,
    })
  })
})

describe('what is stored beside an entry', () => {
  const placed = (more: Partial<Standing>) => ({
    ...at(more),
    branchId: 'third',
    path: '/organ/general/third/',
    involved: ['author'],
  })
  it.each([
    [{ state: 'recorded' }, ['assign:third']],
    [{ state: 'accepted' }, ['work:owner']],
    [
      { state: 'inProgress', asked: { dueOn: '2026-12-01', reason: '等' } },
      ['work:owner', 'extend:general', 'extend:third'],
    ],
    [{ state: 'awaitingVerification' }, ['verifyAt:general', 'verifyAt:third']],
    [{ state: 'awaitingVerification', verifier: person('li') }, ['verify:li']],
    [{ state: 'closed' }, ['answerAt:third']],
    [{ state: 'closed', answerBy: person('author') }, ['answer:author']],
    [{ state: 'answered' }, []],
    [{ state: 'reopened' }, ['work:owner']],
  ] as [Partial<Standing>, string[]][])('of %j are the keys %j', (more, keys) =>
    expect(derived(placed(more)).waitsFor).toEqual(keys),
  )

  it('is found from the owner’s own branch as well', () => {
    const entry = placed({ state: 'accepted', owner: { ...person('owner'), path: '/organ/general/fifth/' } })
    expect(derived(entry).visibleTo).toEqual([
      'member:author',
      'member:owner',
      'over:organ',
      'over:general',
      'over:third',
      'over:fifth',
    ])
  })

  it('lets everyone it names find it, and everyone above', () => {
    const entry = placed({
      state: 'closed',
      closedOn: '2026-11-24',
      verifier: person('li'),
      answerBy: person('author'),
      ...workedBy('former'),
    })
    expect(derived(entry)).toEqual({
      open: false,
      actOn: '2026-11-24',
      waitsFor: ['answer:author'],
      workers: ['former'],
      visibleTo: [
        'member:author',
        'member:owner',
        'member:li',
        'member:former',
        'over:organ',
        'over:general',
        'over:third',
      ],
    })
  })
})
