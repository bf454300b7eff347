import { addDays, beijingDay } from '../../../src/contract/days'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { may } from '../policy'
import type { Actor } from '../platform/actor'
import { keptRows } from './ownWork'
import { changedSince } from './returns'
import { freeReviewers, nearestOf } from './reviewers'
import type { Meeting } from './store'
import { meetingSubject, reviewSubject } from './subject'

type Said = Pick<MeetingDetail, 'review' | 'returnAsk' | 'remarks' | 'changedSince'>
/** How a submitted meeting waits, for whoever sent it up or would review it. */
interface Waiting {
  /** The caller reviews it. */
  reviews: boolean
  said: Said
}

const askOf = ({ returnAsk }: Meeting): Pick<Said, 'returnAsk'> => {
  if (!returnAsk) return {}
  const { by, at, reason, declined } = returnAsk
  return { returnAsk: { by: by.name, at, reason, declined: declined && { ...declined, by: declined.by.name } } }
}
const termsOf = ({ reviewDueAt, reviewOpened, archivesItself }: Meeting) => ({
  until: reviewDueAt ? addDays(beijingDay(reviewDueAt), -1) : null,
  ...(archivesItself && { itself: true as const }),
  ...(reviewOpened && { opened: { by: reviewOpened.by.name, at: reviewOpened.at } }),
})
/** What was remarked when it was last sent back. */
const remarksOf = ({ returns }: Meeting): Pick<Said, 'remarks'> => {
  const remarks = returns?.at(-1)?.remarks ?? []
  return remarks.length > 0 ? { remarks } : {}
}

/** One request for who is asked in vain or would know who is asked, two for who reviews it again; none for everyone else. */
export const waitingFor = async (actor: Actor, meeting: Meeting): Promise<Waiting> => {
  if (meeting.state === 'returned' || meeting.state === 'closed')
    return { reviews: false, said: may(actor, 'meeting.run', meetingSubject(meeting)) ? remarksOf(meeting) : {} }
  if (meeting.state !== 'submitted') return { reviews: false, said: {} }
  const subject = reviewSubject(meeting)
  const could = may(actor, 'meeting.review', { ...subject, workedBy: [] })
  if (!could && !may(actor, 'meeting.submit', subject)) return { reviews: false, said: {} }
  const own = could && (!may(actor, 'meeting.review', subject) || (await keptRows(meeting, actor.memberId)))
  const said = { ...askOf(meeting), ...remarksOf(meeting) }
  if (could && !own) {
    const changed = await changedSince(meeting)
    const itself = meeting.archivesItself ? { review: { own, by: null, ...termsOf(meeting) } } : {}
    return { reviews: true, said: { ...said, ...itself, ...(changed && { changedSince: changed }) } }
  }
  const asked = meeting.archivesItself ? [] : nearestOf(await freeReviewers(meeting))
  const [first] = asked
  const by = first ? { nodeName: first.nodeName, names: asked.map(({ name }) => name) } : null
  return { reviews: false, said: { ...said, review: { own, by, ...termsOf(meeting) } } }
}
