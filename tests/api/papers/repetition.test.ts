import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { repeats } from '../../support/repetition'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const rollSheet = (meetingId: string) => ({ clientId: clientIdOf(), kind: 'rollSheet' as const, of: { meetingId } })
repeats('papers', () => organ, {
  'papers.take': async () => {
    const meetingId = await meeting.closed(organ)
    return {
      openId: openIds.chen,
      input: rollSheet(meetingId),
      then: [() => organ.ok(openIds.li, 'papers.take', rollSheet(meetingId))],
    }
  },
  'papers.go': async () => {
    const { paperId } = await organ.ok(openIds.chen, 'papers.take', rollSheet(await meeting.closed(organ)))
    return { openId: openIds.chen, input: { paperId } }
  },
})
