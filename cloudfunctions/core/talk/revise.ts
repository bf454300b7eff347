import { beijingDay } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import { Problem } from '../platform/problem'
import { lacking, may } from '../policy'
import type { Handler } from '../platform/request'
import { talkToSee } from './load'
import { plannedDayProblem, stateProblem } from './rules'
import { beforeStep, saveStep } from './step'
import type { TalkDoc } from './store'

/** The host, or a secretary of the branch. */
export const mayArrange = (actor: Actor, talk: TalkDoc): boolean =>
  may(actor, 'talk.record', { paths: [talk.path], involved: [talk.host.memberId] }) ||
  may(actor, 'talk.arrange', { paths: [talk.path] })

export const revise: Handler<'talk.revise'> = async (request) => {
  const { input, actor, at } = request
  const talk = await talkToSee(actor, input.talkId)
  if (talk instanceof Problem) return talk
  if (!mayArrange(actor, talk)) return lacking('talk.arrange')
  const { plannedOn, place } = input
  return (
    beforeStep(request, talk) ??
    stateProblem(talk, ['planned'], '改时间和地点') ??
    plannedDayProblem(plannedOn, beijingDay(at)) ??
    saveStep(request, talk, { plannedOn, place })
  )
}
