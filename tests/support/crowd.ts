import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chunksOf, figuresOf } from '../../cloudfunctions/core/meeting/roll'
import type { RollChunk } from '../../cloudfunctions/core/meeting/store'
import { newMember } from '../../cloudfunctions/core/org/newMember'
import { nameParts } from '../../cloudfunctions/core/org/rules'
import { memberRecordKind, type Member, type OrgNode } from '../../cloudfunctions/core/org/store'
import { markFor } from '../../cloudfunctions/core/record/kind'
import { adminOf } from './admin'
import type { Organ } from './organ'
import { organNow } from './organ'

/**
 * People by the thousand, put into the store past every act: an organ of 3,600 by its acts would take minutes. What is made
 * is what the acts make (their own makers and marks), but for histories, phones and accounts, which nobody of a crowd has.
 */

const insertedAtOnce = 500
const place = (at: number): string => String(at).padStart(5, '0')

/** A mark is made under the organ's key, which the cloud draws for each data folder. */
const underKeyOf = <Value>({ cloud }: Organ, make: () => Value): Value => {
  const before = process.env.ORGAN_KEY
  const secrets = JSON.parse(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8')) as { ORGAN_KEY: string }
  process.env.ORGAN_KEY = secrets.ORGAN_KEY
  try {
    return make()
  } finally {
    if (before === undefined) delete process.env.ORGAN_KEY
    else process.env.ORGAN_KEY = before
  }
}
/** Puts documents into the store past every act. */
export const insertAll = async (organ: Organ, collection: string, docs: readonly object[]): Promise<void> => {
  const target = adminOf(organ.cloud).database().collection(collection)
  for (let from = 0; from < docs.length; from += insertedAtOnce) {
    const answer = (await target.add(docs.slice(from, from + insertedAtOnce))) as { code?: string; message?: string }
    if (answer.code) throw new Error(`${collection}: ${answer.code} ${answer.message}`)
  }
}

/** So many people, in branches of so many; the tag keeps one crowd's ids and names from another's. */
export interface Crowd {
  tag: string
  people: number
  aBranch: number
}
const branchOf = (under: OrgNode, { tag }: Crowd, at: number): OrgNode => {
  const name = `群众工作${tag}第${at + 1}党支部`
  const id = `crowd-${tag}-branch-${place(at)}`
  return {
    _id: id,
    version: 1,
    audit: [],
    kind: 'branch',
    name,
    parts: nameParts(name),
    parentId: under._id,
    path: `${under.path}${id}/`,
    createdAt: organNow,
  }
}
const memberOf = (branch: OrgNode, { tag }: Crowd, at: number): Member => {
  const fields = {
    name: `同志${place(at)}`,
    kind: 'fullMember' as const,
    phone: null,
    beganOn: null,
    partyGroupId: null,
    joinedOn: '2010-07-01',
  }
  const fresh = newMember(`crowd-${tag}-member-${place(at)}`, branch, fields, organNow)
  const plain = { ...fresh, version: 1, audit: [] } as unknown as Member
  const member: Member = { ...plain, ...memberRecordKind.derive?.(plain) }
  return { ...member, ...markFor(memberRecordKind, member) }
}

/** Branches with people below a node, each marked to be counted as its acts would have left it. */
export async function crowdBelow(organ: Organ, under: OrgNode, crowd: Crowd): Promise<{ branchIds: string[] }> {
  const { people, aBranch } = crowd
  const branches = Array.from({ length: Math.ceil(people / aBranch) }, (_, at) => branchOf(under, crowd, at))
  const members = underKeyOf(organ, () =>
    Array.from({ length: people }, (_, at) => memberOf(branches[Math.floor(at / aBranch)]!, crowd, at)),
  )
  const marks = branches.map(({ _id }) => ({ _id, kind: 'node', at: organNow, stamp: crowd.tag }))
  await insertAll(organ, 'nodes', branches)
  await insertAll(organ, 'members', members)
  await insertAll(organ, 'summaryMarks', marks)
  return { branchIds: branches.map(({ _id }) => _id) }
}

/** The crowd on the roll of an open meeting beside whoever is there, as the opening would have frozen it. */
export async function crowdOnRoll(organ: Organ, meetingId: string, size: number): Promise<void> {
  const database = adminOf(organ.cloud).database()
  const { data } = await database.collection('rolls').where({ meetingId }).get()
  const there = (data as RollChunk[]).flatMap(({ entries }) => entries)
  const crowd = Array.from({ length: size }, (_, at) => ({
    ...there[0]!,
    memberId: `crowd-member-${place(at)}`,
    name: `同志${place(at)}`,
    onCommittee: false,
    inCommitteeBase: false,
  }))
  const entries = [...there, ...crowd]
  const chunks = chunksOf(meetingId, entries)
  await database.collection('rolls').where({ meetingId }).remove()
  await insertAll(organ, 'rolls', chunks)
  const roll = { chunks: chunks.length, ...figuresOf(entries), rule: 'exemptInBase' }
  await database.collection('meetings').doc(meetingId).update({ roll, counted: database.command.remove() })
}
