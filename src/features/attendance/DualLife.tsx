import { View } from '@tarojs/components'
import { useState } from 'react'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { foundBy, List } from '../../components/List'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import { beijingYear } from '../../contract/days'
import { regulations } from '../../contract/regulations'
import { openPage, pageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { usePages } from '../../platform/usePages'
import { askDualLife } from './api'
import { dualLifeLines, dualLifeYears, type DualLifeLine } from './presentDualLife'
import './attendance.scss'

const { title, requirement, source, article, verified } = regulations.dualLife

/** Which branch meetings the leading cadres below came to as ordinary members; by branch, without a number to compare by. */
export function DualLife() {
  const { nodeId = '' } = pageParams()
  const years = dualLifeYears(beijingYear(serverNow()))
  const [year, setYear] = useState(() => years[0]?.value ?? '')
  const [nodeName, setNodeName] = useState<string>()
  const [reading, setReading] = useState(false)
  const pages = usePages(`dualLife.${nodeId}.${year}`, async (cursor) => {
    const page = await askDualLife({ nodeId, year: Number(year), cursor })
    setNodeName(page.nodeName)
    return page
  })
  return (
    <Page lead={nodeName} title="领导干部参加所在支部组织生活的情况">
      <List
        label="领导干部"
        unit="人"
        answer={pages}
        filter={{ value: year, onChange: setYear, choices: years }}
        rows={6}
        find={foundBy(({ name, branchName }) => `${name} ${branchName}`)}
        hint="姓名、党支部"
        empty={{ title: '这里没有登记党员领导干部', text: '在党员资料里打开“党员领导干部”，就会列在这里。' }}
      >
        {(rows) => dualLifeLines(rows).map((line) => <Cadre key={line.key} line={line} />)}
      </List>
      <TakeAwayCard kinds={['cadreRegister']} of={{ nodeId, year: Number(year) }} />
      <Button kind="quiet" onClick={() => setReading(true)}>
        看依据 ›
      </Button>
      <ArticleSheet
        open={reading}
        onClose={() => setReading(false)}
        title={title}
        text={requirement}
        source={`《${source}》${article}`}
        unverified={!verified}
      />
    </Page>
  )
}

function Cadre({ line: { name, branch, meetings } }: { line: DualLifeLine }) {
  return (
    <Card title={`${branch} · ${name}`}>
      {meetings.length === 0 && <View className="attendance-late">这一年还没有以普通党员身份参加的记录。</View>}
      {meetings.map(({ key, words }) => (
        <Row
          key={key}
          title={words}
          after={<View className="attendance-arrow">›</View>}
          onClick={() => void openPage(routes.meeting, { meetingId: key })}
        />
      ))}
    </Card>
  )
}
