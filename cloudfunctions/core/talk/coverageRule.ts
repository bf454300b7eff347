import { beijingDay, beijingYear } from '../../../src/contract/days'
import type { TalkCoverageRule } from '../../../src/contract/talkCoverage'
import type { CoverageRule } from '../../../src/contract/talkWords'
import { organ } from '../org/store'
import { findAll } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { couldEver, forbidden } from '../policy'
import type { RecordKind } from '../record/kind'
import { saveVersion, versionOn, type SettingVersion } from '../record/versioned'
import { markAll } from '../summary/marks'

/** `talkCoverageRules/<version>`: how talks among a committee are counted; a saving adds a version and changes none. */
interface CoverageRuleDoc extends SettingVersion, Pick<TalkCoverageRule, 'effectiveFrom' | 'among' | 'source'> {}
const coverageRuleKind: RecordKind<CoverageRuleDoc> = { collection: 'talkCoverageRules', what: '谈心谈话的算法' }

/** Before the organ has said anything: each has talked with one other. */
const usual: TalkCoverageRule = {
  version: 0,
  effectiveFrom: '2000-01-01',
  among: 'eachOnce',
  source: null,
  savedBy: null,
  savedAt: null,
}
const present = ({ version, effectiveFrom, among, source, savedBy, savedAt }: CoverageRuleDoc): TalkCoverageRule => ({
  version,
  effectiveFrom,
  among,
  source,
  savedBy: savedBy?.name ?? null,
  savedAt,
})

const readRules = async (): Promise<TalkCoverageRule[]> => {
  const stored = await findAll<CoverageRuleDoc>('talkCoverageRules', {})
  return [...stored.map(present).sort((a, b) => b.version - a.version), usual]
}
/** One year is counted one way: by the rule that applies at its end. */
const ruleOf = (versions: readonly TalkCoverageRule[], year: number): TalkCoverageRule =>
  versionOn(versions, `${year}-12-31`) ?? usual
export const rulesOfYears = async (years: readonly number[]): Promise<CoverageRule[]> => {
  const versions = await readRules()
  return years.map((year) => ruleOf(versions, year).among)
}
export const ruleOfYear = async (year: number): Promise<CoverageRule> => (await rulesOfYears([year]))[0]!

/** Everyone may know how it is counted, and who said so. */
export const coverageRule: Handler<'talk.coverageRule'> = async ({ actor, at }) => {
  const versions = await readRules()
  return {
    current: ruleOf(versions, beijingYear(at)),
    versions,
    can: { save: couldEver(actor, 'talk.setCoverageRule') },
  }
}

const judged = async ({ input, actor, at }: Request<'talk.saveCoverageRule'>) => {
  const denied = forbidden(actor, 'talk.setCoverageRule', { paths: [`/${(await organ()).rootId}/`] })
  if (denied) return denied
  if (input.effectiveFrom < beijingDay(at))
    return refuse(
      'badInput',
      { field: '起用日期', why: '从今天或以后的日子起用，以前各年不受影响' },
      { field: 'effectiveFrom' },
    )
  // How many are still to talk changes everywhere; whoever may not say so sets nobody counting.
  await markAll()
  const { version: _seen, ...content } = input
  return content
}
export const saveCoverageRule: Handler<'talk.saveCoverageRule'> = async (request) => {
  const saved = await saveVersion(coverageRuleKind, request, {
    seen: request.input.version,
    newest: async () => (await readRules())[0]?.version ?? 0,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : present(saved)
}
