import { addDays, beijingDay, dayEnd } from '../../../src/contract/days'
import type { SavedReviewRule } from '../../../src/contract/meetingReviewRule'
import type { Person } from '../../../src/contract/person'
import { usualReviewDays } from '../../../src/contract/reviewRule'
import { organ } from '../org/store'
import { findAll } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { couldEver, forbidden } from '../policy'
import type { RecordKind } from '../record/kind'
import { saveVersion, type SettingVersion } from '../record/versioned'

/** `reviewRules/<version>`: how long what is submitted waits; a saving adds a version and changes none. */
interface ReviewRuleDoc extends SettingVersion {
  days: number
  savedBy: Person
  savedAt: string
}
const ruleKind: RecordKind<ReviewRuleDoc> = { collection: 'reviewRules', what: '审核期限' }
const usual: SavedReviewRule = { version: 0, days: usualReviewDays, savedBy: null, savedAt: null }
const present = ({ version, days, savedBy, savedAt }: ReviewRuleDoc): SavedReviewRule => ({
  version,
  days,
  savedBy: savedBy.name,
  savedAt,
})

/** Every version, newest first, the usual one last; one read. */
const readRules = async (): Promise<SavedReviewRule[]> => {
  const stored = await findAll<ReviewRuleDoc>('reviewRules', {})
  return [...stored.map(present).sort((a, b) => b.version - a.version), usual]
}

/** Everyone may know how long a record waits. */
export const reviewRule: Handler<'meeting.reviewRule'> = async ({ actor }) => ({
  versions: await readRules(),
  can: { save: couldEver(actor, 'meeting.setReviewDays') },
})

/** What was submitted before keeps the day it was given. */
export const saveReviewRule: Handler<'meeting.saveReviewRule'> = async (request) => {
  const { actor, input } = request
  const saved = await saveVersion(ruleKind, request, {
    seen: input.version,
    newest: async () => (await readRules())[0]?.version ?? 0,
    make: async () => {
      const { rootId } = await organ()
      return forbidden(actor, 'meeting.setReviewDays', { paths: [`/${rootId}/`] }) ?? { days: input.days }
    },
  })
  return saved instanceof Problem ? saved : present(saved)
}

/** The end of the last day on which what is submitted now waits for somebody above who is free to review it. */
export const reviewDue = async (at: string): Promise<string> =>
  dayEnd(addDays(beijingDay(at), (await readRules())[0]?.days ?? usualReviewDays))
