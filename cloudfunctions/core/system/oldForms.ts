import { markAccounts, unmarkedAccounts } from '../platform/accounts'
import { change, command, count, find } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { oldFormsCount } from '../platform/mark'
import { memberRecordKind, organKind } from '../org/store'
import { markFor, unchanged, type RecordDoc, type RecordKind } from '../record/kind'
import { resealTexts } from '../record/seal'
import { invitationKind } from '../session/store'
import { lifeByAudit } from '../talk/shut'
import { talkKind, talkWords, type TalkDoc } from '../talk/store'

/** A beat's work in each collection; what is left waits for the next beat. */
const max = 100

/** Records from before there were marks, whose texts were sealed before their readers were authenticated, or that do not say since when. */
interface OldForms {
  readonly collection: string
  readonly where: () => Record<string, unknown>
  readonly mark: (requestId: string) => Promise<number>
}
const unmarked = () => ({ mark: command.exists(false) })

const oldRecords = <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  where: OldForms['where'] = unmarked,
  besides: (doc: Doc) => object = () => ({}),
): OldForms => {
  const collection = kind.collection as string
  const mark = async (doc: Doc): Promise<boolean> => {
    const fields = besides(doc)
    const guard = { ...unchanged(doc), mark: asFound(doc) }
    return change(collection, doc._id, { ...fields, ...markFor(kind, { ...doc, ...fields }) }, guard)
  }
  return {
    collection,
    where,
    mark: async (requestId) => {
      const found = await find<Doc>(collection, where(), { order: [['_id', 'asc']], limit: max })
      let marked = 0
      for (const doc of found) {
        try {
          marked += Number(await mark(doc))
        } catch (error) {
          // One record that does not open must not keep the others from their marks.
          log({ requestId, action: 'jobs.markOldForms', outcome: 'unexpected', error })
        }
      }
      return marked
    },
  }
}
const asFound = ({ mark }: RecordDoc) => mark ?? command.exists(false)

const oldTalks = oldRecords(
  talkKind,
  () =>
    command.or([
      unmarked(),
      { 'words.wrappedKey': command.exists(true), 'words.readers': command.exists(false) },
      { 'words.wrappedKey': command.exists(true), wordsFrom: command.exists(false) },
    ]) as never,
  (talk: TalkDoc) => ({
    words: resealTexts(talkWords, talk),
    ...(talk.words !== null && talk.wordsFrom === undefined && lifeByAudit(talk)),
  }),
)
const oldForms: readonly OldForms[] = [
  oldRecords(organKind, () => ({ _id: 'organ', ...unmarked() })),
  oldRecords(memberRecordKind),
  oldRecords(invitationKind),
  oldTalks,
  { collection: 'accounts', where: unmarkedAccounts, mark: () => markAccounts(max) },
]

/**
 * Marks what is stored, as it is, some each beat; stopped at any point, the next run goes on. It does so only while the
 * environment says that old forms count: afterwards whatever lacks its mark was written by somebody else.
 */
export const markOldForms = async (requestId: string): Promise<number> => {
  if (!oldFormsCount()) return 0
  let marked = 0
  for (const { mark } of oldForms) marked += await mark(requestId)
  return marked
}

export const lookForOldForms = async (at: string, requestId: string): Promise<Found> => {
  const marked = await markOldForms(requestId)
  return found(marked, { at, more: marked > 0 })
}

/** How many are left. */
export const leftOldForms = async (): Promise<number> => {
  const left = await Promise.all(oldForms.map(({ collection, where }) => count(collection, where())))
  return left.reduce((sum, each) => sum + each, 0)
}
