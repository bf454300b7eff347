import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { MeetingDetail } from '../../contract/meeting'
import { voteRuleLabels } from '../../contract/vocabulary'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { useAct } from '../../platform/useAct'
import { recordVote } from './api'
import { articleOf, countOf, isComplete, rulesFor, usualRule, type VoteForm } from './presentVote'

const shown = ['matter', 'rule', 'inFavour', 'against', 'abstained']

/** One vote; whether it carries is counted by the server on the people present. */
export function VoteSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  const [clientId] = useState(randomId)
  const [form, setForm] = useState<VoteForm>(() => ({
    matter: '',
    rule: usualRule(meeting),
    inFavour: '',
    against: '0',
    abstained: '0',
  }))
  const set = (part: Partial<VoteForm>) => setForm({ ...form, ...part })
  const rules = rulesFor(meeting.kinds)
  const errorOf = (field: string) => problemAt(problem, field)
  const save = () =>
    void run(
      () =>
        recordVote({
          meetingId: meeting.id,
          clientId,
          matter: form.matter.trim(),
          rule: form.rule,
          inFavour: countOf(form.inFavour),
          against: countOf(form.against),
          abstained: countOf(form.abstained),
        }),
      onDone,
    )
  return (
    <Sheet
      title="登记一次表决"
      actText="登记"
      ready={isComplete(form)}
      busy={busy}
      problem={problemElsewhere(problem, shown)}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        label="表决事项"
        value={form.matter}
        onChange={(matter) => set({ matter })}
        maxLength={80}
        error={errorOf('matter')}
      />
      {rules.length > 1 && (
        <PickerField
          mode="selector"
          label="表决方式"
          value={form.rule}
          onChange={(rule) => set({ rule })}
          choices={rules.map((value) => ({ value, text: voteRuleLabels[value] }))}
          error={errorOf('rule')}
        />
      )}
      <TextField
        label="赞成"
        type="number"
        value={form.inFavour}
        onChange={(inFavour) => set({ inFavour })}
        maxLength={6}
        error={errorOf('inFavour')}
      />
      <TextField
        label="反对"
        type="number"
        value={form.against}
        onChange={(against) => set({ against })}
        maxLength={6}
        error={errorOf('against')}
      />
      <TextField
        label="弃权"
        type="number"
        value={form.abstained}
        onChange={(abstained) => set({ abstained })}
        maxLength={6}
        error={errorOf('abstained')}
      />
      <View className="meeting-quiet">{articleOf(form.rule).text}。是否通过由系统按到会人数计算。</View>
    </Sheet>
  )
}
