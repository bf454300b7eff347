import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { PaperSheet } from '../../components/papers/PaperSheet'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import { beijingDay } from '../../contract/days'
import type { PaperChoices } from '../../contract/papers'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askChoices } from './api'
import { HandedCard } from './HandedCard'
import { recentLines, type RecentLine } from './presentPapers'
import { YearPackageCard } from './YearPackageCard'

/** What a node's year comes to on paper, and what was taken within the day. */
export function PapersBoard({ nodeId: asked, year: askedYear }: Record<'nodeId' | 'year', string | undefined>) {
  const [chosen, setChosen] = useState(asked)
  const [chosenYear, setYear] = useState(askedYear ? Number(askedYear) : undefined)
  const answer = useAnswer(`papers.choices.${chosen ?? ''}`, () => askChoices(chosen))
  const choices = answer.data
  const year = chosenYear ?? choices?.years[0] ?? 0
  const onDone = () => void answer.refresh()
  return (
    <Page
      lead={choices?.node.name}
      title="取走表册"
      note="能在页面上看的，才能取走；每取一份都留记录。"
      filters={choices && <Choosing choices={choices} year={year} onNode={setChosen} onYear={setYear} />}
    >
      <Answered answer={answer} rows={6}>
        {(found) => (
          <>
            {found.kinds.includes('workbook') && (
              <YearPackageCard key={`${found.node.nodeId} ${year}`} choices={found} year={year} onMade={onDone} />
            )}
            {found.handbooks && <HandedCard key={year} handbooks={found.handbooks} year={year} onDone={onDone} />}
            <Kinds choices={found} year={year} />
            <Recent lines={recentLines(found.recent, beijingDay(serverNow()))} />
          </>
        )}
      </Answered>
    </Page>
  )
}

interface ChoosingProps {
  choices: PaperChoices
  year: number
  onNode: (nodeId: string) => void
  onYear: (year: number) => void
}
function Choosing({ choices: { node, nodes, years }, year, onNode, onYear }: ChoosingProps) {
  const several = nodes.length > 1 && nodes.some(({ nodeId }) => nodeId === node.nodeId)
  return (
    <>
      {several && (
        <Segmented
          label="党组织"
          value={node.nodeId}
          onChange={onNode}
          choices={nodes.map(({ nodeId, name }) => ({ value: nodeId, text: name }))}
        />
      )}
      <Segmented
        label="年度"
        value={String(year)}
        onChange={(value) => onYear(Number(value))}
        choices={years.map((each) => ({ value: String(each), text: `${each} 年` }))}
      />
    </>
  )
}

function Kinds({ choices: { node, kinds }, year }: { choices: PaperChoices; year: number }) {
  if (kinds.length === 0)
    return (
      <EmptyState
        title="这里没有您能取走的表册"
        text="支部委员取本支部的，上级取下级的。一场会议的记录、签到册在那场会议里取。"
      />
    )
  return <TakeAwayCard title="这一年的" kinds={kinds} of={{ nodeId: node.nodeId, year }} />
}

function Recent({ lines }: { lines: readonly RecentLine[] }) {
  const [opened, setOpened] = useState<RecentLine>()
  if (lines.length === 0) return null
  return (
    <Card title="一天内取过的">
      {lines.map((line) => (
        <Row
          key={line.paperId}
          title={line.title}
          note={line.note}
          after={
            <Button small label={`打开《${line.title}》`} onClick={() => setOpened(line)}>
              打开
            </Button>
          }
        />
      ))}
      {opened && (
        <PaperSheet title={opened.title} wanted={{ paperId: opened.paperId }} onClose={() => setOpened(undefined)} />
      )}
    </Card>
  )
}
