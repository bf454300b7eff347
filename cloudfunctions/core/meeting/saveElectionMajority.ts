import { organKind } from '../org/store'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { already, step } from '../record/step'

/** The organ's own word on a majority; elections recorded before keep the one they were recorded with. */
export const saveElectionMajority: Handler<'meeting.saveElectionMajority'> = (request) => {
  const { actor, input } = request
  const answer = { majorityOf: input.majorityOf }
  return step({ ...organKind, what: '当选的认定办法' }, request, {
    id: 'organ',
    denied: ({ rootId }) => forbidden(actor, 'meeting.setElectionMajority', { paths: [`/${rootId}/`] }),
    make: (settings) =>
      (settings.electionMajorityOf ?? 'ask') === input.majorityOf
        ? already(answer)
        : { fields: { electionMajorityOf: input.majorityOf } },
    answer: () => answer,
  })
}
