import { addDays } from '../../../../src/contract/days'
import type { TalkRef } from '../../../../src/contract/talk'
import type { Input } from '../../../../src/contract'
import type { Organ } from '../../../support/organ'
import { openIds, organDay } from '../../../support/organ'
import { leave } from '../../talk/leave'
import { confirmed, keepWords, planned, recorded, step } from '../../talk/support'
import { newcomer, type Road, type Roads } from './road'

const { chen, wang } = openIds
const of =
  (
    openId: string,
    prepare: (organ: Organ) => Promise<TalkRef>,
    end: (organ: Organ, ref: TalkRef) => Promise<unknown>,
  ): Road =>
  async (organ) => {
    const ref = await prepare(organ)
    return { of: openId, about: { talkId: ref.talkId }, end: () => end(organ, ref) }
  }
const plans =
  (more: Partial<Input<'talk.plan'>> = {}) =>
  (organ: Organ) =>
    planned(organ, {}, more)
const records = (organ: Organ, ref: TalkRef) => recorded(organ, ref, null)
const cancels = (organ: Organ, ref: TalkRef) => organ.ok(chen, 'talk.cancel', step(ref))
/** With somebody who leaves the organ, or the branch's roster. */
const untilTheOtherLeaves =
  (
    openIdOf: 'host' | 'other',
    prepare: (organ: Organ, ref: TalkRef) => Promise<unknown>,
    more: Partial<Input<'talk.plan'>>,
  ): Road =>
  async (organ) => {
    const other = await newcomer(organ)
    const ref = await planned(organ, {}, { ...more, counterpartId: other.memberId })
    await prepare(organ, ref)
    return {
      of: openIdOf === 'host' ? chen : other.openId,
      about: { talkId: ref.talkId },
      end: async () => {
        await leave(organ, [other])
        await organ.cloud.runTimer('jobs', 'night')
      },
    }
  }
const nothing = async () => undefined

const must = { occasion: 'sanction' as const }
export const toRecord: Roads = {
  recorded: of(chen, plans(), records),
  cancelled: of(chen, plans(), cancels),
  'cancelled, for the other': of(wang, plans(), cancels),
  'put off to another day': of(chen, plans(), (organ, ref) =>
    organ.ok(chen, 'talk.revise', { ...step(ref), plannedOn: addDays(organDay, 7), place: null }),
  ),
  'the other leaves': untilTheOtherLeaves('host', nothing, {}),
}
export const toTalk: Roads = {
  recorded: of(chen, plans(must), records),
  cancelled: of(chen, plans(must), cancels),
  'the other leaves': untilTheOtherLeaves('host', nothing, must),
}
const recordedOne = async (organ: Organ) => recorded(organ, await planned(organ), null)
export const toConfirm: Roads = {
  confirmed: of(wang, recordedOne, (organ, ref) => confirmed(organ, ref)),
  'sent back': of(wang, recordedOne, (organ, ref) => organ.ok(wang, 'talk.confirm', { ...step(ref), accept: false })),
}
const proposed = async (organ: Organ) => {
  await keepWords(organ)
  const ref = await confirmed(organ, await recorded(organ, await planned(organ)))
  return organ.ok(chen, 'talk.proposeSentence', { ...step(ref), sentence: '十二月调整夜班' })
}
export const toAgree: Roads = {
  agreed: of(wang, proposed, (organ, ref) => organ.ok(wang, 'talk.acceptSentence', step(ref))),
  dropped: of(wang, proposed, (organ, ref) => organ.ok(chen, 'talk.dropSentence', step(ref))),
  'worded anew by them': of(wang, proposed, (organ, ref) => organ.ok(wang, 'talk.dropSentence', step(ref))),
}
