import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { MeetingRow } from '../../contract/meeting'
import { typedShort } from '../../contract/shortCode'
import { openPage, pageParams, replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { useOnline } from '../../platform/useOnline'
import { askOpenMeetings, checkInByCode } from './api'
import { acceptedParams } from './presentAccepted'
import { openMeetings, shortOffline } from './presentShortCode'

/** For a member who cannot scan: the eight characters beside the meeting's code. On-line only. */
export function ShortCode() {
  const { meetingId } = pageParams()
  const meetings = useAnswer('openMeetings', askOpenMeetings)
  const open = meetings.data && openMeetings(meetings.data.rows, meetingId)
  if (open?.[0]) return <Entry open={[open[0], ...open.slice(1)]} />
  return (
    <Page title={open && '现在没有正在签到的会议'}>
      <Answered answer={meetings}>
        {() => (
          <Card>
            <EmptyState
              title="会议开始后再来输入"
              text="短码显示在会场的会议码旁边。开会以后这里还是没有的，请找书记看看您在不在名单上。"
              action={{ text: '再看一下', onClick: () => void meetings.refresh() }}
            />
          </Card>
        )}
      </Answered>
    </Page>
  )
}

/** One meeting, or the choice among those that are open. */
function Entry({ open }: { open: readonly [MeetingRow, ...MeetingRow[]] }) {
  const online = useOnline()
  const { busy, problem, run } = useAct()
  const [chosen, setChosen] = useState(open[0].id)
  const [code, setCode] = useState('')
  const meeting = open.find(({ id }) => id === chosen) ?? open[0]
  const send = () =>
    void run(
      () => checkInByCode(meeting.id, code),
      (row) => void replacePage(routes.accepted, acceptedParams(row)),
    )
  return (
    <Page
      lead={meeting.title}
      title="请照会场屏幕输入短码"
      note="短码在会议码旁边，8 位，每分钟换一次"
      problem={problem}
      acts={
        <Button kind="primary" loading={busy} disabled={!online || typedShort(code).length === 0} onClick={send}>
          签到
        </Button>
      }
    >
      {!online && <Notice tone="amber">{shortOffline}</Notice>}
      <Card>
        {open.length > 1 && (
          <PickerField
            label="哪一场会议"
            mode="selector"
            choices={open.map(({ id, title, place }) => ({ value: id, text: `${title} · ${place}` }))}
            value={meeting.id}
            onChange={setChosen}
          />
        )}
        <TextField
          label="短码"
          hint="没有 0、1、I、L、O；大小写都可以。每人每场可以试 5 次。"
          at="code"
          value={code}
          onChange={setCode}
          maxLength={12}
          search
          onDone={send}
        />
      </Card>
      <Notice action={{ text: '出示我的码', onClick: () => void openPage(routes.myCode) }}>
        不方便输入，也可以出示“我的码”，由书记来扫。
      </Notice>
    </Page>
  )
}
