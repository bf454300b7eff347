import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { beijingYear } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { changedText } from '../../contract/meetingNotice'
import { pageParams } from '../../platform/navigate'
import { serverNow } from '../../platform/serverClock'
import { AgendaProgress } from './AgendaProgress'
import { AmendmentsCard } from './AmendmentsCard'
import { ElectionsCard } from './ElectionsCard'
import { RollPreviewCard } from './RollPreviewCard'
import { SectionsCard } from './SectionsCard'
import { FilesCard } from './FilesCard'
import { AskedBack, ChangedCard, Remarks, useOpenedReview } from './ReviewCards'
import { StepBar, StepQuestion, useSteps } from './Steps'
import { VotesCard } from './VotesCard'
import { askText } from './presentAfterwards'
import { factsOf } from './presentFacts'
import { logLines, markText, meetingTitle, mineView, pastText, returnedText } from './presentMeeting'
import { reviewText } from './presentReview'
import { stateChip } from './presentRow'
import { StateChips } from './StateChips'
import { useMeeting } from './useMeeting'
import { ContentCard, ResolvedCard } from './RecordCards'
import './meeting.scss'

interface DetailProps {
  /** What other features have to show of this meeting: the roll's totals. */
  roll?: (meeting: MeetingDetail) => ReactNode
  /** One's own leave, and leave waiting for a decision. */
  leave?: (meeting: MeetingDetail, onDone: () => void) => ReactNode
}

/** One meeting: what is the case, what can be done now, and the record. */
export function Detail({ roll, leave }: DetailProps) {
  const { meetingId = '' } = pageParams()
  const answer = useMeeting(meetingId)
  const refresh = () => void answer.refresh()
  const now = serverNow()
  const meeting = answer.data
  const steps = useSteps(meeting, refresh)
  useOpenedReview(meeting, refresh)
  return (
    <Page
      lead={meeting?.hosts.map((host) => host.name).join('、')}
      title={meeting && meetingTitle(meeting, now)}
      acts={meeting && <StepBar meeting={meeting} steps={steps} />}
    >
      {meeting && <AfterwardsNotices meeting={meeting} now={now} />}
      {meeting && <ReturnedNotice meeting={meeting} />}
      {meeting && <AskedBack meeting={meeting} now={now} />}
      {meeting && <ChangedNotice meeting={meeting} now={now} />}
      {meeting?.noticeOnly && (
        <Notice tone="blue">您是列席这场会议的同志。这类会议只显示名称、时间和地点，内容请到会上听。</Notice>
      )}
      {meeting && <ReviewNotice meeting={meeting} now={now} />}
      {steps.act.problem && !steps.asking && <Notice tone="amber">{steps.act.problem.message}</Notice>}
      <Answered answer={answer} rows={6}>
        {(data) => (
          <View className="meeting-columns">
            <View>
              <AboutCard meeting={data} now={now} extra={leave?.(data, refresh)} />
              {roll?.(data)}
              <Remarks meeting={data} parts={['attendance']} />
              <ChangedCard meeting={data} />
              <AgendaProgress meeting={data} onDone={refresh} />
              <Remarks meeting={data} parts={['words', 'other']} />
              <ContentCard meeting={data} />
              <SectionsCard meeting={data} />
              <Remarks meeting={data} parts={['votes']} />
              <VotesCard meeting={data} onDone={refresh} />
              <ElectionsCard meeting={data} onDone={refresh} />
              <Remarks meeting={data} parts={['resolutions']} />
              <ResolvedCard meeting={data} />
              <FilesCard meeting={data} onDone={refresh} />
              <AmendmentsCard meeting={data} now={now} onDone={refresh} />
            </View>
            <View>
              <RollPreviewCard meeting={data} />
              <LogCard meeting={data} now={now} />
            </View>
          </View>
        )}
      </Answered>
      <StepQuestion meeting={meeting} steps={steps} />
    </Page>
  )
}

/** The mark of a 补记 stands first on every page of its record; before, why it is to be one and what was asked above. */
function AfterwardsNotices({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const [mark, past, asked] = [markText(meeting, now), pastText(meeting), askText(meeting.afterwardsAsk)]
  return (
    <>
      {mark && <Notice tone="amber">{mark}</Notice>}
      {past && <Notice tone="amber">{past}</Notice>}
      {!mark && asked && <Notice tone="blue">{asked}</Notice>}
    </>
  )
}

function ReturnedNotice({ meeting }: { meeting: MeetingDetail }) {
  const words = returnedText(meeting)
  return words && <Notice tone="amber">{words}</Notice>
}

function ChangedNotice({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const words = changedText(meeting, beijingYear(now))
  return words && <Notice tone="amber">{words}</Notice>
}

function ReviewNotice({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const words = reviewText(meeting, now)
  return words && <Notice tone={meeting.review?.by ? 'blue' : 'amber'}>{words}</Notice>
}

function AboutCard({ meeting, now, extra }: { meeting: MeetingDetail; now: number; extra: ReactNode }) {
  const chip = stateChip(meeting)
  const mine = mineView(meeting)
  return (
    <>
      <Card title={meeting.title} aside={<StateChips chip={chip} isAfterwards={meeting.isAfterwards} />}>
        {mine && (
          <View className="meeting-mine">
            <StateMark state={mine.mark}>{mine.words}</StateMark>
          </View>
        )}
        {factsOf(meeting, now).map(({ name, text }) => (
          <View key={name} className="meeting-fact">
            <View className="meeting-fact-name">{name}</View>
            <View className="meeting-fact-text">{text}</View>
          </View>
        ))}
      </Card>
      {extra}
    </>
  )
}

function LogCard({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const lines = logLines(meeting, now)
  if (lines.length === 0) return null
  return (
    <Card title="经过">
      {lines.map(({ key, title, note }) => (
        <Row key={key} title={title} note={note} />
      ))}
    </Card>
  )
}
