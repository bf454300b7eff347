import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingYear } from '../../contract/days'
import type { StudyPlan as Plan } from '../../contract/studyPlan'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askPlan } from './api'
import { openMaterial } from './openMaterial'
import { PlanEditor } from './PlanEditor'
import type { ItemView } from './presentPlan'
import { fileNote, presentPlan } from './presentPlan'
import { YearChoice } from './YearChoice'
import './study.scss'

/** A node’s year of study, with what to read and the meetings arranged for it. */
export function StudyPlan() {
  const [nodeId, setNodeId] = useState<string>()
  const [year, setYear] = useState(() => beijingYear(serverNow()))
  const [editing, setEditing] = useState(false)
  const answer = useAnswer(`study.plan.${nodeId ?? 'own'}.${year}`, () => askPlan(nodeId, year))
  const plan = answer.data
  if (editing && plan)
    return (
      <PlanEditor
        plan={plan}
        onDone={() => void answer.refresh().then(() => setEditing(false))}
        onClose={() => setEditing(false)}
      />
    )
  return (
    <Page
      title={plan ? presentPlan(plan).title : '学习计划'}
      filters={<YearChoice year={year} onChange={setYear} next />}
      acts={
        plan?.can.save && (
          <Button kind="primary" onClick={() => setEditing(true)}>
            {plan.version === 0 ? '制定计划' : '修改计划'}
          </Button>
        )
      }
    >
      <Answered answer={answer} rows={6}>
        {(found) => (
          <>
            {found.nodes.length > 1 && (
              <Card tone="sunk">
                <PickerField
                  mode="selector"
                  label="看谁的计划"
                  value={found.nodeId}
                  choices={found.nodes.map(({ nodeId: value, name: text }) => ({ value, text }))}
                  onChange={setNodeId}
                />
              </Card>
            )}
            <Months plan={found} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Months({ plan }: { plan: Plan }) {
  const { months } = presentPlan(plan)
  if (months.length === 0) {
    return (
      <Card>
        <EmptyState
          title="还没有列出专题"
          text={plan.can.save ? '列出每月学什么，到时一点就能安排成会议。' : '制定后会出现在这里。'}
        />
      </Card>
    )
  }
  return (
    <View className="study-columns">
      {months.map(({ month, name, items }) => (
        <Card key={month} title={name}>
          {items.map((item) => (
            <Item key={item.id} item={item} arrange={plan.can.arrange} />
          ))}
        </Card>
      ))}
    </View>
  )
}

function Item({ item, arrange }: { item: ItemView; arrange: boolean }) {
  const { topic, note, materials, meetings, wish } = item
  return (
    <View className="study-item">
      <Row
        title={topic}
        note={note}
        after={
          arrange && (
            <Button small label={`把“${topic}”安排成会议`} onClick={() => openPage(routes.planMeeting, wish)}>
              安排成会议
            </Button>
          )
        }
      />
      {materials.map((material) => (
        <Row
          key={material.id}
          title={`《${material.title}》`}
          note={material.file ? `${material.source} · ${fileNote(material.file)}` : material.source}
          onClick={material.link || material.file ? () => openMaterial(material) : undefined}
        />
      ))}
      {meetings.map((meeting) => (
        <Row
          key={meeting.id}
          title={meeting.title}
          note={meeting.note}
          onClick={() => openPage(routes.meeting, { meetingId: meeting.id })}
        />
      ))}
    </View>
  )
}
