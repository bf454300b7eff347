import { addDays, addMinutes, beijingDay, dayStart } from '../../../src/contract/days'
import type { DaySpan } from '../../../src/contract/workdays'
import { organ } from '../org/store'
import { milliseconds, now } from '../platform/clock'
import type { Found } from '../platform/found'
import type { Sight } from '../platform/jobRecord'
import { log } from '../platform/log'
import { collect, messageCollections } from './collect'
import { deliver, readMatters, type Delivery } from './deliver'
import { forgetOld, forgottenAfterDays, dueMessages, nextDue, type Message } from './outbox'
import { rowTemplates } from './rows/row'
import { ownTemplates } from './settings'

/** A run ends well within the function's limit, with a second look in it; what is left waits for the next. */
const bounds = { messages: 100, sent: 400, seconds: 12 }
/** A call writes its entry with the instant at which it began, and may take its time. */
const overlapMinutes = 3
/** What a mark that was lost would have told is found within a day. */
const dayMinutes = 25 * 60

/** What was changed of a meeting or cancelled goes first. */
const pressingFirst = (messages: readonly Message[]): Message[] => {
  const isChange = ({ row }: Message): boolean => rowTemplates[row] === 'change'
  return [...messages.filter(isChange), ...messages.filter((message) => !isChange(message))]
}

/** The calendar is read once, and only where there is something to say. */
const calendarOnce = (): (() => Promise<readonly DaySpan[]>) => {
  let read: Promise<readonly DaySpan[]> | undefined
  return () => (read ??= organ().then(({ workdays = [] }) => workdays))
}

/** Each message once a run, those that came to be meanwhile too. Gives how many went. */
const deliverDue = async (run: Delivery, calendar: () => Promise<readonly DaySpan[]>): Promise<number> => {
  const tried = new Set<string>()
  while (run.inTime()) {
    const due = pressingFirst(await dueMessages(run.at, bounds.messages)).filter(({ _id }) => !tried.has(_id))
    if (due.length === 0) break
    run.own = await calendar()
    const matters = await readMatters(due)
    for (const message of due) {
      if (!run.inTime()) break
      tried.add(message._id)
      try {
        await deliver(message, matters.get(message.matter) ?? null, run)
      } catch (error) {
        // One that cannot be told keeps no other waiting; the next beat tries it again.
        log({ requestId: run.requestId, action: 'jobs.told', outcome: 'unexpected', error })
      }
    }
  }
  return run.sent
}

/** Puts into the outbox what was done since the last look, and sends what is due. Says how many messages went. */
export const sendMessages = async (at: string, requestId: string, { since, fresh, newDay }: Sight): Promise<Found> => {
  const templates = ownTemplates()
  // Without a template nothing can be sent, and nothing is kept to be sent one day.
  if (Object.keys(templates).length === 0) return { did: 0, next: null }
  const calendar = calendarOnce()
  const usual = addMinutes(since, -overlapMinutes)
  const dayAgo = addMinutes(at, -dayMinutes)
  const from = newDay && dayAgo < usual ? dayAgo : usual
  await collect(newDay ? messageCollections : fresh, from, calendar)
  if (newDay) await forgetOld(dayStart(addDays(beijingDay(at), -forgottenAfterDays)))
  const begun = milliseconds(now())
  const run: Delivery = { at, requestId, templates, own: [], sent: 0, inTime: () => true }
  run.inTime = () => run.sent < bounds.sent && milliseconds(now()) - begun < bounds.seconds * 1000
  return { did: await deliverDue(run, calendar), next: await nextDue() }
}
