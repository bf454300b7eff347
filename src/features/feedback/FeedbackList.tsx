import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { Page } from '../../components/Page'
import { foundBy, List } from '../../components/List'
import { NarrowBy } from '../../components/NarrowBy'
import { Row } from '../../components/Row'
import type { FeedbackList as Found, FeedbackRow } from '../../contract/feedback'
import { allOf } from '../../contract/paged'
import { feedbackViews, type FeedbackView } from '../../contract/feedbackWords'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { usePages } from '../../platform/usePages'
import { askFeedback, type FeedbackAsked } from './api'
import { DaysSheet } from './DaysSheet'
import { chipOf, daysText, emptyWords, listTitle, rowNote, rowWords, viewLabels } from './presentFeedback'
import './feedback.scss'

/** One's own feedback; for who answers, what waits as well. */
export function FeedbackList() {
  const [chosen, setChosen] = useState<FeedbackView>()
  const [about, setAbout] = useState<Omit<Found, 'rows' | 'next' | 'left'>>()
  const [asked, setAsked] = useState<FeedbackAsked>({})
  const view = chosen ?? about?.view ?? 'mine'
  const others = view !== 'mine'
  const narrowed = others ? asked : {}
  const pages = usePages(`feedback.list.${chosen ?? 'first'}.${JSON.stringify(narrowed)}`, async (cursor) => {
    const page = await askFeedback(cursor === undefined ? chosen : view, narrowed, cursor)
    setAbout(page)
    return page
  })
  const refresh = () => void pages.refresh()
  return (
    <Page
      title={listTitle(view, pages.data, allOf(pages.data ?? [], pages.left, pages.more !== undefined))}
      note={about && daysText(about.days)}
      acts={
        view === 'mine' && (
          <Button kind="primary" onClick={() => openPage(routes.feedbackForm)}>
            提一条意见
          </Button>
        )
      }
    >
      <List
        label="意见"
        answer={pages}
        filter={
          about?.answers && {
            value: view,
            onChange: setChosen,
            choices: feedbackViews.map((value) => ({ value, text: viewLabels[value] })),
          }
        }
        narrow={others && <NarrowBy what="意见" asked={asked} onChange={setAsked} />}
        find={foundBy((row) => `${row.text} ${row.branchName ?? ''} ${rowNote(row, about?.today ?? '')}`)}
        hint="意见里的字、谁提的"
        empty={emptyWords[view]}
      >
        {(rows) => <Lines rows={rows} today={about?.today ?? ''} />}
      </List>
      {about?.keepsDays && view !== 'mine' && (
        <Days days={about.days} version={about.keepsDays.version} onDone={refresh} />
      )}
    </Page>
  )
}

function Lines({ rows, today }: { rows: FeedbackRow[]; today: string }) {
  const openRow = useOpenRow()
  const chip = (row: FeedbackRow) => {
    const { word, tone } = chipOf(row, today)
    return <Chip tone={tone}>{word}</Chip>
  }
  const ofOthers = rows.some(({ branchName }) => branchName !== undefined)
  return (
    <DataTable
      label="意见"
      items={rows}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.feedbackItem, { feedbackId: id })}
      called={({ branchName, text }) => (branchName ? `${branchName} ${text}` : text)}
      asRow={(row) => ({ ...rowWords(row, today), after: chip(row) })}
      columns={[
        ...(ofOthers
          ? [{ key: 'branch', head: '党支部', width: '160px', cell: ({ branchName }: FeedbackRow) => branchName ?? '' }]
          : []),
        { key: 'text', head: '意见', cell: ({ text }) => text },
        { key: 'about', head: '谁提的、期限', width: '300px', cell: (row) => rowNote(row, today) },
        { key: 'state', head: '情况', width: '120px', cell: chip },
      ]}
    />
  )
}

function Days({ days, version, onDone }: { days: number; version: number; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Card tone="sunk">
      <Row
        title={`答复期限 ${days} 天`}
        note="本机关自己定的，没有法规规定天数"
        after={
          <Button small label="修改答复期限" onClick={() => setOpen(true)}>
            修改
          </Button>
        }
      />
      {open && (
        <DaysSheet
          days={days}
          version={version}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}
