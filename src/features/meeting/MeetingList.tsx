import { useState } from 'react'
import type { MeetingRow } from '../../contract/meeting'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { foundBy, List } from '../../components/List'
import { NarrowBy } from '../../components/NarrowBy'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { useSeesSeveral } from '../../platform/branches'
import { openPage } from '../../platform/navigate'
import { useReachBottom } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import { tabAsked, useTabAsked } from '../../platform/tabAsked'
import type { ListView } from './api'
import { BatchSheet } from './BatchSheet'
import { listFields, type MeetingsAsked } from './presentFilter'
import { emptyWords, lineOfSeveral, listTitle, meetingLine } from './presentRow'
import { StateChips } from './StateChips'
import { useMeetings } from './useMeetings'
import './meeting.scss'

/** Meetings to come, meetings held, and those of the units below that wait for review. */
export function MeetingList() {
  const me = useMe()
  const [opened] = useState(() => tabAsked(routes.meetings))
  const [view, setView] = useState<ListView>(opened ? 'review' : 'upcoming')
  const [asked, setAsked] = useState<MeetingsAsked>({ nodeId: opened?.nodeId })
  useTabAsked(routes.meetings, ({ nodeId }) => {
    setView('review')
    setAsked({ nodeId })
  })
  const several = useSeesSeveral()
  const [batch, setBatch] = useState(false)
  const reviews = view === 'review'
  const meetings = useMeetings({ view, ...asked })
  const now = serverNow()
  useReachBottom(() => meetings.more?.())
  const plan = () => void openPage(routes.planMeeting)
  const mayArchive = (meetings.data ?? []).filter(({ state }) => state === 'submitted')
  const canPlan = Boolean(me?.can.planMeeting)
  return (
    <Page
      lead={me?.branchName}
      title={listTitle(view, meetings.data, meetings.more !== undefined, now)}
      acts={
        reviews
          ? mayArchive.length > 0 && <Button onClick={() => setBatch(true)}>批量归档</Button>
          : canPlan && (
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
          onChange: (next) => {
            setView(next)
            setAsked({ nodeId: asked.nodeId, kind: asked.kind })
          },
          choices: [
            { value: 'upcoming', text: '即将' },
            { value: 'past', text: '以往' },
            ...(me?.can.reviewMeetings ? [{ value: 'review' as const, text: '待我审核' }] : []),
          ],
        }}
        narrow={
          (several || view === 'past') && (
            <NarrowBy
              what="会议"
              asked={asked}
              fields={listFields(view)}
              month={view !== 'upcoming'}
              onChange={setAsked}
            />
          )
        }
        find={foundBy((row) => Object.values(meetingLine(row, now)).join(' '))}
        hint="会议、支部、地点、类型"
        empty={emptyWords[view]}
        unit="场"
        rows={3}
      >
        {(rows) => (several ? <LinesOfSeveral rows={rows} now={now} /> : <Lines rows={rows} now={now} />)}
      </List>
      {view === 'past' && <PaperWays canPlan={canPlan} />}
      {reviews && (
        <Card>
          <Row
            title="审核的范围和期限"
            note="哪些会议逐场审核，其余的几天后自动归档"
            onClick={() => void openPage(routes.reviewRule)}
          />
          <Row
            title="当选的认定办法"
            note="选举按应到会还是实到会过半数"
            onClick={() => void openPage(routes.electionMajority)}
          />
        </Card>
      )}
      {batch && (
        <BatchSheet
          rows={mayArchive}
          now={now}
          onClose={() => setBatch(false)}
          onArchived={() => void meetings.refresh()}
        />
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

/** A meeting that is held takes the whole page: its room is a desk of its own. */
function useOpenMeeting(): (line: { id: string; isOpen: boolean }) => void {
  const openRow = useOpenRow()
  return ({ id, isOpen }) =>
    isOpen ? void openPage(routes.meeting, { meetingId: id }) : openRow(routes.meeting, { meetingId: id })
}

/** Whose it is comes first: here are the meetings of many branches. */
function LinesOfSeveral({ rows, now }: { rows: MeetingRow[]; now: number }) {
  const open = useOpenMeeting()
  return (
    <DataTable
      label="会议"
      items={rows.map((row) => lineOfSeveral(row, now))}
      itemKey={(line) => line.id}
      onItem={open}
      called={(line) => `${line.hosts} ${line.title}`}
      asRow={(line) => ({ title: line.hosts, note: line.about, after: <StateChips {...line} /> })}
      columns={[
        { key: 'hosts', head: '党组织', width: '180px', cell: (line) => line.hosts },
        { key: 'title', head: '会议', cell: (line) => line.title },
        { key: 'kinds', head: '类型', width: '150px', cell: (line) => line.kinds },
        { key: 'when', head: '时间', width: '230px', cell: (line) => line.when },
        { key: 'state', head: '状态', width: '150px', cell: (line) => <StateChips {...line} /> },
      ]}
    />
  )
}

function Lines({ rows, now }: { rows: MeetingRow[]; now: number }) {
  const open = useOpenMeeting()
  return (
    <DataTable
      label="会议"
      items={rows.map((row) => meetingLine(row, now))}
      itemKey={(line) => line.id}
      onItem={open}
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
