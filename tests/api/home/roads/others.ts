import type { Organ } from '../../../support/organ'
import { clientIdOf, openIds } from '../../../support/organ'
import { asksForVisits, joins, visits } from '../../visit/support'
import { leave } from '../../talk/leave'
import { newcomer, type Road, type Roads } from './road'

const { li, sun, wang, zheng, zhou } = openIds

/** Another administrator names the first inspector, whom the claimant confirms. */
const named = async (organ: Organ) => {
  const { root } = organ.nodes
  const phone = `136${clientIdOf().replace(/\D/g, '').padEnd(8, '7').slice(0, 8)}`
  const administrator = await organ.add(root, { name: '吕系统', phone })
  const inspector = await organ.add(root, { name: '施督查' })
  await organ.bind(`phone-${phone}`)
  const post = { nodeId: root, startOn: '2026-01-01', termEndsOn: null }
  await organ.ok(sun, 'org.appoint', { ...post, memberId: administrator, post: 'systemAdministrator' })
  await organ.ok(`phone-${phone}`, 'org.appoint', { ...post, memberId: inspector, post: 'inspector' })
  return { memberId: inspector, nodeId: root, post: 'inspector' as const }
}
export const toConfirmPost: Roads = {
  // The first to hold it is still to come after this.
  'it ends before it is confirmed': async (organ) => {
    const held = await named(organ)
    const about = { memberId: held.memberId, confirm: '1' }
    return { of: sun, about, end: () => organ.ok(sun, 'org.endPost', { ...held, reason: '另有任用' }) }
  },
  confirmed: async (organ) => {
    const held = await named(organ)
    const about = { memberId: held.memberId, confirm: '1' }
    return { of: sun, about, end: () => organ.ok(sun, 'org.confirmPost', held) }
  },
}

/** 李委员 asks for another number for somebody who is bound; four days on, when everybody may be a hand. */
const asked = async (organ: Organ) => {
  const who = await newcomer(organ)
  organ.cloud.setNow('2026-11-24T01:00:00.000Z')
  const phone = `135${who.phone.slice(3)}`
  await organ.ok(li, 'org.askRecovery', { memberId: who.memberId, phone, reason: '换了手机' })
  const { recovery } = await organ.ok(li, 'org.showMember', { memberId: who.memberId })
  return { ...who, input: { memberId: who.memberId, recoveryId: recovery!.id }, phone }
}
type Asked = Awaited<ReturnType<typeof asked>>
const recovery =
  (of: (who: Asked) => string, end: (organ: Organ, who: Asked) => Promise<unknown>, prepare?: typeof end): Road =>
  async (organ) => {
    const who = await asked(organ)
    await prepare?.(organ, who)
    return { of: of(who), about: { memberId: who.memberId }, end: () => end(organ, who) }
  }
const stops = (by: (who: Asked) => string) => (organ: Organ, who: Asked) =>
  organ.ok(by(who), 'org.stopRecovery', who.input)
const agrees = (organ: Organ, { input }: Asked) => organ.ok(zheng, 'org.agreeRecovery', input)
const lapses = async (organ: Organ) => organ.cloud.setNow('2027-01-10T01:00:00.000Z')
const binds = async (organ: Organ, { phone }: Asked) => {
  organ.cloud.setNow('2026-11-27T01:00:00.000Z')
  return organ.ok(`phone-${phone}`, 'session.bindByPhone', { phoneCode: await organ.phoneCode(`phone-${phone}`) })
}
const themselves = ({ openId }: Asked) => openId
export const ownToStop: Roads = {
  'stopped by themselves': recovery(themselves, stops(themselves)),
  'taken back by who asked': recovery(
    themselves,
    stops(() => li),
  ),
  'it lapses': recovery(themselves, lapses),
  'they leave': recovery(themselves, (organ, who) => leave(organ, [who])),
}
export const toAgreeRecovery: Roads = {
  agreed: recovery(() => zheng, agrees),
  'agreed by the officer': recovery(
    () => zheng,
    (organ, { input }) => organ.ok(zhou, 'org.agreeRecovery', input),
  ),
  'stopped by the member': recovery(() => zheng, stops(themselves)),
  'it lapses': recovery(() => zheng, lapses),
  'the member leaves': recovery(
    () => zheng,
    (organ, who) => leave(organ, [who]),
  ),
}
export const recoveryUnderWay: Roads = {
  'stopped by the member': recovery(() => li, stops(themselves), agrees),
  'stopped by a hand': recovery(
    () => zheng,
    stops(() => zheng),
    agrees,
  ),
  'used by the new phone': recovery(() => li, binds, agrees),
  'it lapses': recovery(() => li, lapses, agrees),
}

const said = async (organ: Organ) =>
  (await organ.ok(wang, 'feedback.send', { clientId: clientIdOf(), about: 'work', text: '学习能不能改到上午' }))
    .feedbackId
const answers = (organ: Organ, feedbackId: string) =>
  organ.ok(zhou, 'feedback.answer', { feedbackId, words: '下月起改' })
export const toAnswerFeedback: Roads = {
  answered: async (organ) => {
    const feedbackId = await said(organ)
    return { of: zhou, about: { feedbackId }, end: () => answers(organ, feedbackId) }
  },
}
export const toReadFeedback: Roads = {
  'said to settle it, or not': async (organ) => {
    const feedbackId = await said(organ)
    await answers(organ, feedbackId)
    const end = () => organ.ok(wang, 'feedback.settle', { feedbackId, settled: true })
    return { of: wang, about: { feedbackId }, end }
  },
}

const owing = async (organ: Organ) => {
  const who = await newcomer(organ)
  const { frequency } = await organ.ok(zhou, 'visit.mine', {})
  if (frequency.householdMonths === null) await asksForVisits(organ)
  const pairId = await joins(organ, { memberId: who.memberId, beganOn: '2026-08-01' })
  return { ...who, pairId }
}
export const toVisit: Roads = {
  'the visit is written': async (organ) => {
    const { openId, pairId } = await owing(organ)
    const note = { pairId, village: '青山村', whom: '王大娘家' }
    return { of: openId, about: { pairId }, theirsAlone: true, end: () => visits(organ, note, openId) }
  },
  'the pair ends': async (organ) => {
    const { openId, pairId } = await owing(organ)
    const { pairs } = await organ.ok(openId, 'visit.mine', {})
    const { version } = pairs.find(({ id }) => id === pairId)!
    return {
      of: openId,
      about: { pairId },
      theirsAlone: true,
      end: () => organ.ok(openIds.chen, 'visit.endPair', { pairId, version, reason: '脱贫迁出' }),
    }
  },
}
