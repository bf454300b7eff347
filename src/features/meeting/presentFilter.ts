import type { Choice } from '../../components/PickerField'
import { waitingLabels, waitings } from '../../contract/reviewRule'
import {
  meetingKindLabels,
  meetingKinds,
  meetingStateLabels,
  meetingStates,
  type MeetingState,
} from '../../contract/vocabulary'
import type { ListView, MeetingFilter } from './api'

/** What is asked for of a list beside its view. */
export type MeetingsAsked = Omit<MeetingFilter, 'view'>

/** How a meeting that is over may stand. */
const overStates = meetingStates.filter((state) => !(['draft', 'announced', 'open'] as MeetingState[]).includes(state))
const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): Choice[] =>
  values.map((value) => ({ value, text: labels[value] }))

/** What a list of meetings can be narrowed by beside branch and month. */
export const listFields = (view: ListView): { name: keyof MeetingsAsked; label: string; choices: Choice[] }[] => [
  { name: 'kind', label: '会议类型', choices: choices(meetingKinds, meetingKindLabels) },
  ...(view === 'past'
    ? [{ name: 'state' as const, label: '状态', choices: choices(overStates, meetingStateLabels) }]
    : []),
  ...(view === 'review' ? [{ name: 'waits' as const, label: '状态', choices: choices(waitings, waitingLabels) }] : []),
]
