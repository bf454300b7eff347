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
import { openPage, pageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { ConsoleTools, type Closing } from './ConsoleTools'
import { Awaited, Knocks } from './Knocks'
import { OfflineNotice } from './OfflineNotice'
import { PersonSheet } from './PersonSheet'
import { RefusedScans } from './RefusedScans'
import { RollList } from './RollList'
import { TotalsCard } from './TotalsCard'
import { useStoredScans } from './storedScans'
import { consoleTitle, rowsInOrder, type RollFilter } from './presentRoll'
import { useDevices, useMeetingHere, useRoll, useTotals } from './useRoll'
import type { HeldRoll } from './heldRoll'

interface ConsoleProps {
  closing: Closing
  /** Leave to be entered for those who are missing, which is another feature's; for whoever may enter it. */
  suggested?: (meetingId: string, onDone: () => void) => ReactNode
}

/** The secretary at the door: who has come, who is awaited, and the two ways to take them in. */
export function Console({ closing, suggested }: ConsoleProps) {
  const { meetingId = '' } = pageParams()
  const meeting = useMeetingHere(meetingId)
  const namesHidden = meeting.data?.can.seeRoll === false
  const roll = useRoll(meetingId, !namesHidden)
  const refresh = () => {
    void roll.refresh()
    void meeting.refresh()
  }
  // Names for scanning without a network are fetched while there still is one.
  useDevices(meetingId, Boolean(meeting.data?.can.scan))
  const can = meeting.data?.can
  return (
    <Page
      lead={roll.data?.title}
      title={roll.data && consoleTitle(roll.data)}
      acts={
        can?.scan && (
          <ActionBar>
            <Button kind="primary" onClick={() => openPage(routes.scan, { meetingId })}>
              扫党员码
            </Button>
            <Button onClick={() => openPage(routes.meetingCode, { meetingId })}>出示会议码</Button>
          </ActionBar>
        )
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
            <OpenRoll roll={data} meeting={meeting.data} closing={closing} suggested={suggested} onDone={refresh} />
          )}
        </Answered>
      )}
    </Page>
  )
}

/** For whoever may look at the meeting and not at its names. */
function FiguresAlone({ meetingId }: { meetingId: string }) {
  return (
    <Answered answer={useTotals(meetingId, 'page')} rows={2}>
      {(data) => (
        <>
          <TotalsCard roll={data} />
          <Notice>名单只有支部委员和书记能看，这里是总数。</Notice>
        </>
      )}
    </Answered>
  )
}

interface OpenRollProps extends ConsoleProps {
  roll: HeldRoll
  meeting: MeetingDetail | undefined
  onDone: () => void
}

function OpenRoll({ roll, meeting, closing, suggested, onDone }: OpenRollProps) {
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
      {meeting && <ConsoleTools meeting={meeting} roll={roll} closing={closing} onDone={onDone} />}
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
        <PersonSheet meeting={meeting} row={person} onClose={() => setPerson(undefined)} onDone={done} />
      )}
    </>
  )
}
