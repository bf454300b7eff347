import { beijingDay, dayInFull } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { answererNodes } from './reach'
import type { FeedbackDoc } from './store'

const max = 10

/** Feedback to answer, and the answer to one's own, in one indexed request. */
export const feedbackTodos = async (actor: Actor): Promise<Todo[]> => {
  const keys = [`read:${actor.memberId}`, ...answererNodes(actor).map((nodeId) => `answer:${nodeId}`)]
  const found = await find<FeedbackDoc>(
    'feedback',
    { waitsFor: command.in(keys) },
    {
      order: [
        ['dueOn', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields: ['memberId', 'state', 'sentAt', 'dueOn'],
    },
  )
  return found.flatMap(({ _id, memberId, state, sentAt, dueOn }): Todo[] => {
    const params = { feedbackId: _id }
    if (state === 'answered')
      return [
        {
          kind: 'readFeedback',
          title: '您的意见有了答复',
          note: `${dayInFull(beijingDay(sentAt))}提出，看看是否解决`,
          params,
          dueOn: null,
        },
      ]
    return memberId === actor.memberId
      ? []
      : [{ kind: 'answerFeedback', title: '答复一条意见', note: `${dayInFull(beijingDay(sentAt))}收到`, params, dueOn }]
  })
}
