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
  'papers.handIn': async () => {
    const of = { nodeId: organ.nodes.branch, year: 2026, book: { sections: ['26'], running: true } }
    const input = { clientId: clientIdOf(), kind: 'workbook' as const, of }
    const { paperId } = await organ.ok(openIds.chen, 'papers.take', input)
    return { openId: openIds.chen, input: { paperId, handedOn: '2026-11-20' } }
  },
  'papers.go': async () => {
    const { paperId } = await organ.ok(openIds.chen, 'papers.take', rollSheet(await meeting.closed(organ)))
    return { openId: openIds.chen, input: { paperId } }
  },
})
