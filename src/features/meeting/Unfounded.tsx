import { Notice } from '../../components/Notice'
import { unfoundedText } from '../../contract/quorumWords'
import { useAnswer } from '../../platform/serverState'
import { askRoll } from './api'

/** Said in the sheets of the steps that leave them behind: resolutions that no vote bears (0.19). */
export function Unfounded({ meetingId }: { meetingId: string }) {
  const roll = useAnswer(`roll.${meetingId}`, () => askRoll(meetingId)).data
  const words = roll && unfoundedText(roll)
  return words ? <Notice tone="amber">{words}</Notice> : null
}
