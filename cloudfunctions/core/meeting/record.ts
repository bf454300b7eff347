import type { RecordKind } from '../record/kind'
import { forgetDoor } from './door'
import { readersOf } from './readers'
import type { Meeting } from './store'

/** A meeting as a record: who finds it follows from the rest, and its door is read anew after every change. */
export const meetingKind: RecordKind<Meeting, 'visibleTo'> = {
  collection: 'meetings',
  what: '这场会议',
  derive: (meeting) => ({ visibleTo: readersOf(meeting) }),
  changed: forgetDoor,
}
