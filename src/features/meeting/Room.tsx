import { useEffect, useRef, type ReactNode } from 'react'
import { Answered } from '../../components/Answered'
import { Page, PageOfViews } from '../../components/Page'
import type { MeetingDetail } from '../../contract/meeting'
import { routes } from '../../platform/routes'
import { useCard } from '../../platform/share'
import { useWide } from '../../platform/viewport'
import { useAnswer } from '../../platform/serverState'
import { askWaitingLeaves } from './api'
import { Detail } from './Detail'
import { During } from './During'
import { Minutes } from './Minutes'
import { useOpenedReview } from './ReviewCards'
import { RoomTop } from './RoomTop'
import { StepQuestion, useSteps, type Steps } from './Steps'
import { missingOf, type Missing } from './presentAfter'
import { stepViews } from './presentMeeting'
import { cardTitle } from './presentNotice'
import { RoomContext, useRoomViews, type RoomView } from './roomViews'
import { useMeeting } from './useMeeting'

export interface DoorParts {
  meetingId: string
  onRoll: () => void
  onScan: () => void
  onCall: () => void
  /** Ends the meeting, for whoever may; it asks first. */
  onEnd: (() => void) | undefined
  /** The item under way, with its clock. */
  now: ReactNode
  /** What else there is of an open meeting. */
  children: ReactNode
}
/** From one view of the door to another. */
interface DoorWays {
  onRoll: () => void
  onScan: () => void
  onCall: () => void
  onCode: () => void
}
/** What other features have to show in the room. */
export interface RoomParts {
  /** Who has come of how many, in one line; undefined where the caller sees no names. */
  count: (onRoll: (() => void) | undefined) => ReactNode
  /** An open meeting as whoever runs it sees it on a phone, and beside its roll where there is room. */
  door: (parts: DoorParts) => ReactNode
  desk: (parts: DoorParts) => ReactNode
  roll: (meetingId: string, ways: DoorWays) => ReactNode
  scan: (meetingId: string, ways: DoorWays) => ReactNode
  /** 逐个点名, of whoever scans nothing. */
  call: (meetingId: string) => ReactNode
  totals: (onRoll: (() => void) | undefined) => ReactNode
  /** One's own leave, and leave waiting for a decision. */
  leave: (meeting: MeetingDetail, onDone: () => void) => ReactNode
  /** What ending it does, with the figures at hand. */
  closing: (meetingId: string) => ReactNode
}

/** One room for a meeting: before it, while it is held and after it, with no way over another page (decision 0053). */
export function Room({ meetingId, act, parts }: { meetingId: string; act?: string | undefined; parts: RoomParts }) {
  const answer = useMeeting(meetingId)
  const refresh = () => void answer.refresh()
  const meeting = answer.data
  const { views, go, leave } = useRoomViews(meeting)
  const view = views.at(-1)
  const missing = useMissing(meeting)
  const steps = useSteps(meeting, refresh, go, missing)
  const title = meeting && cardTitle(meeting)
  useCard(title ? { title, path: routes.meeting, params: { meetingId } } : undefined)
  useAskedStep(act, meeting, steps)
  useOpenedReview(meeting, refresh)
  const roll = meeting?.can.seeRoll ? () => go('roll') : undefined
  return (
    <RoomContext.Provider value={go}>
      <PageOfViews
        top={meeting && <RoomTop meeting={meeting} count={parts.count(roll)} views={views} onLeave={leave} />}
        leave={view && leave}
      >
        {meeting ? (
          <InFront {...{ meeting, answer, view, go, leave, steps, parts, refresh, missing }} />
        ) : (
          <Page>
            <Answered answer={answer} rows={6}>
              {() => null}
            </Answered>
          </Page>
        )}
        <StepQuestion meeting={meeting} steps={steps} closing={meeting && parts.closing(meeting.id)} />
      </PageOfViews>
    </RoomContext.Provider>
  )
}

/** What is still missing for whoever may submit; leave is asked for where they may decide it, as its card asks. */
function useMissing(meeting: MeetingDetail | undefined): Missing[] {
  const submits = meeting?.can.submit === true
  const asks = submits && meeting.can.decideLeave
  const waiting = useAnswer(asks ? `leave.waiting.${meeting.id}` : undefined, () => askWaitingLeaves(meeting?.id ?? ''))
  return submits ? missingOf(meeting, waiting.data?.rows.length ?? 0) : []
}

/** Opened from the home page's 开始签到 or 照上次, the room asks at once what it would ask after one more tap. */
function useAskedStep(act: string | undefined, meeting: MeetingDetail | undefined, steps: Steps) {
  const taken = useRef(false)
  useEffect(() => {
    if (!meeting || taken.current) return
    taken.current = true
    if (act === 'open' && meeting.can.open) steps.take(stepViews.open)
    if (act === 'copy' && meeting.can.copy) steps.take(stepViews.copy)
    // Once, when it is known whether it may be.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [meeting])
}

interface InFrontProps {
  meeting: MeetingDetail
  answer: ReturnType<typeof useMeeting>
  view: RoomView | undefined
  go: (view: RoomView | undefined) => void
  leave: () => void
  steps: Steps
  parts: RoomParts
  refresh: () => void
  missing: readonly Missing[]
}

/** From there on the roll, whoever is chosen on it and the door stand side by side. */
const deskFrom = 1180

function InFront({ meeting, answer, view, go, leave, steps, parts, refresh, missing }: InFrontProps) {
  const atDesk = useWide(deskFrom)
  if (view === 'minutes')
    return <Minutes meeting={meeting} refresh={answer.refresh} offline={answer.state === 'offline'} onLeave={leave} />
  const ways = {
    onRoll: () => go('roll'),
    onScan: () => go('scan'),
    onCall: () => go('call'),
    onCode: () => go(undefined),
  }
  if (view === 'scan') return parts.scan(meeting.id, ways)
  if (view === 'call') return parts.call(meeting.id)
  if (view === 'roll' && !(atDesk && meeting.can.scan)) return parts.roll(meeting.id, ways)
  if (meeting.can.scan) {
    const show = atDesk ? parts.desk : parts.door
    return <During {...{ meeting, steps, go, refresh, show, atDesk, leave: parts.leave }} />
  }
  return (
    <Detail
      {...{
        meeting,
        answer,
        refresh,
        steps,
        parts,
        missing,
        onRoll: meeting.can.seeRoll ? () => go('roll') : undefined,
      }}
    />
  )
}
