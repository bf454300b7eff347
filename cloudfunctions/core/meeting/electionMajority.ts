import { beijingDay } from '../../../src/contract/days'
import type { ElectionMajority } from '../../../src/contract/electionWords'
import type { ElectionMajorityRule } from '../../../src/contract/meetingElectionMajority'
import { organ } from '../org/store'
import { findAll } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { couldEver, forbidden } from '../policy'
import type { RecordKind } from '../record/kind'
import { saveVersion, versionOn, type SettingVersion } from '../record/versioned'

/** `electionMajorities/<version>`: of whose number a majority elects; a saving adds a version and changes none. */
export interface ElectionMajorityDoc
  extends SettingVersion, Pick<ElectionMajorityRule, 'effectiveFrom' | 'majorityOf' | 'source'> {}
const majorityKind: RecordKind<ElectionMajorityDoc> = { collection: 'electionMajorities', what: '当选的认定办法' }

/** Before the organ has said anything. */
const usual: ElectionMajorityRule = {
  version: 0,
  effectiveFrom: '2000-01-01',
  majorityOf: 'ask',
  source: null,
  savedBy: null,
  savedAt: null,
}
const present = ({
  version,
  effectiveFrom,
  majorityOf,
  source,
  savedBy,
  savedAt,
}: ElectionMajorityDoc): ElectionMajorityRule => ({
  version,
  effectiveFrom,
  majorityOf,
  source,
  savedBy: savedBy?.name ?? null,
  savedAt,
})

/** Every version, newest first, the usual one last; one read. */
const readRules = async (): Promise<ElectionMajorityRule[]> => {
  const stored = await findAll<ElectionMajorityDoc>('electionMajorities', {})
  return [...stored.map(present).sort((a, b) => b.version - a.version), usual]
}
const ruleAt = (versions: readonly ElectionMajorityRule[], at: string): ElectionMajorityRule =>
  versionOn(versions, beijingDay(at)) ?? usual

/** The organ's word on the day an election was held, whenever it is entered. */
export const majorityAt = async (startAt: string): Promise<ElectionMajority> =>
  ruleAt(await readRules(), startAt).majorityOf

/** Everyone may know what the organ has said, and who said so. */
export const electionMajority: Handler<'meeting.electionMajority'> = async ({ actor, at }) => {
  const versions = await readRules()
  return { current: ruleAt(versions, at), versions, can: { save: couldEver(actor, 'meeting.setElectionMajority') } }
}

const judged = async ({ input, actor, at }: Request<'meeting.saveElectionMajority'>) => {
  const denied = forbidden(actor, 'meeting.setElectionMajority', { paths: [`/${(await organ()).rootId}/`] })
  if (denied) return denied
  if (input.effectiveFrom < beijingDay(at))
    return refuse(
      'badInput',
      { field: '起用日期', why: '从今天或以后的日子起用，以前的选举不受影响' },
      { field: 'effectiveFrom' },
    )
  const { version: _seen, ...content } = input
  return content
}

/** Elections recorded before keep the word they were recorded with. */
export const saveElectionMajority: Handler<'meeting.saveElectionMajority'> = async (request) => {
  const saved = await saveVersion(majorityKind, request, {
    seen: request.input.version,
    newest: async () => (await readRules())[0]?.version ?? 0,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : present(saved)
}
