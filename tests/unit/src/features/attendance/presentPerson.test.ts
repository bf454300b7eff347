import { arrivalInstant, choicesFor, usualArrival } from '../../../../../src/features/attendance/presentPerson'
import { arrived, atTheDoor, nothing, rollRow } from '../../../../support/taro/meetings'

const acts = (...given: Parameters<typeof choicesFor>) => choicesFor(...given).map((choice) => choice.act)

describe('what may be done about one person', () => {
  it('begins with vouching for who has not come', () => {
    expect(acts(rollRow('冯国安'), atTheDoor)).toEqual(['confirm', 'explainAbsence', 'withdrawVote', 'removeFromRoll'])
  })

  it('is a late entry once the meeting is closed', () => {
    expect(acts(rollRow('冯国安'), { ...nothing, enterLate: true })).toEqual(['enterLate', 'explainAbsence'])
    expect(acts(rollRow('冯国安'), { ...nothing, amend: true })).toEqual(['amendCame'])
    expect(acts(arrived('王予安', '14:26'), { ...nothing, amend: true })).toEqual(['amendDidNotCome'])
    expect(acts(arrived('外单位', '14:26', { memberId: null, status: 'guest' }), { ...nothing, amend: true })).toEqual(
      [],
    )
  })

  it('lets a row be voided, and never confirmed twice', () => {
    expect(acts(arrived('王予安', '14:26'), { ...atTheDoor, correctRoll: false })).toEqual(['void'])
  })

  it('offers the vote to whom the roll gives none', () => {
    expect(
      acts(rollRow('冯国安', { votingRight: false, whyNoVote: 'probationary' }), { ...nothing, correctRoll: true }),
    ).toEqual(['grantVote', 'removeFromRoll'])
  })

  it('asks no absence explained of who was not expected', () => {
    expect(acts(rollRow('孙晓岚', { expected: false, whyNotExpected: 'exempt' }), atTheDoor)).toEqual([
      'confirm',
      'withdrawVote',
      'removeFromRoll',
    ])
  })

  it('leaves a guest from outside nothing but to be voided', () => {
    expect(acts(arrived('刘讲师', '14:29', { memberId: null, status: 'guest', expected: false }), atTheDoor)).toEqual([
      'void',
    ])
  })

  it('is nothing for who may only look', () => {
    expect(acts(rollRow('冯国安'), nothing)).toEqual([])
    expect(acts(arrived('王予安', '14:26'), nothing)).toEqual([])
  })

  it('0.28 offers 视频参会 first where people take part from elsewhere', () => {
    const reasons = (form?: 'video' | 'inPerson') =>
      choicesFor(rollRow('冯国安'), atTheDoor, form).find(({ act }) => act === 'confirm')?.quickReasons
    expect(reasons('video')?.[0]).toBe('视频参会')
    expect(reasons('inPerson')).not.toContain('视频参会')
    expect(reasons()).not.toContain('视频参会')
  })

  it('always asks for a reason', () => {
    const all = [
      ...choicesFor(rollRow('a'), { scan: true, enterLate: true, correctRoll: true, amend: false }),
      ...choicesFor(arrived('b', '14:26'), atTheDoor),
    ]
    expect(all.every((choice) => choice.reasonLabel !== '' && choice.quickReasons.length > 0)).toBe(true)
  })
})

describe('the time of a late entry', () => {
  const meeting = {
    startAt: '2026-11-22T06:30:00.000Z',
    openedAt: '2026-11-22T06:20:00.000Z',
    closedAt: '2026-11-22T08:00:00.000Z',
  }

  it('is proposed as the start, or the opening when that was later', () => {
    expect(usualArrival(meeting)).toBe('14:30')
    expect(usualArrival({ ...meeting, openedAt: '2026-11-22T06:45:00.000Z' })).toBe('14:45')
  })

  it('is an instant of the day of the start', () => {
    expect(arrivalInstant(meeting.startAt, meeting.closedAt, '14:35')).toBe('2026-11-22T06:35:00.000Z')
  })

  it('is after midnight when only that lies within the meeting', () => {
    const startAt = '2026-11-22T15:00:00.000Z'
    const closedAt = '2026-11-22T17:00:00.000Z'
    expect(arrivalInstant(startAt, closedAt, '00:20')).toBe('2026-11-22T16:20:00.000Z')
    expect(arrivalInstant(startAt, closedAt, '23:20')).toBe('2026-11-22T15:20:00.000Z')
  })
})
