import { removeMany } from '../platform/db'

/** What came to nothing at the door could be answered until now; who came is in the rows. */
export const dropKnocks = (meetingId: string): Promise<void> => removeMany('knocks', { meetingId })
