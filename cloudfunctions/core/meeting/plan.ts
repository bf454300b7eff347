import { named } from '../../../src/contract/person'
import { beijingYear } from '../../../src/contract/days'
import { organ } from '../org/store'
import { randomHandle } from '../platform/crypto'
import { find } from '../platform/db'
import { Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create, type Fresh } from '../record/create'
import { isInSight } from './people'
import { readPlan, type Plan } from './planInput'
import { meetingKind } from './record'
import type { Meeting, MeetingDerived } from './store'
import { meetingSubject } from './subject'

/** A meeting's id: the Beijing year of its start, then the 8-character handle its code carries. */
export const meetingIdOf = (year: number, handle: string): string => `${year}${handle}`
/** Unique: what one person's phone plans under one name is one draft, wherever it has moved since. */
const clientIdOf = ({ actor, input }: Request<'meeting.plan'>): string => `${actor.memberId}:${input.clientId}`

const draftOf = (
  request: Request<'meeting.plan'>,
  plan: Plan,
  handle: string,
  lateAfterMinutes: number,
): Fresh<Meeting, MeetingDerived> => ({
  _id: meetingIdOf(plan.year, handle),
  clientId: clientIdOf(request),
  handle,
  ...plan,
  studyItemId: request.input.studyItemId ?? null,
  state: 'draft',
  lateAfterMinutes,
  announcedAt: null,
  openedAt: null,
  closedAt: null,
  creditedMinutes: null,
  submittedBy: null,
  rowKeepers: [],
  reviewDueAt: null,
  roll: null,
  corrections: [],
  minutes: null,
  minutesNumber: 0,
  votes: [],
  amending: [],
  log: [],
  createdBy: named(request.actor),
})

/** A draft, under a handle drawn for it. */
export const plan: Handler<'meeting.plan'> = (request) => {
  const handle = randomHandle()
  return create(meetingKind, request, {
    id: meetingIdOf(beijingYear(request.input.startAt), handle),
    find: async () => (await find<Meeting>('meetings', { clientId: clientIdOf(request) }, { limit: 1 }))[0] ?? null,
    make: async () => {
      const { actor } = request
      const read = await readPlan(request.input, request.at, {
        permit: ({ hosts, kinds }) =>
          forbidden(actor, 'meeting.plan', meetingSubject({ hosts, kinds, recorder: null })),
        mayName: (member) => isInSight(actor, member),
        mayRead: (path) => may(actor, 'study.read', { paths: [path] }),
        before: null,
      })
      if (read instanceof Problem) return read
      const { lateAfterMinutes } = await organ()
      return draftOf(request, read, handle, lateAfterMinutes)
    },
    answer: ({ _id }) => ({ meetingId: _id }),
  })
}
