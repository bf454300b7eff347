import { useState } from 'react'
import type { MeetingRow } from '../../contract/meeting'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DataTable } from '../../components/DataTable'
import { foundBy, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { useReachBottom, useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import type { ListView } from './api'
import { emptyWords, listTitle, meetingLine } from './presentRow'
import { StateChips } from './StateChips'
import { useMeetings } from './useMeetings'
import './meeting.scss'

/** Meetings to come, meetings held, and those of the units below that wait for review. */
export function MeetingList() {
  const me = useMe()
  const [view, setView] = useState<ListView>('upcoming')
  const meetings = useMeetings(view)
  const now = serverNow()
  useReturn(() => void meetings.refresh())
  useReachBottom(() => meetings.more?.())
  const plan = () => void openPage(routes.planMeeting)
  const canPlan = Boolean(me?.can.planMeeting)
  return (
    <Page
      lead={me?.branchName}
      title={listTitle(view, meetings.data, meetings.more !== undefined, now)}
      acts={
        canPlan && (
          <Button kind="primary" onClick={plan}>
            安排会议
          </Button>
        )
      }
    >
      <List
        label="会议"
        answer={meetings}
        filter={{
          value: view,
          onChange: setView,
          choices: [
            { value: 'upcoming', text: '即将' },
            { value: 'past', text: '以往' },
            ...(me?.can.reviewMeetings ? [{ value: 'review' as const, text: '待我审核' }] : []),
          ],
        }}
        find={foundBy((row) => Object.values(meetingLine(row, now)).join(' '))}
        hint="会议、地点、类型"
        empty={emptyWords[view]}
        rows={3}
      >
        {(rows) => <Lines rows={rows} now={now} />}
      </List>
      {view === 'past' && <PaperWays canPlan={canPlan} />}
      {view === 'review' && (
        <Card>
          <Row title="审核期限" note="上面没有人可以审核的，等几天" onClick={() => void openPage(routes.reviewRule)} />
          <Row
            title="当选的认定办法"
            note="选举按应到会还是实到会过半数"
            onClick={() => void openPage(routes.electionMajority)}
          />
        </Card>
      )}
    </Page>
  )
}

/** A meeting held on paper is entered here, and the organ says how late. */
function PaperWays({ canPlan }: { canPlan: boolean }) {
  return (
    <Card>
      {canPlan && (
        <Row
          title="补记一场会议"
          note="当时用纸质签到表，没有在这里签到的"
          onClick={() => void openPage(routes.planMeeting, { held: 'yes' })}
        />
      )}
      <Row
        title="补记的期限"
        note="多少天以内可以补记，谁规定的"
        onClick={() => void openPage(routes.afterwardsRule)}
      />
    </Card>
  )
}

function Lines({ rows, now }: { rows: MeetingRow[]; now: number }) {
  return (
    <DataTable
      label="会议"
      items={rows.map((row) => meetingLine(row, now))}
      itemKey={(line) => line.id}
      onItem={(line) => void openPage(routes.meeting, { meetingId: line.id })}
      asRow={(line) => ({
        title: line.title,
        note: line.note,
        after: <StateChips {...line} />,
      })}
      columns={[
        { key: 'title', head: '会议', cell: (line) => line.title },
        { key: 'kinds', head: '类型', width: '150px', cell: (line) => line.kinds },
        { key: 'when', head: '时间', width: '230px', cell: (line) => line.when },
        { key: 'place', head: '地点', width: '150px', cell: (line) => line.place },
        {
          key: 'state',
          head: '状态',
          width: '130px',
          cell: (line) => <StateChips {...line} />,
        },
      ]}
    />
  )
}
