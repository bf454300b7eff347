import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

describe('session.unbind', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('refuses nobody, strangers and fields it does not know', async () => {
    expect((await organ.refused('', 'session.unbind', {})).code).toBe('notSignedIn')
    expect((await organ.refused('stranger', 'session.unbind', {})).code).toBe('notBound')
    expect((await organ.refused(openIds.wang, 'session.unbind', { memberId: organ.members.chen })).code).toBe(
      'badInput',
    )
  })

  it('takes the account and its consent away; the member stays, free to bind again', async () => {
    expect(await organ.ok(openIds.wang, 'session.unbind', {})).toEqual({ done: true })
    expect(await organ.ok(openIds.wang, 'session.enter', {})).toMatchObject({ state: 'unbound' })
    expect(await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).toMatchObject({
      bound: false,
      name: '王党员',
    })
    // The same call once more; one of its own finds nothing to unbind.
    expect(await organ.ok(openIds.wang, 'session.unbind', {})).toEqual({ done: true })
    await expect(organ.ok(openIds.wang, 'session.unbind', {}, clientIdOf())).rejects.toThrow('notBound')

    const phoneCode = await organ.phoneCode(openIds.wang)
    await organ.ok(openIds.wang, 'session.bindByPhone', { phoneCode })
    expect(await organ.ok(openIds.wang, 'session.enter', {})).toMatchObject({ state: 'consentNeeded' })
  })

  it('is possible before consenting', async () => {
    await organ.ok(openIds.wang, 'session.unbind', {})
    expect(await organ.ok(openIds.wang, 'session.enter', {})).toMatchObject({ state: 'unbound' })
  })
})
