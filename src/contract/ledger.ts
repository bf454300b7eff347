import * as v from 'valibot'
import { action } from './action'
import { clientId, day, id, line } from './fields'

/** The ledger (账单): every problem raised gets an owner, a deadline, verification by somebody else, and an answer. */

/** Recorded by hand: what an inspection, an appraisal or a letter brought up. `carries`: the caller takes the answer to whoever raised it. */
export const record = action<{ entryId: string }>()({
  name: 'ledger.record',
  input: v.strictObject({
    clientId,
    branchId: id,
    matter: line(200),
    source: line(40),
    raisedOn: day,
    raisedBy: v.nullable(line(20)),
    carries: v.boolean(),
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
