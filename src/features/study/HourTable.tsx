import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInFull } from '../../contract/days'
import type { HourTables } from '../../contract/study'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askHourTable } from './api'
import { HourTableEditor } from './HourTableEditor'
import { ReadyTable } from './ReadyTable'
import { presentTable } from './presentTable'
import './study.scss'

/** By what rule hours are reckoned; the officer of the organ committee may write a new version. */
export function HourTable() {
  const answer = useAnswer('study.table', askHourTable)
  const [editing, setEditing] = useState(false)
  const data = answer.data
  if (editing && data) {
    return (
      <HourTableEditor
        table={data.versions[0] ?? data.current}
        onDone={() => void answer.refresh().then(() => setEditing(false))}
        onClose={() => setEditing(false)}
      />
    )
  }
  const view = data && presentTable(data.current)
  return (
    <Page
      title={view?.title ?? '折算办法'}
      note={view?.note}
      acts={
        data &&
        (data.can.save ? (
          <Button kind="primary" onClick={() => setEditing(true)}>
            修改折算办法
          </Button>
        ) : (
          <Button onClick={() => void openPage(routes.studyHours)}>看我的学时</Button>
        ))
      }
    >
      <Answered answer={answer} rows={6}>
        {(tables) => (
          <>
            {tables.can.save && tables.versions[0]?.savedBy === null && (
              <ReadyTable table={tables.versions[0]} onDone={() => void answer.refresh()} />
            )}
            <Tables tables={tables} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Tables({ tables: { current, versions } }: { tables: HourTables }) {
  const { kinds, rules } = presentTable(current)
  const later = versions.find((each) => each.version > current.version)
  return (
    <>
      {later && <Notice tone="blue">{`第 ${later.version} 版已保存，${dayInFull(later.effectiveFrom)}起用。`}</Notice>}
      <View className="study-columns">
        {kinds.map(({ kind, name, lines }) => (
          <Card key={kind} title={name}>
            {lines.map(({ key, span, hours }) => (
              <Row key={key} title={span} after={<View className="study-hours">{hours}</View>} />
            ))}
          </Card>
        ))}
      </View>
      <Card tone="sunk" title="怎样折算">
        {rules.map((rule) => (
          <View key={rule} className="study-words">
            {rule}
          </View>
        ))}
      </Card>
    </>
  )
}
