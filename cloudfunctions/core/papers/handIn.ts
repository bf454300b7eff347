import { beijingDay } from '../../../src/contract/days'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import { isWhole, presentHandbook } from './handbooks'
import { paperKind } from './store'

/** 已报送: whoever answers for the branch says when; of a day that was wrong, the right one. */
export const handIn: Handler<'papers.handIn'> = (request) => {
  const { actor, at, input } = request
  const wrong = (why: string) => refuse('badInput', { field: '报送日期', why }, { field: 'handedOn' })
  return step(paperKind, request, {
    id: input.paperId,
    denied: ({ kind, path }) =>
      kind === 'workbook' ? forbidden(actor, 'duty.answerFor', { paths: [path] }) : missing(paperKind),
    make: (paper) => {
      if (!isWhole(paper))
        return refuse('badInput', { field: '手册', why: '还没有做完，请先取走' }, { field: 'paperId' })
      if (input.handedOn > beijingDay(at)) return wrong('不能晚于今天')
      if (input.handedOn < beijingDay(paper.takenAt)) return wrong('不能早于取走的那天')
      if (paper.handedOn === input.handedOn) return already(presentHandbook(paper))
      return { fields: { handedOn: input.handedOn } }
    },
    answer: presentHandbook,
  })
}
