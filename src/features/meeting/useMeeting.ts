import { useAnswer } from '../../platform/serverState'
import { askMeeting } from './api'

/** One meeting with what the caller may do about it; kept, so that it can be read without a network. */
export const useMeeting = (meetingId: string) =>
  useAnswer(`meeting.${meetingId}`, () => askMeeting(meetingId), { keep: true })
