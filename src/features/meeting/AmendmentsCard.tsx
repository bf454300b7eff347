import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Notice } from '../../components/Notice'
import type { MeetingDetail } from '../../contract/meeting'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { AmendSheet } from './AmendSheet'
import { decideAmendment } from './api'
import { amendmentLines, type AmendmentLine } from './presentAmendment'
import './meeting.scss'

/** Corrections after archiving, each with its dates, beside the record that stays as it was. */
export function AmendmentsCard({ meeting, now, onDone }: { meeting: MeetingDetail; now: number; onDone: () => void }) {
  const [writing, setWriting] = useState(false)
  const [refusing, setRefusing] = useState<AmendmentLine>()
  const { busy, problem, run, clear } = useAct()
  const lines = amendmentLines(meeting, now)
  if (lines.length === 0 && !meeting.can.amend) return null
  const decide = (clientId: string, accept: boolean, note: string | null, taken?: () => void) =>
    void run(
      () => decideAmendment({ meetingId: meeting.id, clientId, accept, note }),
      () => {
        taken?.()
        setRefusing(undefined)
        toast(accept ? '更正已生效，原记录保留' : '已答复不同意')
        onDone()
      },
    )
  const turnBack = () => {
    setRefusing(undefined)
    clear()
  }
  return (
    <Card title="更正">
      <View className="meeting-quiet">原记录不改动，更正注明日期附在这里，由上级同意后生效。</View>
      {problem && !refusing && <Notice tone="amber">{problem.message}</Notice>}
      {lines.map((line) => (
        <View key={line.key} className="meeting-vote">
          <View className="meeting-vote-head">
            <View>{line.title}</View>
            <Chip tone={line.chip.tone}>{line.chip.word}</Chip>
          </View>
          {line.words && <View className="meeting-words">{line.words}</View>}
          {line.notes.map((note) => (
            <View key={note} className="meeting-quiet">
              {note}
            </View>
          ))}
          {line.decide && (
            <ActionBar>
              <Button loading={busy} label={`同意：${line.title}`} onClick={() => decide(line.key, true, null)}>
                同意
              </Button>
              <Button disabled={busy} label={`不同意：${line.title}`} onClick={() => setRefusing(line)}>
                不同意
              </Button>
            </ActionBar>
          )}
        </View>
      ))}
      {meeting.can.amend && (
        <Button kind="quiet" onClick={() => setWriting(true)}>
          提出更正
        </Button>
      )}
      {writing && (
        <AmendSheet
          meeting={meeting}
          onClose={() => setWriting(false)}
          onDone={() => {
            setWriting(false)
            toast('已提出，等上级同意')
            onDone()
          }}
        />
      )}
      {refusing && (
        <ReasonSheet
          title="不同意这条更正？"
          text={problem?.message ?? '原因会留在这条更正里。'}
          reasonLabel="不同意的原因"
          reasonMax={100}
          confirmText="不同意"
          busy={busy}
          keptAs={`meeting.refuseAmendment.${meeting.id}.${refusing.key}`}
          onConfirm={(note, taken) => decide(refusing.key, false, note, taken)}
          onCancel={turnBack}
        />
      )}
    </Card>
  )
}
