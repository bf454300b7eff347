import { useState, type ReactNode } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { markWords } from '../../contract/afterwardsWords'
import { beijingYear } from '../../contract/days'
import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { ConsoleTools } from './ConsoleTools'
import { Awaited, Knocks } from './Knocks'
import { OfflineNotice } from './OfflineNotice'
import { PersonSheet } from './PersonSheet'
import { RefusedScans } from './RefusedScans'
import { RollList } from './RollList'
import { TotalsCard } from './TotalsCard'
import { useStoredScans } from './storedScans'
import { consoleTitle, rowsInOrder, type RollFilter } from './presentRoll'
import { useRollHere } from './live'
import { useDevices, useMeetingHere, useTotals } from './useRoll'
import type { HeldRoll } from './heldRoll'

interface ConsoleProps {
  meetingId: string
  /** The ways to the other views of the door; left out where they stand beside it. */
  ways?: { onScan: () => void; onCode: () => void }
  onCall?: () => void
  /** What else is done from a desk, in place of the ways. */
  acts?: ReactNode
  /** Leave to be entered for those who are missing, which is another feature's; for whoever may enter it. */
  suggested?: (meetingId: string, onDone: () => void) => ReactNode
}

/** The roll of a meeting: who has come, who is awaited, and what can be done about each. */
export function Console({ meetingId, ways, onCall, acts, suggested }: ConsoleProps) {
  const meeting = useMeetingHere(meetingId)
  const namesHidden = meeting.data?.can.seeRoll === false
  const roll = useRollHere(meetingId, !namesHidden)
  const refresh = () => {
    void roll.refresh()
    void meeting.refresh()
  }
  const can = meeting.data?.can
  // Names for scanning without a network are fetched while there still is one.
  useDevices(meetingId, Boolean(ways && can?.scan))
  return (
    <Page
      lead={roll.data?.title}
      title={roll.data && consoleTitle(roll.data)}
      acts={
        acts ??
        (can?.scan && ways && (
          <ActionBar>
            <Button kind="primary" onClick={ways.onScan}>
              扫党员码
            </Button>
            <Button onClick={ways.onCode}>出示会议码</Button>
          </ActionBar>
        ))
      }
    >
      <OfflineNotice />
      {roll.data?.afterwards && (
        <Notice tone="amber">{markWords(roll.data.afterwards, beijingYear(serverNow()))}</Notice>
      )}
      {namesHidden ? (
        <FiguresAlone meetingId={meetingId} />
      ) : (
        <Answered answer={roll} rows={6}>
          {(data) => (
            <OpenRoll roll={data} meeting={meeting.data} suggested={suggested} onCall={onCall} onDone={refresh} />
          )}
        </Answered>
      )}
    </Page>
  )
}

/** For whoever may look at the meeting and not at its names. */
function FiguresAlone({ meetingId }: { meetingId: string }) {
  return (
    <Answered answer={useTotals(meetingId)} rows={2}>
      {(data) => (
        <>
          <TotalsCard roll={data} />
          <Notice>名单只有支部委员和书记能看，这里是总数。</Notice>
        </>
      )}
    </Answered>
  )
}

interface OpenRollProps extends Pick<ConsoleProps, 'suggested' | 'onCall'> {
  roll: HeldRoll
  meeting: MeetingDetail | undefined
  onDone: () => void
}

function OpenRoll({ roll, meeting, suggested, onCall, onDone }: OpenRollProps) {
  const [filter, setFilter] = useState<RollFilter>('all')
  const [person, setPerson] = useState<RollRow>()
  const stored = useStoredScans((state) => state.stored)
  const unverified = new Map(
    stored.flatMap(({ item }) =>
      item.meetingId === roll.meetingId && item.memberId ? [[item.memberId, item.scannedAt] as const] : [],
    ),
  )
  const done = () => {
    setPerson(undefined)
    onDone()
  }
  return (
    <>
      <TotalsCard roll={roll} onFilter={setFilter} />
      {meeting && <ConsoleTools meeting={meeting} roll={roll} onCall={onCall} onDone={onDone} />}
      {meeting && <RefusedScans meeting={meeting} roll={roll} onDone={onDone} />}
      {meeting?.can.scan && <Knocks roll={roll} onDone={onDone} />}
      {meeting?.can.scan && <Awaited roll={roll} onDone={onDone} />}
      {meeting?.can.enterLeave && suggested?.(meeting.id, onDone)}
      <RollList
        rows={rowsInOrder(roll.rows, filter)}
        unverified={unverified}
        filter={filter}
        closed={roll.state !== 'open'}
        more={roll.more}
        onFilter={setFilter}
        onPerson={meeting && setPerson}
      />
      {meeting && person && (
        <PersonSheet
          key={person.rowId ?? person.memberId}
          meeting={meeting}
          row={person}
          onClose={() => setPerson(undefined)}
          onDone={done}
        />
      )}
    </>
  )
}
