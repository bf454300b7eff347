import { beijingDay } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { lacking, may } from '../policy'
import type { Handler } from '../platform/request'
import { step } from '../record/step'
import { hidden, refOf } from './load'
import { plannedDayProblem, stateProblem } from './rules'
import { talkKind, type TalkDoc } from './store'

/** The host, or a secretary of the branch. */
export const mayArrange = (actor: Actor, talk: TalkDoc): boolean =>
  may(actor, 'talk.record', { paths: [talk.path], involved: [talk.host.memberId] }) ||
  may(actor, 'talk.arrange', { paths: [talk.path] })
export const deniedToArrange = (actor: Actor, talk: TalkDoc): Problem<'notFound' | 'notAllowed'> | null =>
  hidden(actor, talk) ?? (mayArrange(actor, talk) ? null : lacking('talk.arrange'))

export const revise: Handler<'talk.revise'> = (request) => {
  const { input, actor, at } = request
  const { plannedOn, place } = input
  return step(talkKind, request, {
    id: input.talkId,
    seen: input.version,
    denied: (talk) => deniedToArrange(actor, talk),
    make: (talk) =>
      stateProblem(talk, ['planned'], '改时间和地点') ??
      plannedDayProblem(plannedOn, beijingDay(at)) ?? { fields: { plannedOn, place } },
    answer: refOf,
  })
}
