import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { hasRecord, minutesMax } from '../../contract/minutesWords'
import { openPage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { toast } from '../../platform/tell'
import { AgendaProgress } from './AgendaProgress'
import { BothTexts } from './BothTexts'
import { ElectionsCard } from './ElectionsCard'
import { ResolutionsCard } from './ResolutionsCard'
import { SectionsCard } from './SectionsCard'
import { SpeakingCard } from './SpeakingCard'
import { Remarks } from './ReviewCards'
import { VotesCard } from './VotesCard'
import { besideText } from './presentFacts'
import { markText } from './presentMeeting'
import { draftOf, savedText, type MinutesDraft } from './presentMinutes'
import { wordsText } from './presentItems'
import './meeting.scss'

interface MinutesProps {
  meeting: MeetingDetail
  refresh: () => Promise<void>
  offline: boolean
  /** Back to the room. */
  onLeave: () => void
}

/** Writing down what was said and decided. */
export function Minutes({ meeting, refresh, offline, onLeave }: MinutesProps) {
  const form = useDraft<MinutesDraft>('minutes', undefined, {
    fields: draftOf(meeting),
    base: { recordId: meeting.id, version: meeting.version, photoIds: [] },
  })
  const { draft } = form
  const [beside, setBeside] = useState(false)
  const writing = meeting.can.writeMinutes
  const mark = markText(meeting, serverNow())
  const guests = besideText(meeting)
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
      onLeave()
    },
    onStored: onLeave,
  })
  return (
    <Page
      lead={meeting.title}
      title={hasRecord(meeting) ? '修改会议记录' : '写会议记录'}
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
      {guests && <View className="meeting-quiet">{guests}</View>}
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <Remarks meeting={meeting} />
      {offline && <Notice tone="amber">没有连上网络。写下的内容存在本机，点“保存”后联网自动上传。</Notice>}
      {writing && <DraftNotices form={form} />}
      {(conflict || beside) && (
        <BothTexts
          what="会议记录"
          mine={wordsText({ ...fields, speeches: [] })}
          theirs={wordsText({ ...draftOf(meeting), speeches: [] })}
          by={meeting.minutes && savedText(meeting.minutes)}
          choice={
            conflict
              ? {
                  onMine: () => void form.keepMine(meeting.version),
                  onTheirs: form.startAgain,
                  onBoth: () => {
                    setBeside(true)
                    form.writeOn(meeting.version)
                  },
                }
              : undefined
          }
        />
      )}
      <AgendaProgress
        meeting={meeting}
        onDone={() => void refresh()}
        onOpen={(itemId) => void openPage(routes.minutesItem, { meetingId: meeting.id, itemId })}
      />
      <Card>
        <TextArea
          label="会议记录"
          hint={
            meeting.agenda.length > 0
              ? '按议程记的，点上面的各项；不属于哪一项的写在这里。'
              : '议了什么、谁讲了什么、怎么定的，简要写清就行。'
          }
          value={fields.text}
          onChange={form.put('text')}
          maxLength={minutesMax}
          disabled={!writing || form.locked}
          at="text"
        />
      </Card>
      <ResolutionsCard
        resolutions={fields.resolutions}
        writing={writing && !form.locked}
        onChange={form.put('resolutions')}
      />
      <SpeakingCard meeting={meeting} onDone={() => void refresh()} />
      <SectionsCard meeting={meeting} />
      <VotesCard meeting={meeting} onDone={() => void refresh()} />
      <ElectionsCard meeting={meeting} onDone={() => void refresh()} />
    </Page>
  )
}
