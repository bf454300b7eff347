import { agrees, forgetNext, nextOf, readHeld, takeAnswer } from '../../../src/features/attendance/heldRoll'
import { arrived, rollOf, rollRow } from '../../support/taro/meetings'
import { chen, wang } from '../../support/taro/people'
import { newPhone, signIn } from '../../support/taro/renderPage'

/** The roll as the phone has it, from parts and changes; what of it is written when one row is another. */

const meetingId = rollOf([]).meetingId
const people = Array.from({ length: 10_000 }, (_, at) => rollRow(`同志${at}`))
/** All of them, told in parts of 300 as the server does. */
const fill = () => {
  for (let from = 0; from < people.length; from += 300) {
    const more = from + 300 < people.length
    takeAnswer({
      ...rollOf(people.slice(from, from + 300)),
      first: from === 0,
      more,
      next: `next-${from}`,
    })
  }
}
const written = () => {
  const spy = jest.spyOn(Storage.prototype, 'setItem')
  return () => {
    const bytes = spy.mock.calls.map(([, value]) => value.length)
    spy.mockRestore()
    return bytes
  }
}
/** A start of the app with what the phone kept. */
const startAgain = () => {
  signIn(wang)
  signIn(chen)
}

beforeEach(() => {
  newPhone()
  signIn(chen)
})

it('C1: a hall of ten thousand is put together from its parts', () => {
  fill()
  const held = readHeld(meetingId)
  expect(held?.rows).toHaveLength(10_000)
  expect(held?.rows.at(-1)?.name).toBe('同志9999')
  expect(nextOf(meetingId)).toBe('next-9900')
})

it('C1: one who comes is one part of what the phone keeps, and nothing new is nothing written', () => {
  fill()
  const stop = written()
  const came = arrived('同志4711', '14:31')
  const changes = { ...rollOf([came]), first: false, next: 'later' }
  const held = takeAnswer(changes)
  const bytes = stop()
  expect(held.rows[4711]).toEqual(came)
  expect(held.rows).toHaveLength(10_000)
  // The part and the figures.
  expect(bytes).toHaveLength(2)
  expect(Math.max(...bytes)).toBeLessThan(20_000)
  const stopAgain = written()
  expect(takeAnswer({ ...changes, rows: [came], next: 'later still' })).toBe(held)
  expect(stopAgain()).toEqual([])
  expect(nextOf(meetingId)).toBe('later still')
})

it('is there at the next start, with whoever is gone left out', () => {
  const rows = [arrived('王予安', '14:26'), rollRow('冯国安'), rollRow('周景行')]
  takeAnswer({ ...rollOf(rows), next: 'a' })
  takeAnswer({ ...rollOf([]), first: false, gone: ['m-冯国安'], next: 'b' })
  const phone = { ...localStorage }
  startAgain()
  Object.entries(phone).forEach(([key, value]) => localStorage.setItem(key, value as string))
  expect(readHeld(meetingId)?.rows.map(({ name }) => name)).toEqual(['王予安', '周景行'])
  expect(nextOf(meetingId)).toBe('b')
})

it('begins anew for somebody put among the names, and where the figures say otherwise', () => {
  const rows = [arrived('王予安', '14:26'), rollRow('冯国安')]
  const whole = takeAnswer({ ...rollOf(rows), next: 'a' })
  expect(agrees(whole)).toBe(true)
  const missed = takeAnswer({
    ...rollOf([]),
    first: false,
    totals: rollOf([...rows, arrived('李知夏', '14:30')]).totals,
  })
  expect(agrees(missed)).toBe(false)
  forgetNext(meetingId)
  expect(nextOf(meetingId)).toBeUndefined()
  takeAnswer({ ...rollOf(rows), next: 'c' })
  takeAnswer({ ...rollOf([rollRow('陈补入')]), first: false, next: 'd' })
  expect(nextOf(meetingId)).toBeUndefined()
})
