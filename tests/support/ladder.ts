import type { ActionName } from '../../src/contract'
import type { Organ } from './organ'

const hesitant = 'phone-13800009999'

/** A bound account that has not accepted the notice yet; made once an organ. */
const withoutConsent = async (organ: Organ): Promise<string> => {
  const entered = await organ.ok(hesitant, 'session.enter', {})
  if (entered.state === 'unbound') {
    await organ.add(organ.nodes.otherBranch, { name: '何未阅', phone: '13800009999' })
    await organ.ok(hesitant, 'session.bindByPhone', { phoneCode: await organ.phoneCode(hesitant) })
  }
  return hesitant
}

/** The first rungs of every act that is not open: nobody, a stranger, someone who has not accepted the notice. */
export const climbsTheDoor = (organ: () => Organ, action: ActionName, input: () => object): void => {
  it('refuses a call without an identity', async () => {
    expect((await organ().refused('', action, input())).code).toBe('notSignedIn')
  })
  it('refuses an account that is not bound', async () => {
    expect((await organ().refused('stranger', action, input())).code).toBe('notBound')
  })
  it('refuses an account that has not accepted the notice', async () => {
    expect((await organ().refused(await withoutConsent(organ()), action, input())).code).toBe('consentNeeded')
  })
}
