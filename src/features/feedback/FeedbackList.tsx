import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Paged } from '../../components/Paged'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import type { FeedbackList as Found, FeedbackRow } from '../../contract/feedback'
import { feedbackViews, type FeedbackView } from '../../contract/feedbackWords'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { usePages } from '../../platform/usePages'
import { askFeedback } from './api'
import { DaysSheet } from './DaysSheet'
import { chipOf, daysText, emptyWords, listTitle, rowNote, viewLabels } from './presentFeedback'
import './feedback.scss'

/** One's own feedback; for who answers, what waits as well. */
export function FeedbackList() {
  const [view, setView] = useState<FeedbackView>('mine')
  const [about, setAbout] = useState<Omit<Found, 'rows' | 'next'>>()
  const pages = usePages(`feedback.list.${view}`, async (cursor) => {
    const { rows, next, ...rest } = await askFeedback(view, cursor)
    setAbout(rest)
    return { rows, next }
  })
  const refresh = () => void pages.refresh()
  useReturn(refresh)
  return (
    <Page
      title={listTitle(view, pages.data, pages.more !== undefined)}
      note={about && daysText(about.days)}
      filters={
        about?.answers && (
          <Segmented
            label="意见"
            value={view}
            onChange={setView}
            choices={feedbackViews.map((value) => ({ value, text: viewLabels[value] }))}
          />
        )
      }
      acts={
        view === 'mine' && (
          <Button kind="primary" onClick={() => openPage(routes.feedbackForm)}>
            提一条意见
          </Button>
        )
      }
    >
      <Paged pages={pages}>{(rows) => <Lines rows={rows} view={view} today={about?.today ?? ''} />}</Paged>
      {about?.keepsDays && view !== 'mine' && (
        <Days days={about.days} version={about.keepsDays.version} onDone={refresh} />
      )}
    </Page>
  )
}

function Lines({ rows, view, today }: { rows: FeedbackRow[]; view: FeedbackView; today: string }) {
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState {...emptyWords[view]} />
      </Card>
    )
  return (
    <Card>
      {rows.map((row) => {
        const { word, tone } = chipOf(row, today)
        return (
          <Row
            key={row.id}
            title={row.text}
            note={rowNote(row, today)}
            after={<Chip tone={tone}>{word}</Chip>}
            onClick={() => openPage(routes.feedbackItem, { feedbackId: row.id })}
          />
        )
      })}
    </Card>
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
