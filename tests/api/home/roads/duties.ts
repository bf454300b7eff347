import { addDays, addMinutes, addMonths, beijingInstant } from '../../../../src/contract/days'
import { windowOn } from '../../../../src/contract/dutyWindow'
import { deputy, meeting, type Plan } from '../../../support/meeting'
import type { Organ } from '../../../support/organ'
import { openIds, organNow } from '../../../support/organ'
import { takePaper } from '../../../support/papers'
import { summed } from '../../../support/summed'
import type { Road, Roads } from './road'

let quarters = 0
/** Each road has a quarter of its own: the second day of its last month, when its 党员大会 is to be planned. */
const ofItsOwn = (organ: Organ) => {
  const day = addMonths('2026-12-02', 3 * quarters)
  quarters += 1
  organ.cloud.setNow(beijingInstant(day, '09:00'))
  return { day, window: windowOn('quarter', day) }
}
const on = (day: string): Partial<Plan> => ({
  kinds: ['generalMeeting'],
  startAt: beijingInstant(day, '14:30'),
  endAt: beijingInstant(day, '16:00'),
})
type End = (organ: Organ, day: string) => Promise<unknown>
const planned: End = (organ, day) => meeting.announced(organ, on(addDays(day, 5)))
const held: End = async (organ, day) => {
  const meetingId = await meeting.announced(organ, on(day))
  organ.cloud.setNow(beijingInstant(day, '14:30'))
  await organ.ok(openIds.chen, 'meeting.open', { meetingId })
  organ.cloud.setNow(beijingInstant(day, '16:00'))
  return organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
}
const remind = (organ: Organ, windowId: string) =>
  organ.ok(openIds.zhou, 'duty.remindOnce', { nodeIds: [organ.nodes.branch], ruleId: 'general-meeting', windowId })

const owed =
  (end: End): Road =>
  async (organ) => {
    const { day, window } = ofItsOwn(organ)
    return {
      of: openIds.chen,
      about: { nodeId: organ.nodes.branch, windowId: window.id },
      end: () => end(organ, day),
    }
  }
export const toPlanDuties: Roads = {
  planned: owed(planned),
  held: owed(held),
  'the window is over': owed(async (organ, day) => organ.cloud.setNow(beijingInstant(addMonths(day, 1), '09:00'))),
  // From then on it stands in a row of its own.
  'somebody above reminds of it': owed((organ, day) => remind(organ, windowOn('quarter', day).id)),
  'whoever answers for it steps down': async (organ) => {
    const { window } = ofItsOwn(organ)
    const { openId, stepsDown } = await deputy(organ)
    const about = { nodeId: organ.nodes.branch, windowId: window.id }
    return { of: openId, about, theirsAlone: true, end: stepsDown }
  },
}

const reminded =
  (end: End, months = 0): Road =>
  async (organ) => {
    const { day, window } = ofItsOwn(organ)
    // Of a window that is over somebody may be reminded as well.
    organ.cloud.setNow(beijingInstant(addMonths(day, months), '09:00'))
    await remind(organ, window.id)
    const about = { nodeId: organ.nodes.branch, ruleId: 'general-meeting', windowId: window.id }
    return { of: openIds.chen, about, end: () => end(organ, day) }
  }
const enteredAfterwards: End = async (organ, day) => {
  const lastDay = addDays(windowOn('quarter', day).to, -1)
  const meetingId = await meeting.draft(organ, on(lastDay))
  return organ.ok(openIds.chen, 'meeting.recordAfterwards', {
    meetingId,
    reason: '会场没有信号',
    minutes: 90,
    came: [{ memberId: organ.members.chen, arrivedAt: beijingInstant(lastDay, '14:30') }],
    guests: [],
  })
}
export const toMakeGood: Roads = {
  planned: reminded(planned),
  held: reminded(held),
  'entered afterwards': reminded(enteredAfterwards, 1),
}

/** 陈书记 until a day, elected anew. */
const electedUntil = async (organ: Organ, startOn: string, termEndsOn: string) => {
  const held = { memberId: organ.members.chen, nodeId: organ.nodes.branch, post: 'branchSecretary' } as const
  await organ.ok(openIds.zhou, 'org.endPost', { ...held, reason: '换届' })
  return organ.ok(openIds.zhou, 'org.appoint', { ...held, startOn, termEndsOn })
}
const termEnding =
  (of: string, nodeId: keyof Organ['nodes']): Road =>
  async (organ) => {
    await electedUntil(organ, '2024-01-10', '2027-01-09')
    await summed(organ.cloud)
    return {
      of,
      about: { nodeId: organ.nodes[nodeId] },
      end: async () => {
        organ.cloud.setNow(addMinutes(organNow, 5))
        await electedUntil(organ, '2026-11-20', '2029-11-19')
        await summed(organ.cloud, addMinutes(organNow, 10))
      },
    }
  }
export const toElect: Roads = { 'a new committee is elected': termEnding(openIds.chen, 'branch') }
export const toSeeElected: Roads = { 'a new committee is elected': termEnding(openIds.zhou, 'root') }

let ended = 2027
/** Each road has a year of its own that ends. */
const yearEnds =
  (end: (organ: Organ, year: number) => Promise<unknown>): Road =>
  async (organ) => {
    const year = ended
    ended += 1
    organ.cloud.setNow(beijingInstant(`${year}-12-15`, '09:00'))
    const about = { nodeId: organ.nodes.branch, year: String(year) }
    return { of: openIds.chen, about, end: () => end(organ, year) }
  }
export const toHandIn: Roads = {
  'the handbook is noted as handed in': yearEnds(async (organ, year) => {
    const of = { nodeId: organ.nodes.branch, year, book: { sections: ['26'], running: true } }
    const { paperId } = await takePaper(organ, openIds.chen, 'workbook', of)
    return organ.ok(openIds.chen, 'papers.handIn', { paperId, handedOn: `${year}-12-15` })
  }),
  'January is over': yearEnds(async (organ, year) => organ.cloud.setNow(beijingInstant(`${year + 1}-02-01`, '00:00'))),
}
