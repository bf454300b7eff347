import type { DaySpan } from '../../../src/contract/workdays'
import { command, find, type Stored } from '../platform/db'
import type { Watched } from '../platform/wake'
import { newMessage, putMessages, type Message } from './outbox'
import { firstOpen } from './quiet'
import { dutySource } from './rows/duties'
import { feedbackSource } from './rows/feedback'
import { leaveSource } from './rows/leaves'
import { ledgerSource } from './rows/ledger'
import { meetingSource } from './rows/meetings'
import type { Owed, Source } from './rows/row'
import { talkSource } from './rows/talks'

// Each is handed its own documents alone.
const sources = [
  dutySource,
  feedbackSource,
  leaveSource,
  ledgerSource,
  meetingSource,
  talkSource,
] as unknown as Source<Stored>[]
export const messageCollections: readonly Watched[] = sources.map(({ collection }) => collection)
export const sourceOf = (matter: string): Source<Stored> | undefined =>
  sources.find(({ collection }) => matter.startsWith(`${collection}:`))

/** More than is done between two looks. */
const most = 1000

/** When it may go; null where it would be of no use by then. */
export const messageOf = (matter: string, owed: Owed, own: readonly DaySpan[]): Message | null => {
  const at = firstOpen(owed.at, owed.urgent ?? false, own)
  return owed.until !== null && at >= owed.until ? null : newMessage(matter, { ...owed, at })
}

/** What was done since an instant in these collections, put into the outbox; gives how many messages are new. */
export const collect = async (
  collections: readonly Watched[],
  since: string,
  calendar: () => Promise<readonly DaySpan[]>,
): Promise<number> => {
  const asked = sources.filter(({ collection }) => collections.includes(collection))
  const found = await Promise.all(
    asked.map(async (source) => {
      const where = { 'audit.at': command.gt(since) }
      return { source, docs: await find<Stored>(source.collection, where, { limit: most, fields: source.fields }) }
    }),
  )
  if (found.every(({ docs }) => docs.length === 0)) return 0
  const own = await calendar()
  const messages = found.flatMap(({ source, docs }) =>
    docs.flatMap((doc) =>
      source
        .owed(doc, since, own)
        .flatMap((owed) => messageOf(`${source.collection}:${owed.of ?? doc._id}`, owed, own) ?? []),
    ),
  )
  return putMessages([...new Map(messages.map((message) => [message._id, message])).values()])
}
