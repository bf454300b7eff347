import type { Person } from '../../../src/contract/person'
import { readMember } from '../org/store'
import type { TalkDoc } from './store'

/** Whether somebody of a talk has an account, without which they confirm and read nothing. */

export interface Counterpart {
  name: string
  bound: boolean
}
const boundness = async ({ memberId, name }: Person): Promise<Counterpart> => ({
  name,
  bound: Boolean((await readMember(memberId))?.openId),
})

export const readCounterpart = ({ counterpart }: Pick<TalkDoc, 'counterpart'>): Promise<Counterpart> =>
  boundness(counterpart)
export const readHost = ({ host }: Pick<TalkDoc, 'host'>): Promise<Counterpart> => boundness(host)
/** The other of the two. */
export const readOther = ({ host, counterpart }: Pick<TalkDoc, 'host' | 'counterpart'>, memberId: string) =>
  boundness(host.memberId === memberId ? counterpart : host)
