import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import { beijingClock } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { goBack, pageParams } from '../../platform/navigate'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { VotesCard } from './VotesCard'
import { writeMinutes } from './api'
import { minutesInput, savedText } from './presentMinutes'
import { useMeeting } from './useMeeting'
import { useMinutesDraft } from './useMinutesDraft'
import { TextField } from '../../components/TextField'
import './meeting.scss'

/** Writing down what was said and decided. */
export function Minutes() {
  const { meetingId = '' } = pageParams()
  const answer = useMeeting(meetingId)
  if (!answer.data)
    return (
      <Page title="会议记录">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <MinutesPage meeting={answer.data} refresh={answer.refresh} offline={answer.state === 'offline'} />
}

interface MinutesPageProps {
  meeting: MeetingDetail
  refresh: () => Promise<void>
  offline: boolean
}

function MinutesPage({ meeting, refresh, offline }: MinutesPageProps) {
  const { draft, storedAt, change, takeTheirs, keepMine, drop } = useMinutesDraft(meeting)
  const { busy, problem, run } = useAct()
  const [conflict, setConflict] = useState(false)
  const writing = meeting.can.writeMinutes
  const save = () =>
    void run(
      async () => {
        const result = await writeMinutes({ ...minutesInput(draft), meetingId: meeting.id, version: draft.version })
        if (!result.ok && result.problem.code === 'changedElsewhere') {
          setConflict(true)
          await refresh()
        }
        return result
      },
      () => {
        drop()
        void refresh()
        toast('会议记录已保存')
        goBack()
      },
    )
  const settle = (choose: () => void) => () => {
    choose()
    setConflict(false)
  }
  return (
    <Page
      lead={meeting.title}
      title={meeting.minutes ? '修改会议记录' : '写会议记录'}
      acts={
        writing && (
          <ActionBar note={storedAt ? `已自动保存在本机 ${beijingClock(storedAt)}` : undefined}>
            <Button kind="primary" loading={busy} disabled={conflict} onClick={save}>
              保存
            </Button>
          </ActionBar>
        )
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      {offline && <Notice tone="amber">没有连上网络。写下的内容存在本机，联网后再点保存。</Notice>}
      {problem && !conflict && <Notice tone="amber">{problem.message}</Notice>}
      {conflict && <Theirs meeting={meeting} onTheirs={settle(takeTheirs)} onMine={settle(keepMine)} />}
      <Card>
        <TextArea
          label="会议记录"
          hint="议了什么、谁讲了什么、怎么定的，简要写清就行。"
          value={draft.text}
          onChange={(text) => change({ text })}
          maxLength={10_000}
          disabled={!writing}
          error={problem?.field === 'text' ? problem.message : undefined}
        />
      </Card>
      <ResolutionsCard
        resolutions={draft.resolutions}
        writing={writing}
        onChange={(resolutions) => change({ resolutions })}
      />
      <VotesCard meeting={meeting} onDone={() => void refresh()} />
    </Page>
  )
}

/** Somebody else has saved meanwhile: both texts stay in sight until one is chosen. */
function Theirs({
  meeting: { minutes },
  onTheirs,
  onMine,
}: {
  meeting: MeetingDetail
  onTheirs: () => void
  onMine: () => void
}) {
  return (
    <Card title="别人刚保存过会议记录">
      <View>您写的还在下面，没有丢。请对照后选一种。</View>
      {minutes && <View className="meeting-words">{minutes.text}</View>}
      {minutes?.resolutions.map((each, index) => (
        <View key={index} className="meeting-words">{`决议 ${index + 1}：${each}`}</View>
      ))}
      {minutes && <View className="meeting-quiet">{savedText(minutes)}</View>}
      <ActionBar>
        <Button onClick={onMine}>以我写的为准</Button>
        <Button onClick={onTheirs}>用对方写的</Button>
      </ActionBar>
    </Card>
  )
}

const resolutionsMax = 30

/** What was decided, one line each. */
function ResolutionsCard({
  resolutions,
  writing,
  onChange,
}: {
  resolutions: string[]
  writing: boolean
  onChange: (resolutions: string[]) => void
}) {
  const add = writing && resolutions.length < resolutionsMax
  return (
    <Card
      title="决议"
      aside={
        add && (
          <Button kind="quiet" label="添加一条决议" onClick={() => onChange([...resolutions, ''])}>
            ＋ 添加
          </Button>
        )
      }
    >
      {resolutions.length === 0 && <View>选填。一条写一件定下来的事。</View>}
      {resolutions.map((text, index) => (
        <View key={index} className="meeting-agenda">
          <View className="meeting-agenda-title">
            <TextField
              label={`决议 ${index + 1}`}
              value={text}
              onChange={(next) => onChange(resolutions.map((each, at) => (at === index ? next : each)))}
              maxLength={200}
              disabled={!writing}
            />
          </View>
          {writing && (
            <Button
              kind="quiet"
              label={`删去决议 ${index + 1}`}
              onClick={() => onChange(resolutions.filter((_, at) => at !== index))}
            >
              删去
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
