import type { TalkRef } from '../../../src/contract/talk'
import { auditEntry, type Acting } from '../platform/audit'
import { change, command, readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { derived } from './rules'
import type { TalkDoc } from './store'

/** A request for a step on a talk. */
interface Stepping extends Acting {
  input: { talkId: string; version: number; clientId: string }
}
const refOf = ({ _id, version }: Pick<TalkDoc, '_id' | 'version'>): TalkRef => ({ talkId: _id, version })
const isDone = ({ lastStep }: TalkDoc, { actor, input }: Stepping): boolean =>
  lastStep.clientId === input.clientId && lastStep.by === actor.memberId

export const changedElsewhere = (): Problem<'changedElsewhere'> => refuse('changedElsewhere', { what: '这次谈心谈话' })
/** The answer of a step that is done already, or why it cannot be done on what the caller saw; null when it can. */
export const beforeStep = (request: Stepping, talk: TalkDoc): TalkRef | Problem<'changedElsewhere'> | null => {
  if (isDone(talk, request)) return refOf(talk)
  return talk.version === request.input.version ? null : changedElsewhere()
}

/** What a step writes: its own fields and all that follows from them. */
export const stepFields = (request: Stepping, talk: TalkDoc, fields: Partial<TalkDoc>) => ({
  ...fields,
  ...derived({ ...talk, ...fields }),
  lastStep: { clientId: request.input.clientId, by: request.actor.memberId },
  version: talk.version + 1,
  audit: command.push([auditEntry(request)]),
})
export const saveStep = async (
  request: Stepping,
  talk: TalkDoc,
  fields: Partial<TalkDoc>,
): Promise<TalkRef | Problem<'changedElsewhere'>> => {
  if (await change('talks', talk._id, stepFields(request, talk, fields), { version: talk.version }))
    return { talkId: talk._id, version: talk.version + 1 }
  const stored = await readDoc<TalkDoc>('talks', talk._id)
  return stored && isDone(stored, request) ? refOf(stored) : changedElsewhere()
}
