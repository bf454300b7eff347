import { addMonths, beijingDay } from '../../../src/contract/days'
import { readOrgan, type Member } from '../org/store'
import { jobEntry } from '../platform/audit'
import { change, command, find } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { stepOfJobs } from '../record/step'
import { talkKind, type TalkDoc } from './store'

/** A beat's work; what is left waits for the next beat. */
const max = 100
const departures = 20

/** Marks one departed member's talks; true when none is left to mark. */
const markTalks = async ({ _id }: Member, at: string, requestId: string): Promise<boolean> => {
  const talks = await find<TalkDoc>(
    'talks',
    { two: _id, left: command.nin([_id]) },
    {
      order: [
        ['sortOn', 'desc'],
        ['_id', 'desc'],
      ],
      limit: max,
    },
  )
  let marked = 0
  for (const talk of talks) {
    const left = [...talk.left, _id]
    const bothLeftOn = talk.two.every((each) => left.includes(each)) ? beijingDay(at) : null
    const entry = jobEntry('jobs.noteDepartures', at, requestId)
    if (await stepOfJobs(talkKind, entry, talk, { fields: { left, bothLeftOn } })) marked += 1
  }
  return marked === talks.length && talks.length < max
}

/** Whoever leaves the organ is noted on their talks, so that it is known when both are gone. */
export const noteDepartures = async (at: string, requestId: string): Promise<Found> => {
  const departed = await find<Member>(
    'members',
    { talksToMark: true },
    { order: [['_id', 'asc']], limit: departures, fields: ['_id'] },
  )
  let noted = 0
  for (const member of departed) {
    if (await markTalks(member, at, requestId))
      noted += Number(await change('members', member._id, { talksToMark: false }, { talksToMark: true }))
  }
  return found(noted, { at, more: noted < departed.length || departed.length === departures })
}

/** The record's key goes, and the sealed words with it, once both have left for as long as the organ keeps them. */
export const eraseTalks = async (at: string, requestId: string): Promise<Found> => {
  const years = (await readOrgan())?.talkRetentionYears
  if (!years) return found(0, { at, more: false })
  const today = beijingDay(at)
  const due = await find<TalkDoc>(
    'talks',
    { bothLeftOn: command.lte(addMonths(today, -12 * years)) },
    {
      order: [
        ['bothLeftOn', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    },
  )
  let erased = 0
  for (const talk of due) {
    const fields = { words: null, sentence: null, bothLeftOn: null, erasedOn: today }
    erased += Number(await stepOfJobs(talkKind, jobEntry('jobs.eraseTalks', at, requestId), talk, { fields }))
  }
  // Which others fall due is a matter of days, and each day begins with a look.
  return found(erased, { at, more: erased < due.length || due.length === max })
}
