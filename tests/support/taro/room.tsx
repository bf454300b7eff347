import { usePageParams } from '../../../src/platform/navigate'
import { Room, type RoomParts } from '../../../src/features/meeting/Room'

const nothing = () => null
/** The room of a meeting without what other features show in it: for tests of what is the meeting's own. */
const parts: RoomParts = {
  count: nothing,
  door: ({ now, children }) => (
    <>
      {now}
      {children}
    </>
  ),
  desk: nothing,
  roll: nothing,
  scan: nothing,
  call: nothing,
  totals: nothing,
  leave: nothing,
  closing: nothing,
}
export const BareRoom = () => {
  const { meetingId = '', act } = usePageParams()
  return <Room meetingId={meetingId} act={act} parts={parts} />
}
