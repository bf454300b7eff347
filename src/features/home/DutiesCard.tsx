import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import type { HomeDuties, HomeDuty } from '../../contract/home'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { Onward } from './Onward'
import { dutiesTitle, dutyMark, dutyNote } from './presentDuty'

/** What the rules ask still of one's own branch, each with its article and the way to arrange it. */
export function DutiesCard({ duties, today, plans }: { duties: HomeDuties; today: string; plans: boolean }) {
  const more = duties.count - duties.owed.length
  return (
    <Card
      title={dutiesTitle(duties)}
      aside={
        <Onward path={routes.branchDuties} label={`已完成 ${duties.settled} 件，看本支部的全部规定`}>
          {`已完成 ${duties.settled} 件`}
        </Onward>
      }
    >
      {duties.owed.map((duty) => (
        <Row
          key={`${duty.ruleId}${duty.windowId}`}
          title={`${duty.title} · ${duty.window}`}
          note={dutyNote(duty, today)}
          after={plans && duty.kind !== null ? <Arrange duty={duty} kind={duty.kind} /> : undefined}
        >
          <StateMark state={dutyMark(duty)}>{duty.word}</StateMark>
        </Row>
      ))}
      {more > 0 && <Row title={`还有 ${more} 件`} onClick={() => void openPage(routes.branchDuties)} />}
    </Card>
  )
}

/** 照上次: another like the last one, with the usual day, in one look. */
function Arrange({ duty: { title, lastId }, kind }: { duty: HomeDuty; kind: string }) {
  return lastId === null ? (
    <Button small label={`安排${title}`} onClick={() => void openPage(routes.planMeeting, { kind })}>
      安排
    </Button>
  ) : (
    <Button
      small
      label={`照上次安排${title}`}
      onClick={() => void openPage(routes.meeting, { meetingId: lastId, act: 'copy' })}
    >
      照上次
    </Button>
  )
}
