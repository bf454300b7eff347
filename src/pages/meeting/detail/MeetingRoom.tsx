import { ClosingFigures } from '../../../features/attendance/ClosingFigures'
import { Console } from '../../../features/attendance/Console'
import { Desk } from '../../../features/attendance/Desk'
import { Door } from '../../../features/attendance/Door'
import { DoorScan } from '../../../features/attendance/DoorScan'
import { LiveRoll } from '../../../features/attendance/LiveRoll'
import { RollCall } from '../../../features/attendance/RollCall'
import { RollTotals } from '../../../features/attendance/RollTotals'
import { RoomCount } from '../../../features/attendance/RoomCount'
import { LeaveBlock } from '../../../features/leave/LeaveBlock'
import { SuggestedLeaves } from '../../../features/leave/SuggestedLeaves'
import { Room, type RoomParts } from '../../../features/meeting/Room'
import { AskMessages } from '../../../features/message/AskMessages'

const suggested = (meetingId: string, onDone: () => void) => <SuggestedLeaves meetingId={meetingId} onDone={onDone} />

/** What stands in the room of a meeting, from each feature its own. */
const parts: RoomParts = {
  count: (onRoll) => <RoomCount onRoll={onRoll} />,
  door: (door) => <Door {...door} />,
  desk: (desk) => <Desk {...desk} suggested={suggested} />,
  roll: (meetingId, ways) => <Console meetingId={meetingId} ways={ways} onCall={ways.onCall} suggested={suggested} />,
  scan: (meetingId, ways) => <DoorScan meetingId={meetingId} ways={ways} />,
  call: (meetingId) => <RollCall meetingId={meetingId} />,
  totals: (onRoll) => <RollTotals onRoll={onRoll} />,
  leave: (meeting, onDone) => (
    <>
      <LeaveBlock meeting={meeting} onDone={onDone} />
      {meeting.state === 'announced' && meeting.expectedHere && (
        <AskMessages moment={meeting.mine?.leaveState === 'requested' ? 'leaveAsked' : 'announced'} />
      )}
    </>
  ),
  closing: (meetingId) => <ClosingFigures meetingId={meetingId} />,
}

/** The room of a meeting, on its own page and beside a list. */
export const MeetingRoom = ({ meetingId, act }: { meetingId: string; act?: string | undefined }) => (
  <LiveRoll meetingId={meetingId}>
    <Room meetingId={meetingId} act={act} parts={parts} />
  </LiveRoll>
)
