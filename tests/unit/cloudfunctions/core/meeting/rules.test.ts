import {
  allows,
  archivedItself,
  asOf,
  changes,
  closesItselfAt,
  dayHasCome,
  overdueSince,
  stateAt,
  transitions,
} from '../../../../../cloudfunctions/core/meeting/rules'
import { meetingStates } from '../../../../../src/contract/vocabulary'

describe('the life of a meeting', () => {
  it('has exactly these steps', () => {
    const steps = Object.entries(transitions).flatMap(([name, { from, to }]) =>
      from.map((state) => `${name}: ${state} → ${to}`),
    )
    expect(steps.sort()).toEqual(
      [
        'announce: draft → announced',
        'open: announced → open',
        'close: open → closed',
        'submit: closed → submitted',
        'submit: returned → submitted',
        'recordAfterwards: announced → closed',
        'recordAfterwards: draft → closed',
        'withdraw: submitted → closed',
        'return: submitted → returned',
        'archive: submitted → archived',
        'cancel: draft → cancelled',
        'cancel: announced → cancelled',
        'cancel: open → cancelled',
      ].sort(),
    )
  })
  it('ends with archiving and cancelling: nothing leads on, and nothing but an amendment may be made', () => {
    for (const state of ['archived', 'cancelled'] as const) {
      for (const name of [...Object.keys(transitions), ...Object.keys(changes)] as (
        keyof typeof transitions | keyof typeof changes
      )[]) {
        expect([name, state, allows(name, state)]).toEqual([name, state, name === 'amend' && state === 'archived'])
      }
    }
  })
  it('lets the roll be corrected from opening until archiving, and minutes be written until submission', () => {
    expect(meetingStates.filter((state) => allows('correctRoll', state))).toEqual([
      'open',
      'closed',
      'submitted',
      'returned',
    ])
    expect(meetingStates.filter((state) => allows('writeMinutes', state))).toEqual(['open', 'closed', 'returned'])
    expect(meetingStates.filter((state) => allows('revise', state))).toEqual(['draft', 'announced'])
  })
})

describe('a meeting left open', () => {
  const meeting = { state: 'open', endAt: '2026-12-31T15:30:00.000Z' } as const
  it('closes itself 6 hours after its planned end, over the turn of the year', () => {
    expect(closesItselfAt(meeting)).toBe('2026-12-31T21:30:00.000Z')
    expect(stateAt(meeting, '2026-12-31T21:29:59.999Z')).toBe('open')
    expect(stateAt(meeting, '2026-12-31T21:30:00.000Z')).toBe('closed')
  })
  it('is found by the timer from the same instant on', () => {
    expect(meeting.endAt <= overdueSince('2026-12-31T21:30:00.000Z')).toBe(true)
    expect(meeting.endAt <= overdueSince('2026-12-31T21:29:59.999Z')).toBe(false)
  })
  it('reads as closed as of that instant, or of a later opening', () => {
    const at = '2027-01-01T02:00:00.000Z'
    const opened = (openedAt: string) => asOf({ ...meeting, openedAt, closedAt: null }, at)
    expect(opened('2026-12-31T15:00:00.000Z')).toMatchObject({ state: 'closed', closedAt: '2026-12-31T21:30:00.000Z' })
    expect(opened('2027-01-01T01:00:00.000Z')).toMatchObject({ state: 'closed', closedAt: '2027-01-01T01:00:00.000Z' })
  })
  it('changes no other state', () => {
    for (const state of meetingStates.filter((each) => each !== 'open')) {
      expect(stateAt({ ...meeting, state }, '2027-06-01T00:00:00.000Z')).toBe(state)
    }
  })
})

describe('the day of a meeting', () => {
  it('is the Beijing day it begins, and comes at Beijing midnight', () => {
    const newYear = { startAt: '2026-12-31T16:00:00.000Z' }
    expect(dayHasCome(newYear, '2026-12-31T15:59:59.999Z')).toBe(false)
    expect(dayHasCome(newYear, '2026-12-31T16:00:00.000Z')).toBe(true)
    const lastSecond = { startAt: '2026-12-31T15:59:59.000Z' }
    expect(dayHasCome(lastSecond, '2026-12-30T16:00:00.000Z')).toBe(true)
    expect(dayHasCome(lastSecond, '2026-12-30T15:59:59.999Z')).toBe(false)
  })
})

describe('acts that change a meeting without moving it', () => {
  // S15: each list written down once more by hand.
  it.each([
    ['revise', 'draft announced'],
    ['writeMinutes', 'open closed returned'],
    ['recordVote', 'open closed returned'],
    ['amend', 'archived'],
    ['correctRoll', 'open closed submitted returned'],
  ] as const)('%s: in these states and no other', (act, states) => {
    expect(meetingStates.filter((state) => allows(act, state))).toEqual(
      meetingStates.filter((state) => states.split(' ').includes(state)),
    )
  })
})

describe('a meeting that archived itself', () => {
  const line = (to: 'submitted' | 'archived', memberId: string) => ({
    at: '',
    memberId,
    name: '',
    from: 'closed' as const,
    to,
    reason: null,
  })
  it('is one the timer brought into the archive, whatever people did before (S15)', () => {
    const log = [line('submitted', 'chen'), line('archived', 'jobs')]
    expect(archivedItself({ state: 'archived', log })).toBe(true)
    expect(archivedItself({ state: 'submitted', log })).toBe(false)
    expect(archivedItself({ state: 'archived', log: [line('submitted', 'jobs'), line('archived', 'zheng')] })).toBe(
      false,
    )
  })
})
