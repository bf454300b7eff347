import { addDays, beijingDay, dayEnd } from '../../../src/contract/days'
import type { SavedReviewRule } from '../../../src/contract/meetingReviewRule'
import type { Person } from '../../../src/contract/person'
import { isReviewed, usualReviewDays, usualReviewKinds, type Reviewable } from '../../../src/contract/reviewRule'
import { organ } from '../org/store'
import { findAll } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { couldEver, forbidden } from '../policy'
import type { RecordKind } from '../record/kind'
import { saveVersion, type SettingVersion } from '../record/versioned'
import type { Meeting } from './store'

/** `reviewRules/<version>`: what is reviewed, and how long the rest waits; a saving adds a version and changes none. */
interface ReviewRuleDoc extends SettingVersion {
  days: number
  /** Missing on what was saved before it was asked: the usual. */
  kinds?: Reviewable[]
  savedBy: Person
  savedAt: string
}
const ruleKind: RecordKind<ReviewRuleDoc> = { collection: 'reviewRules', what: '审核的范围和期限' }
const usual: SavedReviewRule = {
  version: 0,
  days: usualReviewDays,
  kinds: [...usualReviewKinds],
  savedBy: null,
  savedAt: null,
}
const present = ({
  version,
  days,
  kinds = [...usualReviewKinds],
  savedBy,
  savedAt,
}: ReviewRuleDoc): SavedReviewRule => ({
  version,
  days,
  kinds,
  savedBy: savedBy.name,
  savedAt,
})

/** Every version, newest first, the usual one last; one read. */
const readRules = async (): Promise<SavedReviewRule[]> => {
  const stored = await findAll<ReviewRuleDoc>('reviewRules', {})
  return [...stored.map(present).sort((a, b) => b.version - a.version), usual]
}

const ruleNow = async (): Promise<SavedReviewRule> => (await readRules())[0] ?? usual

/** Everyone may know what is reviewed and how long a record waits. */
export const reviewRule: Handler<'meeting.reviewRule'> = async ({ actor }) => ({
  versions: await readRules(),
  can: { save: couldEver(actor, 'meeting.setReviewDays') },
})

/** What was submitted before keeps the terms it was given. */
export const saveReviewRule: Handler<'meeting.saveReviewRule'> = async (request) => {
  const { actor, input } = request
  const saved = await saveVersion(ruleKind, request, {
    seen: input.version,
    newest: async () => (await ruleNow()).version,
    make: async () => {
      const { rootId } = await organ()
      const denied = forbidden(actor, 'meeting.setReviewDays', { paths: [`/${rootId}/`] })
      return denied ?? { days: input.days, kinds: input.kinds ?? (await ruleNow()).kinds }
    },
  })
  return saved instanceof Problem ? saved : present(saved)
}

const dueAfter = (at: string, days: number): string => dayEnd(addDays(beijingDay(at), days))
/** The end of the last day on which what is submitted now waits for somebody above who is free to review it. */
export const reviewDue = async (at: string): Promise<string> => dueAfter(at, (await ruleNow()).days)

/** Until when what is submitted now waits, and whether it then archives itself whoever is free. */
export const reviewTerms = async (
  meeting: Pick<Meeting, 'kinds' | 'votes' | 'elections'>,
  at: string,
): Promise<{ reviewDueAt: string; archivesItself: boolean }> => {
  const { days, kinds } = await ruleNow()
  return { reviewDueAt: dueAfter(at, days), archivesItself: !isReviewed(meeting, kinds) }
}
