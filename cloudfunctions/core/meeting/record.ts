import type { RecordKind } from '../record/kind'
import { forgetDoor } from './door'
import { seriesOf } from './ordinals'
import { workersOf } from './ownWork'
import { readersOf } from './readers'
import { archivedItself } from './rules'
import { countedAt, standsAs } from './standsAs'
import type { Meeting, MeetingDerived } from './store'

/** A meeting as a record: who finds it and who worked on it follow from the rest, and its door is read anew after every change. */
export const meetingKind: RecordKind<Meeting, MeetingDerived> = {
  collection: 'meetings',
  what: '这场会议',
  derive: (meeting) => ({
    visibleTo: readersOf(meeting),
    workedBy: workersOf(meeting),
    series: seriesOf(meeting),
    unreviewed: archivedItself(meeting),
  }),
  counted: (meeting) => {
    const as = standsAs(meeting)
    const { kinds, startAt, forYear = null } = meeting
    return as && { nodeIds: countedAt(meeting), as: [as, kinds, startAt, forYear] }
  },
  changed: forgetDoor,
}
