import type { ReactNode } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { MeetingCode } from './MeetingCode'
import { OfflineNotice } from './OfflineNotice'
import { RollStrip } from './RoomCount'
import { useLive } from './live'
import { justCame } from './presentDoor'
import './door.scss'

interface DoorProps {
  meetingId: string
  onRoll: () => void
  onScan: () => void
  onCall: () => void
  /** The item under way and its clock, which are another feature's. */
  now: ReactNode
  /** What else there is of an open meeting. */
  children: ReactNode
}

/** An open meeting as whoever runs it sees it on a phone: who has come, the code to scan, the item under way. */
export function Door({ meetingId, onRoll, onScan, onCall, now, children }: DoorProps) {
  return (
    <Page
      acts={
        <ActionBar>
          <Button kind="primary" onClick={onScan}>
            扫党员码
          </Button>
          <Button onClick={onCall}>逐个点名</Button>
        </ActionBar>
      }
    >
      <OfflineNotice />
      <RollStrip onRoll={onRoll} />
      <MeetingCode meetingId={meetingId} />
      <JustCame />
      {now}
      {children}
    </Page>
  )
}

/** The last who came in. */
export function JustCame() {
  const { roll } = useLive()
  const people = justCame(roll?.data?.rows ?? [])
  if (people.length === 0) return null
  return (
    <Card title="刚到">
      {people.map(({ key, name, how, onLeave }) => (
        <Row
          key={key}
          title={name}
          note={how}
          after={<StateMark state={onLeave ? 'due' : 'done'}>{onLeave ? '看一下' : '已到'}</StateMark>}
        />
      ))}
    </Card>
  )
}
