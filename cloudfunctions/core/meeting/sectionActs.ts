import { cameAfterClosing } from '../../../src/contract/arrival'
import { named } from '../../../src/contract/person'
import {
  lengthOfSection,
  sectionMax,
  sectionsMax,
  takesSections,
  type SectionWords,
} from '../../../src/contract/sectionWords'
import { auditRead } from '../platform/audit'
import { readDoc } from '../platform/db'
import { log } from '../platform/log'
import { Problem, refuse } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import type { Handler, Request } from '../platform/request'
import { forbidden } from '../policy'
import { changedElsewhere } from '../record/kind'
import { step } from '../record/step'
import { isWritten } from './items'
import { loadMeeting, readMeeting } from './load'
import { meetingKind } from './record'
import { attendanceCollection, type AttendanceRow } from './rows'
import { allows } from './rules'
import { heard, readSectionDoc, sectionDoc, sectionOf, sectionsCollection, wordsIn } from './sections'
import { stateWrong } from './step'
import type { Meeting, SectionEntry } from './store'
import { sectionsSubject } from './subject'
import { readRollAndRows } from './voters'

type Saving = Request<'meeting.writeSection'>

/** The people of the meeting: everyone on its lists by name, and who of them was there. */
export const peopleOf = async (meeting: Meeting) => {
  const { entries, rows } = await readRollAndRows(meeting)
  const came = rows.filter((row) => row.voided === null && !cameAfterClosing(row, meeting))
  return {
    names: new Map(
      [...entries, ...rows].flatMap(({ memberId, name }) => (memberId ? [[memberId, name] as const] : [])),
    ),
    present: new Set(came.flatMap(({ memberId }) => memberId ?? [])),
  }
}

/** Why these words cannot be a section of this meeting, or the name of whom it is about. */
const judged = async (meeting: Meeting, { memberId, criticisms }: Saving['input']) => {
  if (!takesSections(meeting.kinds)) return refuse('sectionsNotTaken')
  const { names, present } = await peopleOf(meeting)
  const name = names.get(memberId)
  if (name === undefined) return refuse('speakerUnknown', { name: '所选的同志' }, { field: 'memberId' })
  for (const [at, { by }] of criticisms.entries())
    if (!present.has(by))
      return refuse('criticNotThere', { name: names.get(by) ?? '所选的同志' }, { field: `criticisms.${at}` })
  return name
}

/** One section and all of them have each their limit; the sentence says which of them is passed, and with whose section. */
const tooLong = ({ sections = [] }: Meeting, { memberId, name, length }: SectionEntry) => {
  if (length > sectionMax) return refuse('sectionTooLong', { what: `${name}的一段`, max: sectionMax, now: length })
  const now = sections.filter((each) => each.memberId !== memberId).reduce((sum, each) => sum + each.length, length)
  return now > sectionsMax
    ? refuse('sectionTooLong', { what: `加上${name}的一段，各段合计`, max: sectionsMax, now })
    : null
}

/**
 * Saves what one person said of themself and what others said of them. The words are sealed and put beside the meeting in the
 * same transaction; the meeting keeps whose section it is, how long and by whom, and in its log that it was written.
 */
export const writeSection: Handler<'meeting.writeSection'> = (request) => {
  const { actor, at, input, requestId } = request
  const { meetingId, memberId, version, selfCriticism, criticisms, response } = input
  const words: SectionWords = { selfCriticism, criticisms, response }
  return step(meetingKind, request, {
    id: meetingId,
    read: () => loadMeeting(meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.keepSections', sectionsSubject(meeting)),
    make: async (meeting) => {
      const name = await judged(meeting, input)
      if (name instanceof Problem) return name
      if (!allows('writeMinutes', meeting.state)) return stateWrong(meeting, 'writeMinutes')
      const before = sectionOf(meeting, memberId)
      if (before && before.version > version)
        return changedElsewhere({ what: `${name}的一段` }, { version: before.version })
      const facts = { memberId, name, version: (before?.version ?? 0) + 1, length: lengthOfSection(words) }
      const entry: SectionEntry = { ...facts, by: named(actor), savedAt: at }
      const long = tooLong(meeting, entry)
      if (long) return long
      if (!keyVersions()) return refuse('keysMissing')
      const sections = [...(meeting.sections ?? []).filter((each) => each.memberId !== memberId), entry]
      return { fields: { sections, partsWritten: isWritten({ ...meeting, sections, minutes: null }) } }
    },
    answer: (meeting) => ({ version: sectionOf(meeting, memberId)?.version ?? 0 }),
    beside: async (transaction, meeting) => {
      await transaction.put(sectionsCollection, sectionDoc(meeting, memberId, words))
    },
  })
}

const ownRow = (meeting: Meeting, memberId: string): Promise<AttendanceRow | null> =>
  readDoc<AttendanceRow>(attendanceCollection(meeting), `${meeting._id}:${memberId}`)

/** For those who heard it and the branch's own committee. The reading is written down before it is shown. */
export const readSection: Handler<'meeting.readSection'> = async (request) => {
  const { input, actor, requestId } = request
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const row = meeting.roll ? await ownRow(meeting, actor.memberId) : null
  const present = heard(actor, meeting, row) ? [actor.memberId] : []
  const denied = forbidden(actor, 'meeting.readSections', sectionsSubject(meeting, present))
  if (denied) return denied
  const entry = sectionOf(meeting, input.memberId)
  const doc = entry && (await readSectionDoc(meeting._id, input.memberId))
  if (!entry || !doc) return refuse('notFound', { what: '这位同志的一段记录' })
  await auditRead(request, { collection: sectionsCollection, recordId: doc._id, path: doc.path })
  if (!keyVersions()) return refuse('keysMissing')
  try {
    const { names } = await peopleOf(meeting)
    const { criticisms, ...own } = wordsIn(doc)
    const version = entry.version
    return { version, ...own, criticisms: criticisms.map((each) => ({ ...each, name: names.get(each.by) ?? '' })) }
  } catch (error) {
    log({ requestId, action: 'meeting.readSection', outcome: 'unreadable', error })
    return refuse('sectionUnreadable')
  }
}
