import { named } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import { entryId, openEntries } from '../ledger/openEntries'
import type { Actor } from '../platform/actor'
import { covers } from '../policy/scope'
import type { Handler } from '../platform/request'
import { changedElsewhere } from '../record/kind'
import { step } from '../record/step'
import { deniedToAnswer } from './reach'
import { feedbackKind, type FeedbackDoc } from './store'

/** The officer's own node keeps the entry: the writer's branch would tell who wrote, and may be what it is about. */
const nodeOf = (actor: Actor, doc: FeedbackDoc) => {
  const [post] = actor.posts
    .filter((held) => held.confirmed && held.post === 'committeeOfficer' && covers(held.path, doc.path))
    .sort((a, b) => a.path.length - b.path.length)
  if (!post) throw new Error('Whoever may answer holds a post above the writer')
  return { branchId: post.nodeId, branchName: post.nodeName, path: post.path }
}

const item = 'entry'

/** Once: whoever comes second is told, since the words of an entry are the first one's. */
export const toLedger: Handler<'feedback.toLedger'> = (request) => {
  const { input, actor, at } = request
  return step(feedbackKind, request, {
    id: input.feedbackId,
    denied: (doc) => deniedToAnswer(actor, doc),
    make: ({ _id, entryId: there, version }) =>
      there ? changedElsewhere(feedbackKind, { version }) : { fields: { entryId: entryId('feedback', _id, item) } },
    answer: (doc) => ({ entryId: doc.entryId as string }),
    beside: async (transaction, doc) => {
      const origin = {
        kind: 'feedback' as const,
        sourceId: doc._id,
        label: '意见反馈',
        raisedOn: beijingDay(at),
        ...nodeOf(actor, doc),
        involved: [],
        answerBy: named(actor),
      }
      await openEntries(transaction, request, origin, [{ key: item, matter: input.matter, raisedBy: null }])
    },
  })
}
