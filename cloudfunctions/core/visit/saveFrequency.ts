import { beijingYear } from '../../../src/contract/days'
import { organ, readNode } from '../org/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden, lacking } from '../policy'
import type { Handler, Request } from '../platform/request'
import { saveVersion } from '../record/versioned'
import { markAll } from '../summary/marks'
import { frequencyKind, presentFrequency, readFrequencies } from './store'

const judged = async ({ input, actor, at }: Request<'visit.saveFrequency'>) => {
  const root = await readNode((await organ()).rootId)
  if (!root) return lacking('visit.setFrequency')
  const denied = forbidden(actor, 'visit.setFrequency', { paths: [root.path] })
  if (denied) return denied
  const year = beijingYear(at)
  if (input.effectiveFrom < `${year}-01-01`) {
    return refuse(
      'badInput',
      { field: '起用日期', why: `只能从 ${year} 年 1 月 1 日以后的日子起用，往年不倒追` },
      { field: 'effectiveFrom' },
    )
  }
  // How many are owed changes everywhere; whoever may not say so sets nobody counting.
  await markAll()
  const { version: _seen, ...content } = input
  return content
}

export const saveFrequency: Handler<'visit.saveFrequency'> = async (request) => {
  const saved = await saveVersion(frequencyKind, request, {
    seen: request.input.version,
    newest: async () => (await readFrequencies())[0]?.version ?? 0,
    make: () => judged(request),
  })
  return saved instanceof Problem ? saved : presentFrequency(saved)
}
