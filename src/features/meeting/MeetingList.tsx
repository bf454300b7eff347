import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import { openPage } from '../../platform/navigate'
import { useReachBottom, useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import type { ListView } from './api'
import { emptyWords, listTitle, meetingLine } from './presentRow'
import { useMeetings, type Meetings } from './useMeetings'
import './meeting.scss'

/** Meetings to come, meetings held, and those of the units below that wait for review. */
export function MeetingList() {
  const me = useMe()
  const [view, setView] = useState<ListView>('upcoming')
  const meetings = useMeetings(view)
  useReturn(() => void meetings.answer.refresh())
  useReachBottom(meetings.readMore)
  const plan = () => void openPage(routes.planMeeting)
  const canPlan = Boolean(me?.can.planMeeting)
  return (
    <Page
      lead={me?.branchName}
      title={listTitle(view, meetings.rows, meetings.more, meetings.now)}
      acts={
        canPlan && (
          <Button kind="primary" onClick={plan}>
            安排会议
          </Button>
        )
      }
    >
      <Segmented
        label="会议"
        value={view}
        onChange={setView}
        choices={[
          { value: 'upcoming', text: '即将' },
          { value: 'past', text: '以往' },
          ...(me?.can.reviewMeetings ? [{ value: 'review' as const, text: '待我审核' }] : []),
        ]}
      />
      <Answered answer={meetings.answer}>{() => <Lines meetings={meetings} view={view} />}</Answered>
      {view === 'review' && (
        <Card>
          <Row title="审核期限" note="上面没有人可以审核的，等几天" onClick={() => void openPage(routes.reviewRule)} />
        </Card>
      )}
    </Page>
  )
}

function Lines({
  meetings: { rows = [], more, busy, words, readMore, now },
  view,
}: {
  meetings: Meetings
  view: ListView
}) {
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState {...emptyWords[view]} />
      </Card>
    )
  return (
    <>
      <DataTable
        label="会议"
        items={rows.map((row) => meetingLine(row, now))}
        itemKey={(line) => line.id}
        onItem={(line) => void openPage(routes.meeting, { meetingId: line.id })}
        asRow={(line) => ({
          title: line.title,
          note: line.note,
          after: <Chip tone={line.chip.tone}>{line.chip.word}</Chip>,
        })}
        columns={[
          { key: 'title', head: '会议', cell: (line) => line.title },
          { key: 'kinds', head: '类型', width: '150px', cell: (line) => line.kinds },
          { key: 'when', head: '时间', width: '230px', cell: (line) => line.when },
          { key: 'place', head: '地点', width: '150px', cell: (line) => line.place },
          {
            key: 'state',
            head: '状态',
            width: '90px',
            cell: (line) => <Chip tone={line.chip.tone}>{line.chip.word}</Chip>,
          },
        ]}
      />
      {words && <Notice tone="amber">{words}</Notice>}
      {more && (
        <View className="meeting-more">
          <Button small loading={busy} onClick={readMore}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}
