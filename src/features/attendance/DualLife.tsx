import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import { beijingYear } from '../../contract/days'
import { regulations } from '../../contract/regulations'
import { openPage, pageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askDualLife } from './api'
import { dualLifeLines, dualLifeYears, type DualLifeLine } from './presentDualLife'
import './attendance.scss'

const { title, requirement, source, article, verified } = regulations.dualLife

/** Which branch meetings the leading cadres below came to as ordinary members; by branch, without a number to compare by. */
export function DualLife() {
  const { nodeId = '' } = pageParams()
  const years = dualLifeYears(beijingYear(serverNow()))
  const [year, setYear] = useState(() => years[0]?.value ?? '')
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const [reading, setReading] = useState(false)
  const choose = (next: string) => {
    setYear(next)
    setCursors([undefined])
  }
  const cursor = cursors.at(-1)
  const answer = useAnswer(`dualLife.${nodeId}.${year}.${cursor ?? ''}`, () =>
    askDualLife({ nodeId, year: Number(year), cursor }),
  )
  const next = answer.data?.next
  return (
    <Page lead={answer.data?.nodeName} title="领导干部参加所在支部组织生活的情况">
      <Segmented label="年份" value={year} onChange={choose} choices={years} />
      <Answered answer={answer} rows={6}>
        {(data) => (
          <>
            {data.rows.length === 0 && (
              <Card>
                <EmptyState title="这里没有登记党员领导干部" text="在党员资料里打开“党员领导干部”，就会列在这里。" />
              </Card>
            )}
            {dualLifeLines(data.rows).map((line) => (
              <Cadre key={line.key} line={line} />
            ))}
          </>
        )}
      </Answered>
      {cursors.length > 1 && <Button onClick={() => setCursors(cursors.slice(0, -1))}>上一页</Button>}
      {next && <Button onClick={() => setCursors([...cursors, next])}>下一页</Button>}
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
    <Card title={`${name} · ${branch}`}>
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
