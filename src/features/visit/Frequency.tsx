import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import type { SavedVisitFrequency, VisitFrequencies } from '../../contract/visitPairs'
import { beijingDay, dayInFull } from '../../contract/days'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askFrequency } from './api'
import { FrequencyForm } from './FrequencyForm'
import { frequencyText, monthsText } from './presentPair'
import './visit.scss'

/** How often the organ wants its pairs visited, and who said so; the officer writes a new version. */
export function Frequency() {
  const answer = useAnswer('visit.frequency', askFrequency)
  const [editing, setEditing] = useState(false)
  const data = answer.data
  const newest = data?.versions[0]
  return (
    <Page
      title={data ? frequencyText(data.current) : '走访频次'}
      note="频次由本机关自己规定，没有规定就不算超期"
      acts={
        data?.can.save && (
          <ActionBar>
            <Button kind="primary" onClick={() => setEditing(true)}>
              规定走访频次
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={4}>
        {(found) => <Body data={found} />}
      </Answered>
      {editing && newest && (
        <FrequencyForm
          newest={newest}
          onClose={() => setEditing(false)}
          onDone={() => void answer.refresh().then(() => setEditing(false))}
        />
      )}
    </Page>
  )
}

const savedText = ({ version, savedBy, savedAt }: SavedVisitFrequency): string =>
  savedBy && savedAt ? `第 ${version} 版 · ${savedBy}于${dayInFull(beijingDay(savedAt))}保存` : '还没有规定过'
const rules = [
  '从上次走访那天算起，到期还没去就是超期；到期前 14 天会提醒。',
  '新登记的联系对象从登记的开始日期算起，以前的时间不算。',
  '改严了的，新办法起用那天以前不算超期。',
]

function Body({ data: { current, versions } }: { data: VisitFrequencies }) {
  const later = versions.find(
    ({ effectiveFrom, version }) => version > current.version && effectiveFrom > beijingDay(serverNow()),
  )
  const earlier = versions.filter(({ version, savedBy }) => version !== current.version && savedBy !== null)
  return (
    <>
      {later && <Notice tone="blue">{`第 ${later.version} 版已保存，${dayInFull(later.effectiveFrom)}起用。`}</Notice>}
      <Card title="现在的规定">
        <Row title="支部联系基层单位" after={<View>{monthsText(current.unitMonths)}</View>} />
        <Row title="党员联系群众户" after={<View>{monthsText(current.householdMonths)}</View>} />
        <View className="visit-quiet">{savedText(current)}</View>
      </Card>
      {earlier.length > 0 && (
        <Card title="其他各版">
          {earlier.map((each) => (
            <Row
              key={each.version}
              title={`${dayInFull(each.effectiveFrom)}起：${frequencyText(each).replace('（本机关规定）', '')}`}
              note={savedText(each)}
            />
          ))}
        </Card>
      )}
      <Card tone="sunk" title="怎样算超期">
        {rules.map((rule) => (
          <View key={rule} className="visit-quiet">
            {rule}
          </View>
        ))}
      </Card>
    </>
  )
}
