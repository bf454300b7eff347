import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay, beijingYear, countedText } from '../../contract/days'
import { regulations } from '../../contract/regulations'
import type { PairCount, TalkCoverage } from '../../contract/talk'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DataTable } from '../../components/DataTable'
import { List } from '../../components/List'
import { Meter } from '../../components/Meter'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMore } from '../../platform/usePages'
import { askCoverage } from './api'
import { coverageTitle, missingLines, presentPair } from './presentCoverage'
import './talk.scss'

/** How far the year's talks have come: counts, never who said what. */
export function Coverage({ nodeId }: { nodeId: string | undefined }) {
  const [year] = useState(() => beijingYear(serverNow()))
  const answer = useAnswer(`talk.coverage.${nodeId ?? 'own'}.${year}`, () => askCoverage(nodeId, year))
  const found = answer.data
  const counted = found && countedText(found.asOf, beijingDay(serverNow()))
  return (
    <Page
      title={found ? coverageTitle(found) : '谈心谈话的覆盖情况'}
      note={[counted, '以对方确认过的为准；只有数字，没有内容'].filter(Boolean).join(' · ')}
    >
      <Answered answer={answer} rows={6}>
        {(page) => (
          <>
            <Pairs pairs={page.pairs} />
            <Missing page={page} />
            <Below page={page} />
            <Button kind="quiet" onClick={() => void openPage(routes.talkCoverageRule)}>
              怎样算谈过 ›
            </Button>
          </>
        )}
      </Answered>
    </Page>
  )
}

function Pairs({ pairs }: { pairs: readonly PairCount[] }) {
  const [open, setOpen] = useState(false)
  const { title, requirement, source, article, verified } = regulations.heartToHeart
  return (
    <Card
      title="每年一般不少于 1 次"
      aside={
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          规定
        </Button>
      }
    >
      {pairs.map(presentPair).map(({ key, label, figure, spoken, covered, of, note }) => (
        <View key={key} className="talk-pair">
          <View className="talk-pair-head">
            <View>{label}</View>
            <View>{figure}</View>
          </View>
          {of > 0 && <Meter value={covered} max={of} label={spoken} tone={covered === of ? 'green' : 'amber'} />}
          {note && <View className="talk-quiet">{note}</View>}
        </View>
      ))}
      <ArticleSheet
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        text={requirement}
        source={`《${source}》${article}`}
        unverified={!verified}
      />
    </Card>
  )
}

function Missing({ page }: { page: TalkCoverage }) {
  const lines = missingLines(page)
  if (lines.length === 0) return null
  return (
    <Card title="待谈的同志">
      {lines.map(({ key, title, note }) => (
        <Row key={key} title={title} note={note} />
      ))}
    </Card>
  )
}

const figures = (pairs: readonly PairCount[]) =>
  pairs
    .map(presentPair)
    .map(({ label, figure }) => `${label} ${figure}`)
    .join(' · ')
/** The first forty come with the page, the others when they are asked for. */
function Below({ page }: { page: TalkCoverage }) {
  const { nodeId, year, next, left } = page
  const answer = useMore(`talk.coverage.${nodeId}.${year}`, { rows: page.children, next, left }, async (cursor) => {
    const more = await askCoverage(nodeId, year, cursor)
    return { rows: more.children, next: more.next }
  })
  if (page.children.length === 0) return null
  return (
    <List label="下级组织的谈心谈话" unit="个" answer={answer} empty={{ title: '下面没有党组织' }}>
      {(rows) => <BelowTable rows={rows} />}
    </List>
  )
}

type Line = TalkCoverage['children'][number]
function BelowTable({ rows }: { rows: Line[] }) {
  return (
    <DataTable
      label="下级组织的谈心谈话"
      items={rows}
      itemKey={({ nodeId }) => nodeId}
      onItem={({ nodeId }) => void openPage(routes.talkCoverage, { nodeId })}
      asRow={({ name, pairs }) => ({ title: name, note: figures(pairs) })}
      columns={[
        { key: 'name', head: '组织', cell: ({ name }) => name },
        ...[0, 1, 2].map((at) => ({
          key: String(at),
          head: rows[0] ? presentPair(rows[0].pairs[at] as PairCount).label : '',
          width: '160px',
          cell: ({ pairs }: Line) => presentPair(pairs[at] as PairCount).figure,
        })),
      ]}
    />
  )
}
