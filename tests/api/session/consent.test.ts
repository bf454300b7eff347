import { consentVersion } from '../../../src/contract/session'
import type { Organ } from '../../support/organ'
import { startOrgan } from '../../support/organ'

const hesitant = 'phone-13800004001'

describe('session.consent', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await organ.add(organ.nodes.branch, { name: '何未阅', phone: '13800004001' })
    await organ.ok(hesitant, 'session.bindByPhone', { phoneCode: await organ.phoneCode(hesitant) })
  })
  afterAll(() => organ.stop())

  it('refuses nobody, strangers and a version that is not in force', async () => {
    expect((await organ.refused('', 'session.consent', { version: consentVersion })).code).toBe('notSignedIn')
    expect((await organ.refused('stranger', 'session.consent', { version: consentVersion })).code).toBe('notBound')
    for (const version of [0, consentVersion - 1, consentVersion + 1, String(consentVersion), null]) {
      const problem = await organ.refused(hesitant, 'session.consent', { version })
      expect(problem.message).toBe('版本：隐私说明已更新，请重新阅读')
    }
    expect((await organ.refused(hesitant, 'org.tree', {})).code).toBe('consentNeeded')
  })

  it('opens the rest, and may be repeated', async () => {
    const { me } = await organ.ok(hesitant, 'session.consent', { version: consentVersion })
    expect(me.name).toBe('何未阅')
    expect(await organ.ok(hesitant, 'session.consent', { version: consentVersion })).toEqual({ me })
    expect(await organ.ok(hesitant, 'session.enter', {})).toMatchObject({ state: 'ready' })
    await organ.ok(hesitant, 'org.tree', {})
  })
})
