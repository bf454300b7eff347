import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Meter } from '../../components/Meter'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import type { YearView } from './presentHours'
import './study.scss'

/** The year’s bar, every meeting and every training behind it; each opens. */
export function YearOfHours({ view: { meter, lines, trainings } }: { view: YearView }) {
  return (
    <>
      {meter && (
        <Card>
          <Meter {...meter} threshold={meter.max} tone={meter.value >= meter.max ? 'green' : 'amber'} />
        </Card>
      )}
      <Card title="由哪些会议折算">
        {lines.length === 0 && (
          <EmptyState title="这一年还没有参加会议的记录" text="会议结束后，签到过的会自动出现在这里。" />
        )}
        {lines.map(({ meetingId, title, note, hours }) => (
          <Row
            key={meetingId}
            title={title}
            note={note}
            after={<View className="study-hours">{hours}</View>}
            onClick={() => openPage(routes.meeting, { meetingId })}
          />
        ))}
      </Card>
      {trainings.length > 0 && (
        <Card title="在别处参加的培训">
          {trainings.map(({ trainingId, title, note, hours }) => (
            <Row
              key={trainingId}
              title={title}
              note={note}
              after={<View className="study-hours">{hours}</View>}
              onClick={() => openPage(routes.training, { trainingId })}
            />
          ))}
        </Card>
      )}
    </>
  )
}
