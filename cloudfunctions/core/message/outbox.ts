import { messageReasons, type MessageReason } from '../../../src/contract/messageWords'
import { change, command, find, insert, removeMany, type Stored } from '../platform/db'
import type { Owed, RowName } from './rows/row'
import type { Words } from './words'

/**
 * How it stands with one person; `over`: when their turn came there was nothing to tell any more. `sending` is written before WeChat is asked: what a run that broke off leaves there may have
 * gone, so it is `unsure` and never sent again. Better one message lost than one that comes twice.
 */
export interface Addressee {
  id: string
  is: 'waiting' | 'sending' | 'sent' | 'notAllowed' | 'over' | MessageReason
  /** How often it was tried in vain, and WeChat's number for why. */
  tries?: number
  why?: number
}

/** `messages/<collection>:<record>:<row>:<key>:<part>`: something to be told, with a hundred of those it is told to. */
export interface Message extends Stored {
  /** `<collection>:<record>`. */
  matter: string
  row: RowName
  key: string
  part: number
  /** Waiting until everybody it is for has had their turn. */
  state: 'waiting' | 'settled'
  /** Not before this. */
  sendAt: string
  until: string | null
  urgent: boolean
  /** A run is at it until then. */
  claimedUntil: string
  revision: number
  /** Null until it is due: who is to be told, and what, is found then. */
  people: Addressee[] | null
  words: Words | null
  page: string
  /** When they were; '' before. */
  foundAt: string
  /** '' while it waits. */
  settledAt: string
  /** How many it did not reach, by why, and since when; '' where it reached all that allowed it. */
  unreached: Partial<Record<MessageReason, number>>
  unreachedAt: string
}

const collection = 'messages'
const keptDays = 30
export const peopleAPart = 100

export const messageId = ({ matter, row, key, part }: Pick<Message, 'matter' | 'row' | 'key' | 'part'>): string =>
  `${matter}:${row}:${key}:${part}`

export const newMessage = (matter: string, { row, key, at, until, urgent = false }: Owed, part = 0): Message => ({
  _id: messageId({ matter, row, key, part }),
  matter,
  row,
  key,
  part,
  state: 'waiting',
  sendAt: at,
  until,
  urgent,
  claimedUntil: '',
  revision: 0,
  people: null,
  words: null,
  page: '',
  foundAt: '',
  settledAt: '',
  unreached: {},
  unreachedAt: '',
})

/** What is there already is left as it is: it is being told, or was. Gives how many are new. */
export const putMessages = async (messages: readonly Message[]): Promise<number> => {
  if (messages.length === 0) return 0
  const ids = messages.map(({ _id }) => _id)
  const there = await find<Stored>(collection, { _id: command.in(ids) }, { limit: 1000, fields: ['_id'] })
  const known = new Set(there.map(({ _id }) => _id))
  let put = 0
  for (const message of messages.filter(({ _id }) => !known.has(_id)))
    if ((await insert(collection, message)) === 'inserted') put += 1
  return put
}

const inTurn: [string, 'asc'][] = [
  ['sendAt', 'asc'],
  ['_id', 'asc'],
]
/** In the order in which they fell due. */
export const dueMessages = (at: string, limit: number): Promise<Message[]> =>
  find<Message>(collection, { state: 'waiting', sendAt: command.lte(at) }, { order: inTurn, limit })
/** When the next of all that wait is due. */
export const nextDue = async (): Promise<string | null> => {
  const [first] = await find<Message>(collection, { state: 'waiting' }, { order: inTurn, limit: 1, fields: ['sendAt'] })
  return first?.sendAt ?? null
}
/** Everybody who is told of a matter by one row already, whatever the key. */
export const alreadyTold = async ({ matter, row }: Pick<Message, 'matter' | 'row'>) => {
  const found = await find<Message>(collection, { matter, row }, { limit: 1000, fields: ['key', 'part', 'people'] })
  return found.flatMap(({ _id, key, part, people }) => (people ? [{ _id, key, part, people }] : []))
}

/** Under the revision that was read; gives the message as it is then, or null where another run was first. */
export const keep = async (message: Message, fields: Partial<Message>): Promise<Message | null> => {
  const revision = message.revision + 1
  const kept = await change(collection, message._id, { ...fields, revision }, { revision: message.revision })
  return kept ? { ...message, ...fields, revision } : null
}

export const settledFields = (people: Addressee[], at: string, due: string): Partial<Message> => {
  const counts = messageReasons.flatMap((reason) => {
    const count = people.filter(({ is }) => is === reason).length
    return count > 0 ? [[reason, count] as const] : []
  })
  return {
    people,
    state: 'settled',
    settledAt: at,
    claimedUntil: '',
    unreached: Object.fromEntries(counts),
    unreachedAt: counts.length > 0 ? due : '',
  }
}

/** What was told a month ago is nobody's business any more. */
export const forgetOld = (before: string): Promise<void> =>
  removeMany(collection, { settledAt: command.gt('').and(command.lt(before)) })
export const forgottenAfterDays = keptDays

/** What did not reach people, of the last month. */
export const unreachedMessages = (): Promise<Pick<Message, '_id' | 'unreached' | 'unreachedAt'>[]> =>
  find(collection, { unreachedAt: command.gt('') }, { limit: 1000, fields: ['unreached', 'unreachedAt'] })
