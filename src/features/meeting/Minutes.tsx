import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { goBack, pageParams } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { toast } from '../../platform/tell'
import { ElectionsCard } from './ElectionsCard'
import { VotesCard } from './VotesCard'
import { besideText } from './presentFacts'
import { markText } from './presentMeeting'
import { draftOf, savedText, type MinutesDraft } from './presentMinutes'
import { useMeeting } from './useMeeting'
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
  const form = useDraft<MinutesDraft>('minutes', undefined, {
    fields: draftOf(meeting),
    base: { recordId: meeting.id, version: meeting.version, photoIds: [] },
  })
  const { draft } = form
  const writing = meeting.can.writeMinutes
  const mark = markText(meeting, serverNow())
  const beside = besideText(meeting)
  const fields = writing ? form.fields : draftOf(meeting)
  const conflict = writing && draft.state === 'conflict'
  useEffect(() => {
    if (conflict) void refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each conflict: their words as they are now
  }, [conflict])
  const save = useFinish(form, {
    onSent: () => {
      void refresh()
      toast('会议记录已保存')
      goBack()
    },
    onStored: goBack,
  })
  return (
    <Page
      lead={meeting.title}
      title={meeting.minutes ? '修改会议记录' : '写会议记录'}
      problem={refusalOf(draft)}
      acts={
        writing && (
          <ActionBar note={storedText(draft.savedAt, form.storeState)}>
            <Button kind="primary" loading={form.locked} disabled={conflict} onClick={() => void save()}>
              保存
            </Button>
          </ActionBar>
        )
      }
    >
      {mark && <Notice tone="amber">{mark}</Notice>}
      {beside && <View className="meeting-quiet">{beside}</View>}
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      {offline && <Notice tone="amber">没有连上网络。写下的内容存在本机，点“保存”后联网自动上传。</Notice>}
      {writing && <DraftNotices form={form} />}
      {conflict && (
        <Theirs meeting={meeting} onTheirs={form.startAgain} onMine={() => void form.keepMine(meeting.version)} />
      )}
      <Card>
        <TextArea
          label="会议记录"
          hint="议了什么、谁讲了什么、怎么定的，简要写清就行。"
          value={fields.text}
          onChange={form.put('text')}
          maxLength={10_000}
          disabled={!writing || form.locked}
          at="text"
        />
      </Card>
      <ResolutionsCard
        resolutions={fields.resolutions}
        writing={writing && !form.locked}
        onChange={form.put('resolutions')}
      />
      <VotesCard meeting={meeting} onDone={() => void refresh()} />
      <ElectionsCard meeting={meeting} onDone={() => void refresh()} />
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
