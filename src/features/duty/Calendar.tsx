import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Segmented } from '../../components/Segmented'
import { spoken } from '../../components/spoken'
import { StateMark } from '../../components/StateMark'
import type { DutyCalendar } from '../../contract/duty'
import { fixedDayText } from '../../contract/dutyRuleWords'
import { beijingDay } from '../../contract/days'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askCalendar } from './api'
import { DueActs } from './DueActs'
import type { Doing } from './presentActs'
import { dayLabel, daysOf, meetingNote, monthsOf, type DayCell, type MonthSeen } from './presentCalendar'
import { markOf } from './presentDuties'
import { YearColumns } from './YearColumns'
import './duty.scss'

const views = [
  { value: 'month', text: '月' },
  { value: 'year', text: '年' },
] as const
type Shown = (typeof views)[number]['value']
const monthOn = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) })
const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A branch's meetings by their days: held, planned and missed, from which the next is arranged. */
export function Calendar({ nodeId }: { nodeId: string | undefined }) {
  const [chosen, setChosen] = useState<{ year: number; month: number } | null>(null)
  // This phone's clock is put right by the first answer.
  const now = monthOn(beijingDay(serverNow()))
  const { year, month } = chosen ?? now
  const [view, setView] = useState<Shown>('month')
  const answer = useAnswer(`duty.calendar.${nodeId ?? 'own'}.${year}`, () => askCalendar(nodeId, year))
  const found = answer.data
  const show = (by: number) => {
    const next = view === 'year' ? month + 12 * by : month + by
    setChosen({ year: year + Math.floor((next - 1) / 12), month: ((next - 1 + 12) % 12) + 1 })
  }
  const open = (opened: number) => {
    setChosen({ year, month: opened })
    setView('month')
  }
  return (
    <Page
      title={found ? `${found.nodeName}的组织生活` : '组织生活日历'}
      note={found?.fixedDay ? `主题党日定在${fixedDayText(found.fixedDay)}` : '从会议记录算出，不用填报'}
    >
      <Segmented label="看一个月还是一年" choices={views} value={view} onChange={setView} />
      <View className="duty-move">
        <Button small label={view === 'year' ? '上一年' : '上个月'} onClick={() => show(-1)}>
          ‹
        </Button>
        <View className="duty-move-name">{view === 'year' ? `${year}年` : `${year}年${month}月`}</View>
        <Button
          small
          label={view === 'year' ? '下一年' : '下个月'}
          disabled={year >= now.year && (view === 'year' || month === 12)}
          onClick={() => show(1)}
        >
          ›
        </Button>
      </View>
      <Answered answer={answer} rows={6}>
        {(calendar) => {
          const months = monthsOf(calendar, beijingDay(serverNow()))
          return view === 'year' ? (
            <YearColumns months={months} year={year} now={year === now.year ? now.month : null} onOpen={open} />
          ) : (
            <Month calendar={calendar} seen={months[month - 1]!} onDone={() => void answer.refresh()} />
          )
        }}
      </Answered>
    </Page>
  )
}

interface MonthProps {
  calendar: DutyCalendar
  seen: MonthSeen
  onDone: () => void
}
function Month({ calendar, seen, onDone }: MonthProps) {
  const doing: Doing = { nodeId: calendar.nodeId, last: calendar.last, can: calendar.can }
  const [day, setDay] = useState<string | null>(null)
  const meetings = day === null ? seen.meetings : seen.meetings.filter((meeting) => meeting.day === day)
  return (
    <>
      <Card>
        <View className="duty-grid">
          {weekdays.map((word) => (
            <View key={word} className="duty-weekday">
              {word}
            </View>
          ))}
          {daysOf(calendar.year, seen, beijingDay(serverNow())).map((cell, at) => (
            <Day key={cell.day || at} cell={cell} onOpen={() => setDay(cell.day === day ? null : cell.day)} />
          ))}
        </View>
      </Card>
      {seen.gaps.length > 0 && (
        <Card title="还差">
          {seen.gaps.map((gap) => (
            <View key={`${gap.ruleId}.${gap.windowId}`}>
              <Row
                title={`${gap.text}${gap.title}`}
                note={gap.light.explanation?.reason ?? gap.light.missing.join('；')}
                after={<StateMark state={markOf(gap.light)}>{gap.light.word}</StateMark>}
              />
              <DueActs due={gap} doing={doing} onDone={onDone} />
            </View>
          ))}
        </Card>
      )}
      <Card title={day === null ? '这个月的会' : '这一天的会'}>
        {meetings.length === 0 && <EmptyState title="这个月没有开会，也没有安排" />}
        {meetings.map((meeting) => (
          <Row
            key={meeting.id}
            title={meeting.title}
            note={meetingNote(meeting)}
            onClick={() => void openPage(routes.meeting, { meetingId: meeting.id })}
          />
        ))}
      </Card>
    </>
  )
}

function Day({ cell, onOpen }: { cell: DayCell; onOpen: () => void }) {
  const { day, number, state, word, today } = cell
  const classes = ['duty-day', state !== 'none' && `duty-day-${state}`, today && 'duty-day-today']
  const className = classes.filter(Boolean).join(' ')
  if (day === '' || state === 'none') return <View className={className}>{number}</View>
  return (
    <View className={className} onClick={onOpen} {...spoken({ role: 'button', label: dayLabel(cell) })}>
      <View {...spoken({ hidden: true })}>{number}</View>
      <View className="duty-day-word" {...spoken({ hidden: true })}>
        {word}
      </View>
    </View>
  )
}
