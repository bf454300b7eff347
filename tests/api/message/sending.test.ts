import { beijingInstant } from '../../../src/contract/days'
import { meeting } from '../../support/meeting'
import { openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { documents } from '../../support/stored'
import { messages } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { wang } = openIds
const { allow, at, sentAt, leftOf } = messages(() => organ)
const startAt = beijingInstant('2026-11-27', '14:30')
const later = { startAt, endAt: beijingInstant('2026-11-27', '16:00') }
const setFaults = (faults: object[]) => organ.cloud.faults.set(faults)
const announce = async (clock: string) => {
  at(clock)
  return meeting.announced(organ, later)
}
interface Stored {
  matter: string
  people: { id: string; is: string; why?: number; tries?: number }[] | null
}
/** How the notice of a meeting stands with 王党员. */
const standing = (meetingId: string) => {
  const docs = [...documents(organ.cloud)].filter(([id]) =>
    id.startsWith(`messages/meetings:${meetingId}:meeting-announced`),
  )
  const people = docs.flatMap(([, doc]) => (doc as unknown as Stored).people ?? [])
  return people.find(({ id }) => id === organ.members.wang)
}
const send = { action: 'wx.openApi', name: 'subscribeMessage.send' }
const sendings = async (clock: string) => (await sentAt(clock)).filter(({ to }) => to === 'wang')
afterEach(() => setFaults([]))

describe('a message WeChat does not take', () => {
  it('43101: is not tried again, and the count is empty from then on', async () => {
    // Counted here, and taken back at WeChat.
    await organ.ok(wang, 'message.grant', { templates: ['meeting'] }, 'counted-alone')
    await organ.ok(wang, 'message.grant', { templates: ['meeting'] }, 'counted-twice')
    const meetingId = await announce('09:00')
    expect((await sendings('09:02')).map(({ errcode }) => errcode)).toEqual([43101])
    expect(standing(meetingId)).toMatchObject({ is: 'refused', why: 43101 })
    expect(await leftOf('wang')).toMatchObject({ meeting: 0 })
    expect(await sendings('09:14')).toEqual([])
  })
  it('anything else it answers: is tried three times, ten minutes apart', async () => {
    await allow('wang', 'meeting')
    const meetingId = await announce('10:00')
    setFaults([{ ...send, code: '45009', message: 'reach max api daily quota limit' }])
    const tries: (number | undefined)[] = []
    for (const clock of ['10:02', '10:04', '10:12', '10:14', '10:22', '10:24', '10:34', '10:46']) {
      await sentAt(clock)
      tries.push(standing(meetingId)?.tries)
    }
    expect(tries).toEqual([1, 1, 2, 2, 3, 3, 3, 3])
    expect(standing(meetingId)).toMatchObject({ is: 'failed' })
  })
})

describe('a run that breaks off', () => {
  it('between the mark and the message sends nothing twice: whether it went nobody knows', async () => {
    for (const when of ['before', 'after'] as const) {
      await allow('wang', 'meeting')
      const clock = when === 'before' ? '11' : '12'
      const meetingId = await announce(`${clock}:00`)
      setFaults([{ ...send, code: 'KILL', when, times: 1 }])
      organ.cloud.outbox.clear()
      at(`${clock}:02`)
      await organ.cloud.runTimer('jobs', 'night').catch(() => undefined)
      expect(standing(meetingId)).toMatchObject({ is: 'sending' })
      const reached = organ.cloud.outbox.list().filter(({ errcode }) => errcode === 0)
      expect(reached).toHaveLength(when === 'after' ? 1 : 0)
      expect(await sendings(`${clock}:06`)).toEqual([])
      expect(standing(meetingId)).toMatchObject({ is: 'unsure' })
      expect(await sendings(`${clock}:30`)).toEqual([])
    }
  })
  it('at any request before it is told still, once', async () => {
    await allow('wang', 'meeting')
    await announce('13:00')
    let reached = 0
    for (let skip = 0; skip < 30; skip += 1) {
      setFaults([{ action: 'database.*', code: 'KILL', skip, times: 1 }])
      organ.cloud.outbox.clear()
      organ.cloud.setNow(new Date(Date.parse(beijingInstant(organDay, '13:02')) + skip * 180_000).toISOString())
      await organ.cloud.runTimer('jobs', 'night').catch(() => undefined)
      reached += organ.cloud.outbox.list().filter(({ api, errcode }) => api === send.name && errcode === 0).length
    }
    expect(reached).toBe(1)
  })
})
