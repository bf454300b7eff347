import { createContext, useState } from 'react'
import type { MeetingDetail } from '../../contract/meeting'
import type { MeetingState } from '../../contract/vocabulary'
import { usePageParams } from '../../platform/navigate'

/** One room for the whole life of a meeting (decision 0053): what stands in front, pure but for the hook. */

export const roomStages = ['before', 'during', 'after'] as const
export type RoomStage = (typeof roomStages)[number]
const stages: Record<MeetingState, RoomStage | null> = {
  draft: 'before',
  announced: 'before',
  open: 'during',
  closed: 'after',
  submitted: 'after',
  returned: 'after',
  archived: 'after',
  cancelled: null,
}
/** Null for a meeting that is not held. */
export const stageOf = ({ state }: Pick<MeetingDetail, 'state'>): RoomStage | null => stages[state]

const views = ['roll', 'scan', 'call', 'minutes'] as const
/** What may stand in front of the room itself: the roll, the scanner, 逐个点名, the record. */
export type RoomView = (typeof views)[number]

const isView = (text: string | undefined): text is RoomView => (views as readonly (string | undefined)[]).includes(text)

/** Whether a view can stand in front now: the scanner goes with the door, the roll and the record with what may be read. */
export const stands = (view: RoomView, { can, state }: Pick<MeetingDetail, 'can' | 'state'>): boolean => {
  if (view === 'scan') return can.atDoor
  if (view === 'call') return can.scan
  if (view === 'minutes') return can.writeMinutes
  return state !== 'draft' && state !== 'announced'
}

/**
 * What stands in front, the newest last, and the ways to another and back; the one asked for by the address is there first. To
 * one that is already there is back to it, and to none is the room itself.
 */
export function useRoomViews(meeting: MeetingDetail | undefined) {
  const { view: asked } = usePageParams()
  const [opened, setOpened] = useState<RoomView[]>(isView(asked) ? [asked] : [])
  const inFront = meeting ? opened.filter((view) => stands(view, meeting)) : []
  const go = (view: RoomView | undefined) => {
    if (view === undefined) return setOpened([])
    const at = opened.indexOf(view)
    setOpened(at < 0 ? [...opened, view] : opened.slice(0, at + 1))
  }
  return { views: inFront, go, leave: () => setOpened((now) => now.slice(0, -1)) }
}

/** To another view of the room, for what lies deep in one. */
export const RoomContext = createContext<(view: RoomView) => void>(() => undefined)
