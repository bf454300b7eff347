import type { Quorum } from '../../../src/contract/quorum'
import { refuse } from '../platform/problem'
import type { Meeting } from './store'
import { knownPresent, type Voters } from './voting'

interface Given {
  presentAtVote?: number | undefined
  enteredWhy?: string | undefined
}

/**
 * Whether enough were there when it was taken. Once a meeting is over whoever was there says how many there were: the rows may
 * have been added since; and where only rows added since make the quorum, says why that is so.
 */
export const attendanceProblem = (
  meeting: Pick<Meeting, 'state' | 'afterwards'>,
  { presentAtVote, enteredWhy }: Given,
  voters: Voters,
  quorum: Quorum,
  enteredAfterwards: number,
) => {
  const known = knownPresent(voters)
  if (meeting.state !== 'open' && presentAtVote === undefined)
    return refuse(
      'badInput',
      { field: '表决时到会', why: '会后登记表决，请填写表决时到会的人数' },
      { field: 'presentAtVote' },
    )
  if (presentAtVote !== undefined && presentAtVote > known)
    return refuse('presentAboveRoll', { given: presentAtVote, present: known }, { field: 'presentAtVote' })
  if (!quorum.met) return refuse('quorumNotMet', { present: quorum.present, needed: quorum.needed })
  // Of a meeting on paper everybody was entered afterwards, and it has been said why.
  return quorum.present - enteredAfterwards < quorum.needed && !enteredWhy && !meeting.afterwards
    ? refuse(
        'badInput',
        { field: '补录说明', why: `到会 ${quorum.present} 人中 ${enteredAfterwards} 人是会后补录，请写明情况` },
        { field: 'enteredWhy' },
      )
    : null
}
