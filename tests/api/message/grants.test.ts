import { mostGrants } from '../../../src/contract/messageWords'
import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { chen, li, wang, zhao, wu } = openIds
const leftOf = async (openId: string) =>
  Object.fromEntries(
    (await organ.ok(openId, 'message.templates', {})).offered.map(({ template, left }) => [template, left]),
  )

describe('leave for messages', () => {
  climbsTheDoor(
    () => organ,
    'message.grant',
    () => ({ templates: ['meeting'] }),
  )

  it('is counted by template, one message a tap of each', async () => {
    expect(await leftOf(wang)).toEqual({ meeting: 0, change: 0, work: 0 })
    await organ.ok(wang, 'message.grant', { templates: ['meeting', 'change'] })
    expect(await organ.ok(wang, 'message.grant', { templates: ['meeting'] })).toEqual({ left: { meeting: 2 } })
    expect(await leftOf(wang)).toEqual({ meeting: 2, change: 1, work: 0 })
  })
  it('is of templates there are, each once', async () => {
    for (const templates of [[], ['meeting', 'meeting'], ['else']])
      expect((await organ.refused(wang, 'message.grant', { templates })).code).toBe('badInput')
  })
  it('is kept up to a bound', async () => {
    for (let tap = 0; tap < mostGrants + 2; tap += 1)
      await organ.ok(li, 'message.grant', { templates: ['work'] }, `tap-number-${tap}`)
    expect((await leftOf(li)).work).toBe(mostGrants)
  })
  it('goes with the account', async () => {
    await organ.ok(zhao, 'message.grant', { templates: ['work'] })
    await organ.ok(zhao, 'session.unbind', {})
    await organ.bind(zhao)
    expect((await leftOf(zhao)).work).toBe(0)
  })
})

describe('U1 whom a notice reaches', () => {
  it('says of those to be told how many a message reaches, in a request for each hundred of them', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await organ.ok(chen, 'message.reach', { meetingId })).toEqual({ people: 2, reachable: 1 })
    await organ.ok(li, 'message.grant', { templates: ['meeting'] })
    await organ.ok(chen, 'message.grant', { templates: ['meeting'] })
    expect(await organ.ok(chen, 'message.reach', { meetingId })).toEqual({ people: 2, reachable: 2 })
    organ.cloud.resetCounters()
    await organ.ok(chen, 'message.reach', { meetingId })
    const { requests } = organ.cloud.counters()
    await organ.add(organ.nodes.branch, { name: '新来的' })
    expect((await organ.ok(chen, 'message.reach', { meetingId })).people).toBe(3)
    organ.cloud.resetCounters()
    await organ.ok(chen, 'message.reach', { meetingId })
    expect(organ.cloud.counters().requests).toBe(requests)
  })
  it('is for whoever plans it, and a draft is there for nobody else', async () => {
    const meetingId = await meeting.draft(organ)
    expect((await organ.refused(wu, 'message.reach', { meetingId })).code).toBe('notFound')
    const announced = await meeting.announced(organ, { clientId: clientIdOf() })
    expect((await organ.refused(wang, 'message.reach', { meetingId: announced })).code).toBe('notAllowed')
  })
})
