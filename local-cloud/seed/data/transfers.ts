import type { Person } from '../roster'
import type { BranchKey } from './tree'

/** Members who went from one branch to another while the sample organ lived. */
interface TransferPlan {
  readonly key: string
  readonly to: BranchKey
  /** Working days from today. */
  readonly day: number
  readonly reason: string
}
export const transfers: readonly TransferPlan[] = [
  { key: 'b4:8', to: 'b2', day: -22, reason: '调到财务处工作，组织关系随转' },
]

/** The branch somebody belongs to on such a day. */
export const branchOn = (person: Pick<Person, 'key' | 'branch'>, day: number): Person['branch'] =>
  transfers.find((transfer) => transfer.key === person.key && transfer.day <= day)?.to ?? person.branch
