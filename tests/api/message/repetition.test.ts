import { openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

repeats('message', () => organ, {
  'message.grant': async () => ({
    openId: openIds.wang,
    input: { templates: ['meeting', 'work'] },
    then: [() => organ.ok(openIds.wang, 'message.grant', { templates: ['meeting'] }, 'another-tap')],
    anew: true,
  }),
})
