import { addMinutes } from '../../../src/contract/days'
import type { MessageTemplate } from '../../../src/contract/messageWords'
import type { DaySpan } from '../../../src/contract/workdays'
import { giveBack, grantedOf, noneLeft, spend } from '../platform/accounts'
import { command, find, type Stored } from '../platform/db'
import { messageOf, sourceOf } from './collect'
import {
  alreadyTold,
  keep,
  newMessage,
  peopleAPart,
  putMessages,
  settledFields,
  type Addressee,
  type Message,
} from './outbox'
import { firstOpen } from './quiet'
import { rowTemplates } from './rows/row'
import { sendOne, type Outcome } from './send'
import type { Templates } from './settings'

/** Asked of WeChat at once; as many at most are in doubt when a run breaks off. */
const atOnce = 20
const mostTries = 3
const againMinutes = 10
/** A run is done or dead by then. */
const claimMinutes = 2

export interface Delivery {
  at: string
  requestId: string
  templates: Templates
  own: readonly DaySpan[]
  /** Whether there is time for more. */
  inTime: () => boolean
  /** How many were sent so far. */
  sent: number
}

/** The records that messages are about, a request for each collection. */
export const readMatters = async (messages: readonly Message[]): Promise<Map<string, Stored>> => {
  const matters = [...new Set(messages.map(({ matter }) => matter))]
  const collections = [...new Set(matters.map((matter) => matter.split(':')[0] as string))]
  const read = await Promise.all(
    collections.map(async (collection) => {
      const ids = matters
        .filter((matter) => matter.startsWith(`${collection}:`))
        .map((matter) => matter.slice(collection.length + 1))
      const docs = await find<Stored>(collection, { _id: command.in(ids) }, { limit: ids.length })
      return docs.map((doc) => [`${collection}:${doc._id}`, doc] as const)
    }),
  )
  return new Map(read.flat())
}

const waitingFor = (ids: readonly string[]): Addressee[] => ids.map((id) => ({ id, is: 'waiting' }))
const partsOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / peopleAPart) }, (_, at) =>
    ids.slice(at * peopleAPart, (at + 1) * peopleAPart),
  )

/** Of those to be told, who is told by no other message of this row; only a notice goes out again under another key. */
const notYet = async (message: Message, people: readonly string[]) => {
  const { row, key } = message
  const asks = row === 'meeting-announced' || people.length > peopleAPart
  const others = asks ? await alreadyTold(message) : []
  const same = others.filter((other) => other.key === key || row === 'meeting-announced')
  const told = new Set(same.flatMap((other) => other.people.map(({ id }) => id)))
  const parts = others.filter((other) => other.key === key).map(({ part }) => part)
  return { rest: people.filter((id) => !told.has(id)), from: Math.max(0, ...parts) + 1 }
}

/**
 * Finds who is to be told and what. Of more than a hundred people the others go into messages of their own, which are there
 * before this one says that it has its people: a run that broke off finds them, and tells nobody twice.
 */
const fill = async (message: Message, doc: Stored | null, run: Delivery): Promise<Message | null> => {
  const source = sourceOf(message.matter)
  const told = await source?.told(doc, message, run.at, run.own)
  if (!told || told.people.length === 0) return keep(message, settledFields([], run.at, message.sendAt))
  const { rest, from } = await notYet(message, [...new Set(told.people)])
  const [first = [], ...others] = partsOf(rest)
  const { words, page } = told
  const owed = { ...message, at: message.sendAt }
  await putMessages(
    others.map((ids, at) => ({
      ...newMessage(message.matter, owed, from + at),
      people: waitingFor(ids),
      words,
      page,
      foundAt: run.at,
    })),
  )
  const next = told.next && messageOf(message.matter, told.next, run.own)
  if (next) await putMessages([next])
  return keep(message, { people: waitingFor(first), words, page, foundAt: run.at })
}

/** By which template each is told: its own, and a change by the leave for a notice where none is left for changes. */
const allowances = async (ids: readonly string[], template: MessageTemplate, { templates }: Delivery) => {
  const allowed = new Map<string, { openId: string; template: MessageTemplate }>()
  for (const each of template === 'change' ? (['change', 'meeting'] as const) : [template]) {
    const asked = ids.filter((id) => !allowed.has(id))
    if (!templates[each] || asked.length === 0) continue
    for (const { _id, memberId } of await grantedOf(asked, each)) allowed.set(memberId, { openId: _id, template: each })
  }
  return allowed
}
type Allowed = Awaited<ReturnType<typeof allowances>>

const after = (before: Addressee, outcome: Outcome): Addressee => {
  const { id, tries = 0 } = before
  if (outcome.is !== 'again') return { id, ...outcome }
  const tried = tries + 1
  return { id, is: tried >= mostTries ? 'failed' : 'waiting', tries: tried, why: outcome.why }
}

