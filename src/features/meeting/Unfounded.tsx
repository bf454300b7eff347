import { Notice } from '../../components/Notice'
import { unfoundedText } from '../../contract/quorumWords'
import { useAnswer } from '../../platform/serverState'
import { askTotals } from './api'

/** Said in the sheets of the steps that leave them behind: resolutions that no vote bears (0.19). */
export function Unfounded({ meetingId }: { meetingId: string }) {
  const roll = useAnswer(`totals.${meetingId}`, () => askTotals(meetingId)).data
  const words = roll && unfoundedText(roll)
  return words ? <Notice tone="amber">{words}</Notice> : null
}
