import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import type { Training } from '../../contract/studyTraining'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { foundBy, List } from '../../components/List'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import { WaitingNotice } from '../../components/StoredDrafts'
import { openPage } from '../../platform/navigate'
import { useDrafts } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askTrainings } from './api'
import { trainingChip, trainingRow } from './presentTraining'
import { YearChoice } from './YearChoice'

/** Training elsewhere: one's own, or a branch's for its committee; what waits stands first. */
export function Trainings({ nodeId }: { nodeId: string | undefined }) {
  const [year, setYear] = useState(() => beijingYear(serverNow()))
  const answer = useAnswer(`study.trainings.${nodeId ?? 'mine'}.${year}`, () => askTrainings(nodeId, year))
  const waiting = useDrafts('training')
  const found = answer.data
  const enterFor = found?.can.enterFor
  return (
    <Page
      title={found ? titleOf(found.rows, nodeId ? found.title : '') : '培训登记'}
      note="党校、网络、专题培训：登记以后由另一位同志核对，核对过才计学时"
      filters={<YearChoice year={year} onChange={setYear} />}
      acts={
        enterFor && (
          <Button kind="primary" onClick={() => openPage(routes.trainingForm, nodeId ? { nodeId } : {})}>
            {enterFor === 'own' ? '登记培训' : '替同志登记培训'}
          </Button>
        )
      }
    >
      <WaitingNotice drafts={waiting} />
      <List
        label="培训登记"
        answer={{ ...answer, data: found?.rows }}
        find={foundBy(({ name, title, organizer }) => `${name} ${title} ${organizer}`)}
        hint="姓名、培训名称、主办单位"
        empty={{ title: '这一年还没有登记培训', text: '在党校、网络学院或别的单位参加的培训，登记在这里。' }}
      >
        {(rows) => (
          <Card>
            {rows.map((training) => (
              <TrainingRow key={training.id} training={training} named={nodeId !== undefined} />
            ))}
          </Card>
        )}
      </List>
      {nodeId !== undefined && found && <TakeAwayCard kinds={['trainingRegister']} of={{ nodeId, year }} />}
    </Page>
  )
}

const titleOf = (rows: readonly Training[], node: string): string => {
  const waiting = rows.filter(({ state }) => state === 'waiting').length
  return waiting > 0 ? `${node}有 ${waiting} 项培训待核` : node ? `${node}的培训登记` : '我的培训登记'
}

function TrainingRow({ training, named }: { training: Training; named: boolean }) {
  const chip = trainingChip(training)
  return (
    <Row
      {...trainingRow(training, named)}
      after={<Chip tone={chip.tone}>{chip.text}</Chip>}
      onClick={() => openPage(routes.training, { trainingId: training.id })}
    />
  )
}
