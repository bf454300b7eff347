import { fill } from './fill'
import type { Migration } from './migration'

/** Meetings planned before there were study plans: of no item of one. */
export const meetingStudyItem: Migration = { number: 2, step: fill('meetings', { studyItemId: null }) }
