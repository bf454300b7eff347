import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../contract'
import type { DaySpan } from '../../contract/workdays'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { useAct } from '../../platform/useAct'
import { useAnswer } from '../../platform/serverState'
import { askWorkdays, saveWorkdays } from './api'
import { missingText, missingYear, publishedFrom, spanLine } from './presentWorkdays'
import { SpanSheet } from './SpanSheet'
import './org.scss'

type Calendar = Output<'org.workdays'>
const title = '节假日和调休'

/** The organ's calendar of working days: by it messages keep quiet and what is counted in working days is counted. */
export function Workdays() {
  const answer = useAnswer('org.workdays', askWorkdays)
  const [adding, setAdding] = useState(false)
  const { busy, problem, run } = useAct()
  const calendar = answer.data
  const save = (spans: DaySpan[], version: number, onDone = () => {}) =>
    run(
      () => saveWorkdays({ version, spans }),
      () => (onDone(), void answer.refresh()),
    )
  return (
    <Page
      title={title}
      note="由系统管理员登记，提醒的时间和按工作日计的期限照它算"
      problem={adding ? undefined : problem}
      acts={
        calendar && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            登记一段
          </Button>
        )
      }
    >
      <Answered answer={answer} rows={8}>
        {(shown) => <Cards calendar={shown} busy={busy} onRemove={(spans) => void save(spans, shown.version)} />}
      </Answered>
      {adding && calendar && (
        <SpanSheet
          busy={busy}
          problem={problem}
          onAdd={(span, onDone) =>
            void save([...calendar.spans, span], calendar.version, () => (onDone(), setAdding(false)))
          }
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

function Cards({
  calendar: { today, spans },
  busy,
  onRemove,
}: {
  calendar: Calendar
  busy: boolean
  onRemove: (rest: DaySpan[]) => void
}) {
  const missing = missingYear(today, spans)
  const thisYear = Number(today.slice(0, 4))
  return (
    <>
      {missing !== null && <Notice tone="amber">{missingText(missing)}</Notice>}
      <Card title="本机关登记的">
        {spans.length === 0 && (
          <EmptyState title="还没有登记" text="国家公布的已经在下面。有不同的，或公布了新的一年，请登记。" />
        )}
        {spans.map((span) => {
          const line = spanLine(span, thisYear)
          return (
            <Row
              key={line.key}
              title={line.title}
              note={line.note}
              after={
                <Button
                  small
                  disabled={busy}
                  label={`去掉${line.title}，${line.note}`}
                  onClick={() => onRemove(spans.filter((other) => other !== span))}
                >
                  去掉
                </Button>
              }
            />
          )
        })}
      </Card>
      {publishedFrom(today).map(({ year, source, lines }) => (
        <Card key={year} tone="sunk" title={`国家公布的 ${year} 年安排`}>
          <View className="org-quiet">{source}</View>
          {lines.map((line) => (
            <Row key={line.key} title={line.title} note={line.note} />
          ))}
        </Card>
      ))}
    </>
  )
}
