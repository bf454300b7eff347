import type { Input } from '../../../src/contract'
import type { TalkRef } from '../../../src/contract/talk'
import type { Organ, PersonKey } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow } from '../../support/organ'

/** The system administrator lets words be kept, for five years after both have left. */
export const keepWords = async (organ: Organ, talkText: 'sealed' | 'factsOnly' = 'sealed'): Promise<void> => {
  const { version } = await organ.ok(openIds.sun, 'talk.settings', {})
  await organ.ok(openIds.sun, 'talk.saveSettings', { version, talkText, retentionYears: 5 })
}
export const words = { text: '近期家里老人住院，值班有些吃力。', difficulties: '希望十二月调整夜班。' }

type Two = { host?: PersonKey; with?: PersonKey; by?: PersonKey }
/** 陈书记 plans to talk with 王党员 today, unless told otherwise. */
export const planned = (organ: Organ, two: Two = {}, more: Partial<Input<'talk.plan'>> = {}): Promise<TalkRef> =>
  organ.ok(openIds[two.by ?? two.host ?? 'chen'], 'talk.plan', planInput(organ, two, more))
export const planInput = (organ: Organ, two: Two = {}, more: Partial<Input<'talk.plan'>> = {}): Input<'talk.plan'> => ({
  clientId: clientIdOf(),
  hostId: organ.members[two.host ?? 'chen'],
  counterpartId: organ.members[two.with ?? 'wang'],
  kind: 'committeeWithMember',
  occasion: 'yearly',
  plannedOn: organDay,
  place: '205 室',
  ...more,
})
/** What a step on a talk is asked with. */
export const step = ({ talkId, version }: TalkRef) => ({ talkId, version, clientId: clientIdOf() })
export const recorded = async (
  organ: Organ,
  ref: TalkRef,
  content: typeof words | null = words,
  host: PersonKey = 'chen',
): Promise<TalkRef> =>
  organ.ok(openIds[host], 'talk.record', { ...step(ref), heldOn: organDay, place: '205 室', content })
export const confirmed = (organ: Organ, ref: TalkRef, by: PersonKey = 'wang'): Promise<TalkRef> =>
  organ.ok(openIds[by], 'talk.confirm', { ...step(ref), accept: true })

let newcomers = 0
/**
 * 陈书记 and somebody new have talked, with words; an hour later another account is the other's. `rebind` brings yet another,
 * an hour later again.
 */
export const rebound = async (organ: Organ) => {
  newcomers += 1
  let hours = 0
  const numberNow = () => `1390001${String(newcomers * 10 + hours).padStart(4, '0')}`
  const openId = () => `phone-${numberNow()}`
  const first = numberNow()
  const memberId = await organ.add(organ.nodes.branch, { name: `谈话对象${newcomers}`, phone: first })
  await organ.bind(openId())
  const ref = await recorded(organ, await planned(organ, {}, { counterpartId: memberId }))
  const rebind = async () => {
    const old = openId()
    hours += 1
    organ.cloud.setNow(new Date(Date.parse(organNow) + hours * 3_600_000).toISOString())
    await organ.ok(old, 'org.askRecovery', { memberId, phone: numberNow(), reason: '换了手机' }, clientIdOf())
    await organ.bind(openId())
  }
  await rebind()
  return { memberId, ref, first: `phone-${first}`, openId, rebind }
}
