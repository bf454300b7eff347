import { beijingDay } from '../../../../src/contract/days'
import { organ } from '../../org/store'
import { Problem, refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { forbidden } from '../../policy'
import { saveVersion } from '../../record/versioned'
import { afterwardsRuleKind, presentRule, readRules } from './setting'

const judged = async ({ input, actor, at }: Request<'meeting.saveAfterwardsRule'>) => {
  const denied = forbidden(actor, 'meeting.setAfterwardsRule', { paths: [`/${(await organ()).rootId}/`] })
  if (denied) return denied
  if (input.effectiveFrom < beijingDay(at))
    return refuse(
      'badInput',
      { field: '起用日期', why: '从今天或以后的日子起用，已经补记的不受影响' },
      { field: 'effectiveFrom' },
    )
  const { version: _seen, ...content } = input
  return content
}

export const saveAfterwardsRule: Handler<'meeting.saveAfterwardsRule'> = async (request) => {
  const saved = await saveVersion(afterwardsRuleKind, request, {
    seen: request.input.version,
    newest: async () => (await readRules())[0]?.version ?? 0,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : presentRule(saved)
}
