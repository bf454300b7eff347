import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chunksOf, figuresOf } from '../../cloudfunctions/core/meeting/roll'
import type { RollChunk } from '../../cloudfunctions/core/meeting/store'
import { newMember } from '../../cloudfunctions/core/org/newMember'
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
const insertAll = async (organ: Organ, collection: string, docs: readonly object[]): Promise<void> => {
  const target = adminOf(organ.cloud).database().collection(collection)
  for (let from = 0; from < docs.length; from += insertedAtOnce) {
    const answer = (await target.add(docs.slice(from, from + insertedAtOnce))) as { code?: string; message?: string }
    if (answer.code) throw new Error(`${collection}: ${answer.code} ${answer.message}`)
  }
}

const branchOf = (under: OrgNode, at: number): OrgNode => ({
  _id: `crowd-branch-${place(at)}`,
  version: 1,
  audit: [],
  kind: 'branch',
  name: `群众工作第${at + 1}党支部`,
  parentId: under._id,
  path: `${under.path}crowd-branch-${place(at)}/`,
  createdAt: organNow,
})
const memberOf = (branch: OrgNode, at: number): Member => {
  const fields = {
    name: `同志${place(at)}`,
    kind: 'fullMember' as const,
    phone: null,
    beganOn: null,
    partyGroupId: null,
    joinedOn: '2010-07-01',
  }
  const fresh = newMember(`crowd-member-${place(at)}`, branch, fields, organNow)
  const plain = { ...fresh, version: 1, audit: [] } as unknown as Member
  const member: Member = { ...plain, ...memberRecordKind.derive?.(plain) }
  return { ...member, ...markFor(memberRecordKind, member) }
}

/** Branches of thirty below a node until there are so many people; gives their ids. */
export async function crowdBelow(organ: Organ, under: OrgNode, size: number): Promise<{ branchIds: string[] }> {
  const branches = Array.from({ length: Math.ceil(size / 30) }, (_, at) => branchOf(under, at))
  const members = underKeyOf(organ, () =>
    Array.from({ length: size }, (_, at) => memberOf(branches[Math.floor(at / 30)]!, at)),
  )
  await insertAll(organ, 'nodes', branches)
  await insertAll(organ, 'members', members)
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
