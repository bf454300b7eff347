import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { markWords } from '../../contract/afterwardsWords'
import { beijingYear } from '../../contract/days'
import type { Roll, RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import { openPage, pageParams } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
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
import { consoleTitle, linesOf, type RollFilter } from './presentRoll'
import { useDevices, useMeetingHere, useRoll } from './useRoll'

/** The secretary at the door: who has come, who is awaited, and the two ways to take them in. */
export function Console({ closing }: { closing: Closing }) {
  const { meetingId = '' } = pageParams()
  const roll = useRoll(meetingId)
  const meeting = useMeetingHere(meetingId)
  const refresh = () => {
    void roll.refresh()
    void meeting.refresh()
  }
  useReturn(refresh)
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
      <Answered answer={roll} rows={6}>
        {(data) => <OpenRoll roll={data} meeting={meeting.data} closing={closing} onDone={refresh} />}
      </Answered>
    </Page>
  )
}

interface OpenRollProps {
  roll: Roll
  meeting: MeetingDetail | undefined
  closing: Closing
  onDone: () => void
}

function OpenRoll({ roll, meeting, closing, onDone }: OpenRollProps) {
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
      <TotalsCard roll={roll} onFilter={roll.rows ? setFilter : undefined} />
      {meeting && <ConsoleTools meeting={meeting} roll={roll} closing={closing} onDone={onDone} />}
      {meeting && <RefusedScans meeting={meeting} roll={roll} onDone={onDone} />}
      {meeting?.can.scan && <Knocks roll={roll} onDone={onDone} />}
      {meeting?.can.scan && <Awaited roll={roll} onDone={onDone} />}
      {roll.rows ? (
        <RollList
          lines={linesOf(roll.rows, filter, roll.state, unverified)}
          filter={filter}
          closed={roll.state !== 'open'}
          onFilter={setFilter}
          onPerson={meeting && setPerson}
        />
      ) : (
        <Notice>名单只有支部委员和书记能看，这里是总数。</Notice>
      )}
      {meeting && person && (
        <PersonSheet meeting={meeting} row={person} onClose={() => setPerson(undefined)} onDone={done} />
      )}
    </>
  )
}
