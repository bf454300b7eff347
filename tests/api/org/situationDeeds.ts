import { clientIdOf, openIds, type Organ } from '../../support/organ'
import type { Deeds } from '../../support/repetition'

const abroad = { kind: 'abroad', reason: '随配偶赴任', fromOn: '2026-01-05', toOn: null } as const

/** One way to each act on a member's situations. `after` is what others do to the member then. */
export const situationDeeds = (
  organ: () => Organ,
  added: () => Promise<string>,
  after: (memberId: string) => (() => Promise<unknown>)[],
): Deeds<'org'> => {
  const openId = openIds.zhou
  const situated = async () => {
    const memberId = await added()
    const situationId = await organ().enterSituation(memberId, abroad.kind, abroad.fromOn)
    const { version } = await organ().ok(openId, 'org.showMember', { memberId })
    return { memberId, version, situationId }
  }
  return {
    'org.enterSituation': async () => {
      const memberId = await added()
      return { openId, input: { memberId, clientId: clientIdOf(), ...abroad }, then: after(memberId) }
    },
    'org.endSituation': async () => {
      const of = await situated()
      return { openId, input: { ...of, toOn: '2026-11-01' }, then: after(of.memberId) }
    },
    'org.noteContact': async () => {
      const { memberId } = await situated()
      const says = { contactedOn: '2026-06-01', how: 'phone', words: '一切都好' } as const
      return { openId: openIds.chen, input: { memberId, clientId: clientIdOf(), ...says }, then: after(memberId) }
    },
    'org.withdrawContact': async () => {
      const { memberId } = await situated()
      const says = { contactedOn: '2026-06-01', how: 'phone', words: '' } as const
      const of = await organ().ok(openIds.chen, 'org.noteContact', { memberId, clientId: clientIdOf(), ...says })
      return { openId: openIds.chen, input: { ...of, why: '登记错了人' }, then: after(memberId) }
    },
    'org.correctSituation': async () => {
      const of = await situated()
      return { openId, input: { ...of, says: null, why: '登记错了人' }, then: after(of.memberId) }
    },
  }
}
