import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import type { RollPreview } from '../../contract/meetingPreview'
import { useAnswer, type Answer } from '../../platform/serverState'
import { serverNow } from '../../platform/serverClock'
import { AboutCard } from './AboutCard'
import { CopyCard, RecordToWrite, TimeCard } from './AfterCards'
import { AgendaProgress } from './AgendaProgress'
import { ChangedSince } from './ChangedSince'
import { AmendmentsCard } from './AmendmentsCard'
import { ElectionsCard } from './ElectionsCard'
import { RollPreviewCard } from './RollPreviewCard'
import { SectionsCard } from './SectionsCard'
import { FilesCard } from './FilesCard'
import { AskedBack, ChangedCard, Remarks } from './ReviewCards'
import type { RoomParts } from './Room'
import { leavesId, StepBar, type Steps } from './Steps'
import { VotesCard } from './VotesCard'
import { askRollPreview } from './api'
import { askText } from './presentAfterwards'
import { logLines, markText, meetingTitle, pastText, returnedText, stepViews, tells } from './presentMeeting'
import { papersOf, type Missing } from './presentAfter'
import { comingOf } from './presentRollPreview'
import { reviewText } from './presentReview'
import { ContentCard, ResolvedCard } from './RecordCards'
import './meeting.scss'

interface DetailProps {
  meeting: MeetingDetail
  answer: Answer<MeetingDetail>
  refresh: () => void
  steps: Steps
  parts: RoomParts
  missing: readonly Missing[]
  /** To the names; undefined for who may not see them. */
  onRoll: (() => void) | undefined
}

/** The room before and after the meeting, and while it is held for whoever does not run it: what is the case, and what can be done. */
export function Detail({ meeting, answer, refresh, steps, parts, missing, onRoll }: DetailProps) {
  const now = serverNow()
  const coming = useNearPreview(meeting, now)
  const preview = coming.data
  const decided = () => {
    refresh()
    if (preview) void coming.refresh()
  }
  return (
    <Page
      lead={meeting.hosts.map((host) => host.name).join('、')}
      title={meetingTitle(meeting, now, missing.length, preview && comingOf(preview))}
      acts={<StepBar meeting={meeting} steps={steps} />}
    >
      <AfterwardsNotices meeting={meeting} now={now} />
      <ReturnedNotice meeting={meeting} />
      <AskedBack meeting={meeting} now={now} />
      <ChangedSince
        meeting={meeting}
        now={now}
        onTell={tells(meeting) ? () => steps.take(stepViews.tell) : undefined}
      />
      {meeting.noticeOnly && (
        <Notice tone="blue">您是列席这场会议的同志。这类会议只显示名称、时间和地点，内容请到会上听。</Notice>
      )}
      <ReviewNotice meeting={meeting} now={now} />
      {steps.act.problem && !steps.asking && <Notice tone="amber">{steps.act.problem.message}</Notice>}
      <Answered answer={answer} rows={6}>
        {(data) => (
          <View className="meeting-columns">
            <View>
              <RollPreviewCard meeting={data} preview={preview} />
              <AboutCard meeting={data} now={now} />
              <View id={leavesId}>{parts.leave(data, decided)}</View>
              {parts.totals(onRoll)}
              <TimeCard meeting={data} onDone={refresh} />
              <Remarks meeting={data} parts={['attendance']} />
              <ChangedCard meeting={data} />
              <AgendaProgress meeting={data} onDone={refresh} />
              <Remarks meeting={data} parts={['words', 'other']} />
              <RecordToWrite meeting={data} />
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
              <TakeAwayCard kinds={papersOf(data)} of={{ meetingId: data.id }} />
              <CopyCard meeting={data} steps={steps} />
              <LogCard meeting={data} now={now} />
            </View>
          </View>
        )}
      </Answered>
    </Page>
  )
}

const nearHours = 24
/** Who comes, in figures, for whoever plans a meeting that is told and near; asked for by a tap before. */
function useNearPreview(meeting: MeetingDetail, now: number): Answer<RollPreview> {
  const near =
    meeting.can.revise && meeting.state === 'announced' && Date.parse(meeting.startAt) - now < nearHours * 3_600_000
  return useAnswer(near ? `meeting.coming.${meeting.id}` : undefined, () => askRollPreview(meeting.id, false))
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
