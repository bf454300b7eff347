import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { KeptNotice } from '../../components/KeptNotice'
import { atHand, foundBy, List } from '../../components/List'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PeopleField } from '../../components/PersonField'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { Attempt, Doors as Answer } from '../../contract/attendanceDoors'
import { scannersMax } from '../../contract/attendanceWords'
import type { MeetingDetail } from '../../contract/meeting'
import { openPage } from '../../platform/navigate'
import { useKeptForm } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { askDoors, askPlanChoices, nameScanners } from './api'
import { FindPerson } from './FindPerson'
import { attemptNote, attemptWho, doorName, doorNote, doorsTitle } from './presentDoors'
import { useMeetingHere } from './useRoll'

const live = { everyMs: 30_000, goesOn: () => true }

/** 签到点 for whoever runs the meeting; for a 签到员 their scanner and 查一个人. */
export function Doors({ meetingId }: { meetingId: string }) {
  const meeting = useMeetingHere(meetingId)
  const { can, title } = meeting.data ?? {}
  const runs = can && (can.scan || can.enterLate || can.nameScanners)
  const answer = useDoors(runs ? meetingId : undefined)
  const scan = (
    <Button kind="primary" onClick={() => void openPage(routes.meeting, { meetingId, view: 'scan' })}>
      扫党员码
    </Button>
  )
  if (!can)
    return (
      <Page>
        <Answered answer={meeting} rows={4}>
          {() => null}
        </Answered>
      </Page>
    )
  if (!runs)
    return can.atDoor ? (
      <Page lead={title} title="您是这场会议的签到员" note="可以扫码、查人，到会议结束为止" acts={scan}>
        <FindPerson meetingId={meetingId} />
      </Page>
    ) : (
      <Page lead={title} title="签到员的工作到会议结束为止" />
    )
  return (
    <Page lead={title} title={answer.data && doorsTitle(answer.data)} acts={can.atDoor && scan}>
      {meeting.data && <AllDoors meeting={meeting.data} answer={answer} />}
    </Page>
  )
}

const useDoors = (meetingId: string | undefined) =>
  useAnswer(meetingId && `doors.${meetingId}`, () => askDoors(meetingId ?? ''), { live })

/** The same beside the roll, where there is room for both. */
export function DoorsBeside({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const answer = useDoors(meeting.id)
  return (
    <Sheet aside title={answer.data ? doorsTitle(answer.data) : '签到点'} onClose={onClose}>
      <AllDoors meeting={meeting} answer={answer} />
    </Sheet>
  )
}

function AllDoors({ meeting, answer }: { meeting: MeetingDetail; answer: ReturnType<typeof useDoors> }) {
  return (
    <Answered answer={answer} rows={4}>
      {(data) => (
        <>
          <DoorRows doors={data.doors} />
          {meeting.can.scan && <Screens meetingId={meeting.id} />}
          <Scanners meeting={meeting} scanners={data.scanners} onDone={() => void answer.refresh()} />
          <Attempts attempts={data.attempts} />
        </>
      )}
    </Answered>
  )
}

/** What faces the room. */
const Screens = ({ meetingId }: { meetingId: string }) => (
  <Card title="给会场看的">
    <Row
      title="投屏"
      note="讲到哪一项、还剩多久、怎样签到；除了发言人没有人名"
      onClick={() => void openPage(routes.screen, { meetingId })}
    />
    <Row
      title="自助签到屏"
      note="放在门口的手机或平板，同志们出示“我的码”自己签"
      onClick={() => void openPage(routes.kiosk, { meetingId })}
    />
  </Card>
)

const DoorRows = ({ doors }: Pick<Answer, 'doors'>) => (
  <Card title="各签到点">
    {doors.length === 0 && <EmptyState title="还没有人扫码" text="每个扫码的人、每块自助签到屏，在这里各占一行。" />}
    {doors.map((door) => (
      <Row
        key={`${door.memberId} ${door.screen}`}
        initial={Array.from(door.name)[0]}
        title={doorName(door)}
        note={doorNote(door)}
      />
    ))}
  </Card>
)

interface ScannersProps extends Pick<Answer, 'scanners'> {
  meeting: MeetingDetail
  onDone: () => void
}

/** Who else takes people in; the secretary names them. */
function Scanners({ meeting, scanners, onDone }: ScannersProps) {
  const mayName = meeting.can.nameScanners
  const choices = useAnswer(mayName ? 'planChoices' : undefined, () => askPlanChoices())
  const { busy, problem, run } = useAct()
  const { fields, put, kept, done } = useKeptForm(`attendance.scanners.${meeting.id}`, () => ({
    memberIds: scanners.map(({ memberId }) => memberId),
  }))
  const save = () =>
    void run(
      () => nameScanners(meeting.id, fields.memberIds),
      done(() => {
        toast('已指定，他们在会议页能看到“扫码签到”')
        onDone()
      }),
    )
  if (!mayName)
    return scanners.length > 0 ? <Card title="签到员">{scanners.map(({ name }) => name).join('、')}</Card> : null
  return (
    <Card title="签到员">
      <KeptNotice kept={kept} />
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <PeopleField
        label="请谁帮忙扫码"
        hint={`最多 ${scannersMax} 人，只能扫码和查人，会议结束就停`}
        people={choices.data?.members}
        state={choices.state}
        values={fields.memberIds}
        max={scannersMax}
        required={false}
        onChange={put('memberIds')}
      />
      <Button loading={busy} onClick={save}>
        保存签到员
      </Button>
    </Card>
  )
}

/** 我扫了没签上. */
const Attempts = ({ attempts }: { attempts: Attempt[] }) => (
  <Card title="没有签上的">
    <List
      label="没有签上的"
      answer={atHand(attempts)}
      find={foundBy(attemptWho)}
      hint="姓名"
      empty={{
        title: '没有',
        text: '扫了没签上的，什么时候、为什么、谁扫的，在这里都查得到；归档后清除，不计入任何数字。',
      }}
    >
      {(rows) =>
        rows.map((attempt, place) => (
          <Row
            key={`${attempt.at} ${place}`}
            initial={Array.from(attempt.name ?? '？')[0]}
            title={attemptWho(attempt)}
            note={attemptNote(attempt)}
          />
        ))
      }
    </List>
  </Card>
)
