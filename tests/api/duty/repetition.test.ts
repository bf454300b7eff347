import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

let months = 0
repeats('duty', () => organ, {
  'duty.remindOnce': async () => {
    months += 1
    const day = `2027-0${months}-22`
    organ.cloud.setNow(beijingInstant(day, '09:00'))
    const planned = () =>
      meeting.announced(organ, { startAt: beijingInstant(day, '14:30'), endAt: beijingInstant(day, '16:00') })
    return {
      openId: openIds.zhou,
      input: { nodeIds: [organ.nodes.branch], ruleId: 'themed-party-day', windowId: day.slice(0, 7) },
      then: [planned],
    }
  },
})
