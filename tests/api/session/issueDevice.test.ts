import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('session.issueDevice', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const issue = (openId: string, clientId: string) => organ.ok(openId, 'session.issueDevice', { clientId })
  climbsTheDoor(
    () => organ,
    'session.issueDevice',
    () => ({ clientId: 'a-phone-of-wang' }),
  )

  it('refuses a request without the phone’s own id', async () => {
    expect((await organ.refused(openIds.wang, 'session.issueDevice', {})).field).toBe('clientId')
    expect((await organ.refused(openIds.wang, 'session.issueDevice', { clientId: 'short' })).field).toBe('clientId')
  })

  it('gives a handle of 6 bytes and a key of 32, the same for a repeated request', async () => {
    const device = await issue(openIds.wang, 'a-phone-of-wang')
    expect(Buffer.from(device.deviceId, 'base64url')).toHaveLength(6)
    expect(Buffer.from(device.key, 'base64url')).toHaveLength(32)
    expect(await issue(openIds.wang, 'a-phone-of-wang')).toEqual(device)
  })

  it('lets one phone live: the one before is revoked', async () => {
    const first = await issue(openIds.wang, 'first-phone')
    const second = await issue(openIds.wang, 'second-phone')
    expect(second.key).not.toBe(first.key)
    expect(await organ.ok(openIds.wang, 'session.enter', { deviceId: first.deviceId })).toMatchObject({
      deviceLive: false,
    })
    expect(await organ.ok(openIds.wang, 'session.enter', { deviceId: second.deviceId })).toMatchObject({
      deviceLive: true,
    })
  })

  it('issues once for a request sent twice at once', async () => {
    const [one, other] = await Promise.all([issue(openIds.li, 'doubled-phone'), issue(openIds.li, 'doubled-phone')])
    expect(one).toEqual(other)
  })

  it('gives two people two keys for the same id of a phone', async () => {
    const [wang, li] = [await issue(openIds.wang, 'shared-phone'), await issue(openIds.li, 'shared-phone')]
    expect(wang.deviceId).not.toBe(li.deviceId)
    expect(wang.key).not.toBe(li.key)
  })
})
