import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import type { DutyRules, RuleLine } from '../../contract/dutyRules'
import { windowKinds, windowLabels } from '../../contract/dutyWindow'
import { beijingDay } from '../../contract/days'
import { meetingKindLabels, meetingKinds } from '../../contract/vocabulary'
import { useKeptForm } from '../../platform/outbox'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { saveLocalRule } from './api'
import { localForm } from './presentRules'

interface LocalRuleSheetProps {
  rules: DutyRules
  /** Null for a new one. */
  line: RuleLine | null
  onClose: () => void
  onDone: () => void
}
const windows = windowKinds.map((value) => ({ value, text: windowLabels[value] }))
const kinds = meetingKinds.map((value) => ({ value, text: meetingKindLabels[value] }))

/** A row of the organ's own, in its own words and with its document. */
export function LocalRuleSheet({ rules, line, onClose, onDone }: LocalRuleSheetProps) {
  const { fields, field, done, kept } = useKeptForm(`duty.local.${line?.ruleId ?? 'new'}`, () =>
    localForm(line?.local ?? null, line?.ruleId ?? randomId(), beijingDay(serverNow())),
  )
  const { busy, problem, run } = useAct()
  const { window, kind, need, ...words } = fields
  const save = () => {
    if (kind === '') return
    const says = { ...words, kind, window: window || null, need: Number(need) }
    void run(() => saveLocalRule({ version: rules.version, ...says }), done(onDone))
  }
  return (
    <Sheet
      title={line ? '改本单位的规定' : '写一条本单位的规定'}
      actText="保存"
      ready={kind !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <TextField label="名称" hint="例如：每月党课" {...field('title')} maxLength={20} />
      <TextArea label="原文" hint="文件里怎么写的" {...field('quote')} maxLength={120} />
      <TextField label="文号" hint="例如：机党〔2026〕3号" {...field('documentNo')} maxLength={60} />
      <PickerField mode="selector" label="会议类型" choices={kinds} {...field('kind')} value={kind || undefined} />
      <PickerField
        mode="selector"
        label="多久一次"
        choices={windows}
        {...field('window')}
        value={window || undefined}
      />
      <TextField label="每期几次" type="number" {...field('need')} maxLength={2} />
      <PickerField mode="date" label="从哪天起施行" {...field('fromOn')} />
      <Notice tone="blue">可以比上级规定更严，不能更宽，也不代替它：两条并列，各显示各的。</Notice>
    </Sheet>
  )
}
