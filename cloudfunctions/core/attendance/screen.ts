import type { MeetingScreen, ScreenItem } from '../../../src/contract/attendanceScreen'
import { addMinutes } from '../../../src/contract/days'
import { progressOf } from '../../../src/contract/minutesWords'
import { speaking } from '../../../src/contract/speakingWords'
import { notesOf } from '../meeting/items'
import { voteOnScreen } from '../meeting/putOnScreen'
import type { Meeting } from '../meeting/store'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { openBook, turnoutOf } from './book'
import { meetingAtDoor, type MeetingAtDoor } from './load'

/** While people arrive each is counted as they come; afterwards what the timers counted will do. */
const arrivalMinutes = 15

const figuresOf = async (meeting: Meeting, at: string) => {
  const arriving = meeting.openedAt !== null && at < addMinutes(meeting.openedAt, arrivalMinutes)
  if (meeting.counted && !arriving) return meeting.counted
  return turnoutOf(meeting, (await openBook(meeting, at)).book)
}
const itemsOf = (meeting: Meeting): ScreenItem[] =>
  meeting.agenda.map(({ id, title, minutes, firstTopic = false }) => {
    const notes = notesOf(meeting, id)
    const { startedAt, doneAt } = notes
    return { title, minutes, firstTopic, progress: progressOf(notes), startedAt, doneAt }
  })

/** By name, and by nothing else of theirs. */
const speakerOf = ({ meeting, state }: Pick<MeetingAtDoor, 'meeting' | 'state'>): MeetingScreen['speaker'] => {
  const now = state === 'open' ? speaking(meeting.speakers) : undefined
  return now ? { name: now.name, minutes: now.minutes, startedAt: now.startedAt } : null
}

/** What the room may read, field by field: nothing goes along because it lies with the meeting. */
export const screen: Handler<'attendance.screen'> = async ({ input, actor, at }) => {
  const atDoor = await meetingAtDoor(input.meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  if (atDoor.denied) return atDoor.denied
  const { meeting, state } = atDoor
  const { present, expected } = await figuresOf(meeting, at)
  return {
    meetingId: meeting._id,
    title: meeting.title,
    kinds: meeting.kinds,
    hostNames: meeting.hosts.map(({ name }) => name),
    state,
    openedAt: meeting.openedAt,
    present,
    expected,
    items: itemsOf(meeting),
    speaker: speakerOf(atDoor),
    vote: state === 'open' ? voteOnScreen(meeting) : null,
  }
}
