import * as v from 'valibot'
import { action } from './action'
import { id } from './fields'
import type { ItemProgress } from './minutesWords'
import type { ScreenVote } from './onScreenWords'
import type { MeetingKind, MeetingState } from './vocabulary'

/** One item of the agenda, as the room may read it. */
export interface ScreenItem {
  title: string
  /** Planned. */
  minutes: number | null
  firstTopic: boolean
  progress: ItemProgress
  startedAt: string | null
  doneAt: string | null
}
/** 投屏: all that stands before the room. No name but the speaker's, nobody who is missing, no leave, no reason, and of a vote what is announced. */
export interface MeetingScreen {
  meetingId: string
  title: string
  kinds: MeetingKind[]
  hostNames: string[]
  state: MeetingState
  openedAt: string | null
  present: number
  expected: number
  items: ScreenItem[]
  /** Whoever has the word; `minutes` is how long they may speak. */
  speaker: { name: string; minutes: number | null; startedAt: string } | null
  /** In place of the code. */
  vote: ScreenVote | null
}
export const screen = action<MeetingScreen>()({
  name: 'attendance.screen',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})
