import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { beijingYear } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { changedText } from '../../contract/meetingNotice'
import type { Answer } from '../../platform/serverState'
import { serverNow } from '../../platform/serverClock'
import { AboutCard } from './AboutCard'
import { AgendaProgress } from './AgendaProgress'
import { AmendmentsCard } from './AmendmentsCard'
import { ElectionsCard } from './ElectionsCard'
import { RollPreviewCard } from './RollPreviewCard'
import { SectionsCard } from './SectionsCard'
import { FilesCard } from './FilesCard'
import { AskedBack, ChangedCard, Remarks } from './ReviewCards'
import type { RoomParts } from './Room'
import { StepBar, type Steps } from './Steps'
import { VotesCard } from './VotesCard'
import { askText } from './presentAfterwards'
import { logLines, markText, meetingTitle, pastText, returnedText, stepViews } from './presentMeeting'
import { reviewText } from './presentReview'
import { ContentCard, ResolvedCard } from './RecordCards'
import './meeting.scss'

interface DetailProps {
  meeting: MeetingDetail
  answer: Answer<MeetingDetail>
  refresh: () => void
  steps: Steps
  parts: RoomParts
  /** To the names; undefined for who may not see them. */
  onRoll: (() => void) | undefined
}

/** The room before and after the meeting, and while it is held for whoever does not run it: what is the case, and what can be done. */
export function Detail({ meeting, answer, refresh, steps, parts, onRoll }: DetailProps) {
  const now = serverNow()
  return (
    <Page
      lead={meeting.hosts.map((host) => host.name).join('、')}
      title={meetingTitle(meeting, now)}
      acts={<StepBar meeting={meeting} steps={steps} />}
    >
      <AfterwardsNotices meeting={meeting} now={now} />
      <ReturnedNotice meeting={meeting} />
      <AskedBack meeting={meeting} now={now} />
      <ChangedNotice meeting={meeting} now={now} onTell={() => steps.take(stepViews.tell)} />
      {meeting.noticeOnly && (
        <Notice tone="blue">您是列席这场会议的同志。这类会议只显示名称、时间和地点，内容请到会上听。</Notice>
      )}
      <ReviewNotice meeting={meeting} now={now} />
      {steps.act.problem && !steps.asking && <Notice tone="amber">{steps.act.problem.message}</Notice>}
      <Answered answer={answer} rows={6}>
        {(data) => (
          <View className="meeting-columns">
            <View>
              <AboutCard meeting={data} now={now} />
              {parts.leave(data, refresh)}
              {parts.totals(onRoll)}
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

interface ChangedNoticeProps {
  meeting: MeetingDetail
  now: number
  onTell: () => void
}
function ChangedNotice({ meeting, now, onTell }: ChangedNoticeProps) {
  const words = changedText(meeting, beijingYear(now))
  const tells = meeting.can.revise && meeting.state === 'announced'
  return (
    words && (
      <Notice tone="amber" {...(tells && { action: { text: '告诉大家', onClick: onTell } })}>
        {words}
      </Notice>
    )
  )
}

function ReviewNotice({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const words = reviewText(meeting, now)
  return words && <Notice tone={meeting.review?.by ? 'blue' : 'amber'}>{words}</Notice>
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
