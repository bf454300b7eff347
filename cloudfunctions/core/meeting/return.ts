import { isDeepStrictEqual } from 'node:util'
import { named } from '../../../src/contract/person'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { keepParts } from './returns'
import { judging, notReviewable } from './reviewing'
import { stepAnswer, takeStep } from './step'
import type { Meeting } from './store'

/** A remark on an item is on one there is. */
const misplaced = ({ remarks }: Request<'meeting.return'>['input'], { agenda }: Meeting) => {
  const at = remarks.findIndex(({ part, itemId }) => (part === 'item') !== agenda.some(({ id }) => id === itemId))
  return at < 0
    ? null
    : refuse(
        'badInput',
        { field: '退回的意见', why: `第 ${at + 1} 条说的议题不在议程里，请重新选择` },
        { field: 'remarks' },
      )
}

/**
 * Sends a submitted meeting back: minutes, votes, roll and rows may be corrected again until it is submitted once more. What
 * it says now is kept, so that the reviewer then sees what has changed.
 */
export const returnMeeting: Handler<'meeting.return'> = (request) => {
  const { actor, at, input } = request
  const { reason, remarks } = input
  return takeStep(request, {
    name: 'return',
    denied: (meeting) => notReviewable(actor, meeting),
    fields: async (meeting) => {
      const judgement = misplaced(input, meeting) ?? (await judging(actor, meeting))
      if (judgement instanceof Problem) return judgement
      await keepParts(meeting)
      return { ...judgement, returns: [...(meeting.returns ?? []), { by: named(actor), at, reason, remarks }] }
    },
    reason,
    says: ({ returns }) => isDeepStrictEqual(returns?.at(-1)?.remarks, remarks),
    answer: stepAnswer,
  })
}
