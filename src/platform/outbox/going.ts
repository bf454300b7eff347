import type { ActionName, Input, Output } from '../../contract'
import { callAction, type Result } from '../callAction'
import { onNetworkChange } from '../network'
import { onAppShow } from '../pageLife'
import { enter, useSession, type Session } from '../session'

const known = ({ state, confirmed, me }: Session): string | undefined =>
  state === 'ready' && confirmed ? me?.memberId : undefined

/** Whose things may leave this phone: theirs whom the server has named since launch. What was only kept names nobody. */
export const sendsAs = (): string | undefined => known(useSession.getState())

/** Refusals that say nothing about what was sent: it waits for another time. */
const passing = new Set([
  'full',
  'ticketSpent',
  'fileMissing',
  'photosWaiting',
  'unexpected',
  'busy',
  'notSignedIn',
  'notBound',
  'otherPerson',
  'consentNeeded',
  'upgrading',
  'dataNewer',
])
export const isPassing = (code: string): boolean => passing.has(code)

/** Does an act in one member's name. */
export type Act = <N extends ActionName>(action: N, input: Input<N>) => Promise<Result<Output<N>>>

/**
 * For what was kept: whoever this phone's WeChat may belong to by now, the act is theirs who wrote it or it is not done.
 * `call` is the name it had at the first try.
 */
export const actAs =
  (memberId: string, call?: string): Act =>
  async (action, input) => {
    const result = await callAction(action, input, { call, as: memberId })
    if (!result.ok && result.problem.code === 'otherPerson') void enter()
    return result
  }

/** Once, at launch: runs whenever there is hope that what is kept may go. */
export function whenItMayGo(run: () => void): void {
  onNetworkChange((online) => online && run())
  onAppShow(run)
  useSession.subscribe((now, before) => {
    if (known(now) && !known(before)) run()
  })
}
