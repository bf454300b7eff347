import type { Person } from '../../../src/contract/person'
import type { ProblemCode } from '../../../src/contract/problems'
import type { Acting } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import { insert } from '../platform/db'
import { Problem } from '../platform/problem'
import { changedElsewhere, collectionOf, entryOfCall, readRecord, type RecordDoc, type RecordKind } from './kind'

/** `<version>`: one version of a setting of the organ; a saving adds a version and changes none. */
export interface SettingVersion extends RecordDoc {
  /** Null for what the product itself begins with. */
  savedBy: Person | null
  savedAt: string | null
}

interface Applying {
  version: number
  /** A Beijing day. */
  effectiveFrom: string
}
/** By the day from which each applies; of one day the later saved. */
export const versionsInOrder = <T extends Applying>(versions: readonly T[]): T[] =>
  [...versions].sort((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? a.version - b.version : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  )
/** The version that applies on a day; undefined before the first. */
export const versionOn = <T extends Applying>(versions: readonly T[], day: string): T | undefined =>
  versionsInOrder(versions.filter(({ effectiveFrom }) => effectiveFrom <= day)).at(-1)

type Content<Doc extends SettingVersion> = Omit<Doc, keyof SettingVersion>

interface Saving<Doc extends SettingVersion, Code extends ProblemCode> {
  /** The newest version the caller saw. */
  readonly seen: number
  readonly newest: () => Promise<number>
  readonly make: () => Promise<Content<Doc> | Problem<Code>> | Content<Doc> | Problem<Code>
}

/**
 * Adds a version. Its id is the number after the one seen, so of two who save at once one is told; the same call, repeated
 * at any later time, is given the version it added.
 */
export const saveVersion = async <Doc extends SettingVersion, Code extends ProblemCode = never>(
  kind: RecordKind<Doc>,
  request: Acting & { actor: { name: string } },
  { seen, newest, make }: Saving<Doc, Code>,
): Promise<Doc | Problem<Code | 'changedElsewhere'>> => {
  const version = seen + 1
  const id = String(version)
  const made = await make()
  if (!(made instanceof Problem) && (await newest()) === seen) {
    const { memberId, name } = request.actor
    const doc = {
      ...made,
      _id: id,
      version,
      savedBy: { memberId, name },
      savedAt: request.at,
      audit: [auditEntry(request, { version })],
    } as unknown as Doc
    if ((await insert(collectionOf(kind, id), doc)) === 'inserted') return doc
  }
  const stored = await readRecord(kind, id)
  if (stored && entryOfCall(stored, request)) return stored
  return made instanceof Problem ? made : changedElsewhere(kind)
}