/** What is spent and what WeChat says is not there, by template. */
const byTemplate = async (
  ids: readonly string[],
  allowed: Allowed,
  act: (openIds: string[], template: MessageTemplate) => Promise<void>,
): Promise<void> => {
  for (const template of ['meeting', 'change', 'work'] as const) {
    const openIds = ids.flatMap((id) => {
      const each = allowed.get(id)
      return each?.template === template ? [each.openId] : []
    })
    if (openIds.length > 0) await act(openIds, template)
  }
}

const replaced = (people: readonly Addressee[], changed: readonly Addressee[]): Addressee[] => {
  const by = new Map(changed.map((each) => [each.id, each]))
  return people.map((each) => by.get(each.id) ?? each)
}

/** Twenty at a time: marked, paid for, sent; what became of them is written with the mark of the next. */
const sendTo = async (message: Message, wanted: readonly Addressee[], allowed: Allowed, run: Delivery) => {
  let current = message
  for (let at = 0; at < wanted.length && run.inTime(); at += atOnce) {
    const slice = wanted.slice(at, at + atOnce)
    const sending = slice.map((each) => ({ ...each, is: 'sending' as const }))
    const people = replaced(current.people ?? [], sending)
    const claimed = await keep(current, { people, claimedUntil: addMinutes(run.at, claimMinutes) })
    if (!claimed) return null
    await byTemplate(
      slice.map(({ id }) => id),
      allowed,
      spend,
    )
    const content = { words: claimed.words!, page: claimed.page }
    const outcomes = await Promise.all(
      slice.map(async (each) => {
        const { openId, template } = allowed.get(each.id)!
        return after(each, await sendOne(openId, run.templates[template]!, content, run.requestId))
      }),
    )
    run.sent += outcomes.filter(({ is }) => is === 'sent').length
    const idsOf = (...states: Addressee['is'][]) => outcomes.filter(({ is }) => states.includes(is)).map(({ id }) => id)
    await byTemplate(idsOf('refused'), allowed, noneLeft)
    await byTemplate(idsOf('waiting', 'failed'), allowed, giveBack)
    current = { ...claimed, people: replaced(claimed.people ?? [], outcomes) }
  }
  return current
}

const send = async (message: Message, run: Delivery): Promise<void> => {
  // A run that broke off left them: whether they went nobody knows.
  const people = (message.people ?? []).map((each) =>
    each.is === 'sending' ? { ...each, is: 'unsure' as const } : each,
  )
  const waiting = people.filter(({ is }) => is === 'waiting')
  const allowed = await allowances(
    waiting.map(({ id }) => id),
    rowTemplates[message.row],
    run,
  )
  const known = people.map((each) =>
    each.is === 'waiting' && !allowed.has(each.id) ? { ...each, is: 'notAllowed' as const } : each,
  )
  const wanted = known.filter(({ is }) => is === 'waiting')
  const done = await sendTo({ ...message, people: known }, wanted, allowed, run)
  if (!done?.people) return
  const left = done.people.some(({ is }) => is === 'waiting')
  const again = done.people.some(({ is, tries }) => is === 'waiting' && tries)
  await keep(
    done,
    left
      ? { people: done.people, claimedUntil: '', sendAt: again ? addMinutes(run.at, againMinutes) : message.sendAt }
      : settledFields(done.people, run.at, message.sendAt),
  )
}

/** Words are good for so long; after that the record is asked whether they still are. */
const goodMinutes = 10
const isOver = async (message: Message, doc: Stored | null, { at, own }: Delivery): Promise<boolean> =>
  addMinutes(message.foundAt, goodMinutes) < at && !(await sourceOf(message.matter)?.told(doc, message, at, own))
const ended = ({ people }: Message, is: 'late' | 'over'): Addressee[] =>
  (people ?? []).map((each) => (each.is === 'waiting' ? { ...each, is } : each))

/** One message that is due: put off, given up, or sent as far as there is time. */
export const deliver = async (message: Message, doc: Stored | null, run: Delivery): Promise<void> => {
  const { at, own } = run
  if (message.claimedUntil > at) return
  if (message.until !== null && at >= message.until) {
    const people = (message.people ?? []).map((each) =>
      each.is === 'waiting' ? { ...each, is: 'late' as const } : each,
    )
    await keep(message, settledFields(people, at, message.sendAt))
    return
  }
  const sendAt = firstOpen(at, message.urgent, own)
  if (sendAt > at) {
    await keep(message, { sendAt })
    return
  }
  if (message.people && (await isOver(message, doc, run))) {
    await keep(message, settledFields(ended(message, 'over'), at, message.sendAt))
    return
  }
  const filled = message.people ? message : await fill(message, doc, run)
  if (filled && filled.state === 'waiting') await send(filled, run)
}
