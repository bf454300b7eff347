import { organ } from '../org/store'
import { auditEntry } from '../platform/audit'
import { randomHandle } from '../platform/crypto'
import { find, insert } from '../platform/db'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { readPlan, type Plan } from './planInput'
import { readersOf } from './readers'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** A meeting's id: the Beijing year of its start, then the 8-character handle its code carries. */
export const meetingIdOf = (year: number, handle: string): string => `${year}${handle}`

const draftOf = (
  { input, actor, at, ...request }: Request<'meeting.plan'>,
  plan: Plan,
  handle: string,
  lateAfterMinutes: number,
): Meeting => {
  const createdBy = { memberId: actor.memberId, name: actor.name }
  const state = 'draft'
  return {
    _id: meetingIdOf(plan.year, handle),
    clientId: `${actor.memberId}:${input.clientId}`,
    handle,
    ...plan,
    studyItemId: input.studyItemId ?? null,
    visibleTo: readersOf({ ...plan, createdBy, state }),
    state,
    lateAfterMinutes,
    announcedAt: null,
    openedAt: null,
    closedAt: null,
    creditedMinutes: null,
    submittedBy: null,
    roll: null,
    corrections: [],
    minutes: null,
    votes: [],
    amending: [],
    log: [],
    version: 1,
    createdBy,
    audit: [auditEntry({ ...request, actor, at })],
  }
}

/** A draft. A retried request finds the draft its first try made. */
export const plan: Handler<'meeting.plan'> = async (request) => {
  const read = await readPlan(request.input, request.at, ({ hosts, kinds }) =>
    forbidden(
      request.actor,
      'meeting.plan',
      meetingSubject({ hosts, kinds, chair: null, recorder: null, submittedBy: null }),
    ),
  )
  if (read instanceof Problem) return read
  const { lateAfterMinutes } = await organ()
  for (;;) {
    const draft = draftOf(request, read, randomHandle(), lateAfterMinutes)
    if ((await insert('meetings', draft)) === 'inserted') return { meetingId: draft._id }
    const [first] = await find<Meeting>('meetings', { clientId: draft.clientId }, { limit: 1, fields: ['state'] })
    if (first) return { meetingId: first._id }
    // Not the request but the random handle was taken: draw another.
  }
}
