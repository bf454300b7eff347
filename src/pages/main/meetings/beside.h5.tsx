import { MeetingRoom } from '../../meeting/detail/MeetingRoom'

/** A meeting beside the list of them. */
export const besideMeetings = (meetingId: string) => <MeetingRoom meetingId={meetingId} />
