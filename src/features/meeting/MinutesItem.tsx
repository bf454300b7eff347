import { useEffect, useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { minutesMax, type ItemNotes } from '../../contract/minutesWords'
import { goBack, pageParams } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { useAnswer } from '../../platform/serverState'
import { serverNow } from '../../platform/serverClock'
import { toast } from '../../platform/tell'
import { askRoll } from './api'
import { BothTexts } from './BothTexts'
import { ResolutionsCard } from './ResolutionsCard'
import { SpeechesCard } from './SpeechesCard'
import { markText } from './presentMeeting'
import { itemFormOf, itemMissing, itemRecordId, notesOf, wordsText, type ItemForm } from './presentItems'
import { savedText } from './presentMinutes'
import { choicesOn } from './presentVoteForm'
import { toMeeting } from './toMeeting'
import { useMeeting } from './useMeeting'
import './meeting.scss'

/** Writing down one item of the agenda; of two people on two items neither waits for the other. */
export function MinutesItem() {
  const { meetingId = '', itemId = '' } = pageParams()
  const answer = useMeeting(meetingId)
  const item = answer.data?.agenda.find(({ id }) => id === itemId)
  if (!answer.data || !item)
    return (
      <Page title="议程记录">
        <Answered answer={answer} rows={6}>
          {() => (
            <Card>
              <EmptyState
                title="没有找到这项议程，可能已从安排里删去。"
                action={{ text: '看这场会议', onClick: () => toMeeting(meetingId) }}
              />
            </Card>
          )}
        </Answered>
      </Page>
    )
  return (
    <ItemPage
      meeting={answer.data}
      itemId={itemId}
      title={item.title}
      refresh={answer.refresh}
      offline={answer.state === 'offline'}
    />
  )
}

interface ItemPageProps {
  meeting: MeetingDetail
  itemId: string
  title: string
  refresh: () => Promise<void>
  offline: boolean
}

function ItemPage({ meeting, itemId, title, refresh, offline }: ItemPageProps) {
  const notes = notesOf(meeting, itemId)
  const saved = itemFormOf(meeting, itemId)
  const form = useDraft<ItemForm>('minutesItem', undefined, {
    fields: saved,
    base: { recordId: itemRecordId(meeting.id, itemId), version: notes?.version ?? 0, photoIds: [] },
  })
  const { draft } = form
  const [beside, setBeside] = useState<ItemNotes>()
  const writing = meeting.can.writeMinutes
  const fields = writing ? form.fields : saved
  const conflict = writing && draft.state === 'conflict'
  const roll = useAnswer(writing ? `roll.${meeting.id}` : undefined, () => askRoll(meeting.id)).data
  const missing = itemMissing(fields)
  const mark = markText(meeting, serverNow())
  useEffect(() => {
    if (conflict) void refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each conflict: their words as they are now
  }, [conflict])
  const save = useFinish(form, {
    onSent: () => {
      void refresh()
      toast('这项记录已保存')
      goBack()
    },
    onStored: goBack,
  })
  const theirs = conflict ? notes : beside
  return (
    <Page
      lead={meeting.title}
      title={`第 ${fields.no} 项 ${title}`}
      problem={refusalOf(draft)}
      acts={
        writing && (
          <ActionBar note={missing ?? storedText(draft.savedAt, form.storeState)}>
            <Button
              kind="primary"
              loading={form.locked}
              disabled={conflict || missing !== undefined}
              onClick={() => void save()}
            >
              保存
            </Button>
          </ActionBar>
        )
      }
    >
      {mark && <Notice tone="amber">{mark}</Notice>}
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      {offline && <Notice tone="amber">没有连上网络。写下的内容存在本机，点“保存”后联网自动上传。</Notice>}
      {writing && <DraftNotices form={form} />}
      {theirs && (
        <BothTexts
          what="这一项"
          mine={wordsText(fields)}
          theirs={wordsText(theirs)}
          by={savedText(theirs)}
          choice={
            conflict
              ? {
                  onMine: () => void form.keepMine(theirs.version),
                  onTheirs: form.startAgain,
                  onBoth: () => {
                    setBeside(theirs)
                    form.writeOn(theirs.version)
                  },
                }
              : undefined
          }
        />
      )}
      <Card>
        <TextArea
          label="这项的记录"
          hint="议了什么、怎么定的。"
          value={fields.text}
          onChange={form.put('text')}
          maxLength={minutesMax}
          disabled={!writing || form.locked}
          at="text"
        />
      </Card>
      <SpeechesCard
        speeches={fields.speeches}
        people={roll && choicesOn(roll, () => true)}
        writing={writing && !form.locked}
        onChange={form.put('speeches')}
      />
      <ResolutionsCard
        resolutions={fields.resolutions}
        writing={writing && !form.locked}
        onChange={form.put('resolutions')}
      />
    </Page>
  )
}
