import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import type { MeetingDetail } from '../../contract/meeting'
import { pageParams } from '../../platform/navigate'
import { useAct } from '../../platform/useAct'
import { readSection } from './api'
import { SectionFormPage } from './SectionFormPage'
import type { SectionRead } from './presentSection'
import { toMeeting } from './toMeeting'
import { useMeeting } from './useMeeting'
import './meeting.scss'

/** What was said of one person: read, and by whom it is written down changed. Opening it is noted, and nothing of it stays on the phone. */
export function MeetingSection() {
  const { meetingId = '', memberId } = pageParams()
  const answer = useMeeting(meetingId)
  if (!answer.data)
    return (
      <Page title="按人记录">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  const { can, sections } = answer.data
  if (!sections)
    return (
      <Page title="按人记录">
        <Card>
          <EmptyState
            title="只有组织生活会和民主评议党员按人记录。"
            action={{ text: '看这场会议', onClick: () => toMeeting(meetingId) }}
          />
        </Card>
      </Page>
    )
  const facts = sections.people?.find((each) => each.memberId === memberId)
  if (!facts && can.keepSections) return <SectionFormPage meeting={answer.data} memberId={memberId} />
  return <Opened meeting={answer.data} memberId={memberId ?? ''} name={facts?.name ?? ''} />
}

function Opened({ meeting, memberId, name }: { meeting: MeetingDetail; memberId: string; name: string }) {
  const [read, setRead] = useState<SectionRead>()
  const { problem, run } = useAct()
  useEffect(() => {
    void run(() => readSection(meeting.id, memberId), setRead)
  }, [run, meeting.id, memberId])
  if (read && meeting.can.keepSections)
    return <SectionFormPage meeting={meeting} memberId={memberId} name={name} read={read} />
  return (
    <Page
      lead={meeting.title}
      title={name ? `${name}的一段` : '按人记录'}
      acts={<Button onClick={() => toMeeting(meeting.id)}>看这场会议</Button>}
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {!read && !problem && (
        <Card>
          <Skeleton rows={6} />
        </Card>
      )}
      {read && (
        <>
          <Words title="自我批评" text={read.selfCriticism} />
          {read.criticisms.map(({ by, name: critic, text }, at) => (
            <Words key={at} title={`批评意见 ${at + 1} · ${critic || by}`} text={text} />
          ))}
          <Words title="本人的态度" text={read.response} />
        </>
      )}
    </Page>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <Card title={title}>
      <View className="meeting-words">{text}</View>
    </Card>
  )
}
