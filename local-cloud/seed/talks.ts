import { keeper, retentionYears, talks, type TalkPlan } from './data/talks'
import type { Calendar } from './calendar'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

/** The sample organ keeps words of talks, so that there is something to see. */
const keepWords = async (organ: SampleOrgan): Promise<void> => {
  const { version } = await organ.act(keeper, 'talk.settings', {})
  await organ.act(keeper, 'talk.saveSettings', { version, talkText: 'sealed', retentionYears })
}

const arrange = (
  organ: SampleOrgan,
  calendar: Calendar,
  { key, host, with: other, by = host, kind, occasion, day, place }: TalkPlan,
) =>
  organ.act(organ.bound(by).openid, 'talk.plan', {
    clientId: `seed-talk-${key}`,
    hostId: organ.person(host).memberId,
    counterpartId: organ.person(other).memberId,
    kind,
    occasion,
    plannedOn: calendar.workday(day),
    place,
  })

const agree = async (
  organ: SampleOrgan,
  plan: TalkPlan,
  ref: { talkId: string; version: number },
  sentence: string,
): Promise<void> => {
  const proposed = await organ.act(organ.bound(plan.with).openid, 'talk.proposeSentence', {
    ...ref,
    clientId: `seed-propose-${plan.key}`,
    sentence,
  })
  await organ.act(organ.bound(plan.host).openid, 'talk.acceptSentence', {
    ...proposed,
    clientId: `seed-accept-${plan.key}`,
  })
}
const hold = async (
  organ: SampleOrgan,
  calendar: Calendar,
  plan: TalkPlan,
  talk: { talkId: string; version: number },
): Promise<void> => {
  const { key, host, day, place, content = null, read, until, sentence, witness } = plan
  const recorded = await organ.act(organ.bound(host).openid, 'talk.record', {
    ...talk,
    clientId: `seed-record-${key}`,
    heldOn: calendar.workday(day),
    place,
    ...(witness ? { faceToFace: true } : { content }),
  })
  if (read) await organ.act(organ.bound(plan.with).openid, 'talk.readWords', { talkId: recorded.talkId })
  if (until !== 'confirmed') return
  const yes = { ...recorded, clientId: `seed-confirm-${key}`, accept: true }
  if (witness) return void (await organ.act(organ.bound(witness).openid, 'talk.witness', yes))
  const confirmed = await organ.act(organ.bound(plan.with).openid, 'talk.confirm', yes)
  if (sentence) await agree(organ, plan, confirmed, sentence)
}

export const talkMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] => [
  { at: calendar.at(-29, '08:30'), chain: 'talk-settings', act: () => keepWords(organ) },
  ...talks.flatMap((plan): Moment[] => {
    const chain = `talk-${plan.key}`
    const arranged: { talk?: { talkId: string; version: number } } = {}
    const act = async () => {
      arranged.talk = await arrange(organ, calendar, plan)
    }
    const heldAt = calendar.at(plan.day, '17:10')
    return [
      { at: calendar.at(plan.arrangedDay, '08:40'), chain, act },
      ...(plan.until === 'planned'
        ? []
        : [{ at: heldAt, chain, act: () => hold(organ, calendar, plan, arranged.talk!) }]),
    ]
  }),
]
