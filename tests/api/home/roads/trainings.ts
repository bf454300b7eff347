import { addDays } from '../../../../src/contract/days'
import type { Organ } from '../../../support/organ'
import { openIds } from '../../../support/organ'
import { accepts, course, entered, returns, revises, withdraws } from '../../study/trainingSupport'
import type { Road, Roads } from './road'

const { wang, li, zhou } = openIds
type Ref = Awaited<ReturnType<typeof entered>>

let weeks = 0
/** Nobody is at two courses on one day: each road has days of its own. */
const ofItsOwn = () => {
  weeks += 1
  return { startOn: addDays(course.startOn, -7 * weeks), endOn: addDays(course.endOn, -7 * weeks) }
}
const waiting =
  (end: (organ: Organ, training: Ref) => Promise<unknown>): Road =>
  async (organ) => {
    const training = await entered(organ, ofItsOwn())
    return { of: li, about: { trainingId: training.trainingId }, end: () => end(organ, training) }
  }
const organizer = (organ: Organ) => ({
  memberId: organ.members.li,
  nodeId: organ.nodes.branch,
  post: 'organizationCommissioner' as const,
})
export const toAccept: Roads = {
  accepted: waiting((organ, training) => accepts(organ, training)),
  'accepted by the secretary': waiting((organ, training) => accepts(organ, training, openIds.chen)),
  returned: waiting((organ, training) => returns(organ, training)),
  'taken back': waiting((organ, training) => withdraws(organ, training)),
  'the 组织委员 leaves office': async (organ) => {
    const road = waiting((same) => same.ok(zhou, 'org.endPost', { ...organizer(same), reason: '换届' }))
    return { ...(await road(organ)), theirsAlone: true }
  },
}

const sentBack =
  (end: (organ: Organ, training: Ref, days: ReturnType<typeof ofItsOwn>) => Promise<unknown>): Road =>
  async (organ) => {
    const days = ofItsOwn()
    const training = await returns(organ, await entered(organ, days))
    return { of: wang, about: { trainingId: training.trainingId }, end: () => end(organ, training, days) }
  }
export const toMend: Roads = {
  mended: sentBack((organ, training, days) => revises(organ, training, days)),
  'taken back': sentBack((organ, training) => withdraws(organ, training)),
}
