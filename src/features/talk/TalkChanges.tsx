import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TalkDetail } from '../../contract/talk'
import { Button } from '../../components/Button'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { cancelTalk, reviseTalk } from './api'

interface Props {
  talk: TalkDetail
  onChange: () => void
}

/** Another day or place, or not at all, while it has not been held. */
export function TalkChanges({ talk, onChange }: Props) {
  const [sheet, setSheet] = useState<'revise' | 'cancel'>()
  const { busy, problem, run } = useAct()
  if (!talk.can.revise) return null
  const close = () => setSheet(undefined)
  return (
    <View className="talk-acts">
      <Button small onClick={() => setSheet('revise')}>
        改日子或地点
      </Button>
      <Button small kind="danger" onClick={() => setSheet('cancel')}>
        取消谈话
      </Button>
      {sheet === 'revise' && <ReviseSheet talk={talk} onChange={onChange} onClose={close} />}
      <ConfirmSheet
        open={sheet === 'cancel'}
        title="取消这次谈心谈话？"
        text={problem?.message ?? '取消后不再提醒，需要时可以重新安排。'}
        confirmText="取消谈话"
        danger
        busy={busy}
        onConfirm={() =>
          void run(() => cancelTalk({ talkId: talk.id, version: talk.version, clientId: randomId() }), onChange)
        }
        onCancel={close}
      />
    </View>
  )
}

function ReviseSheet({ talk, onChange, onClose }: Props & { onClose: () => void }) {
  const { fields, field } = useFields({ plannedOn: talk.plannedOn, place: talk.place ?? '' })
  const { busy, problem, run } = useAct()
  const save = () =>
    void run(
      () =>
        reviseTalk({
          talkId: talk.id,
          version: talk.version,
          clientId: randomId(),
          plannedOn: fields.plannedOn,
          place: fields.place.trim() || null,
        }),
      onChange,
    )
  return (
    <Sheet title="改日子或地点" actText="保存" ready busy={busy} problem={problem} onAct={save} onClose={onClose}>
      <PickerField mode="date" label="计划日期" {...field('plannedOn')} />
      <TextField label="地点" {...field('place')} maxLength={60} />
    </Sheet>
  )
}
