import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { SavedVisitFrequency } from '../../contract/visitPairs'
import { beijingDay } from '../../contract/days'
import { maxMonths } from '../../contract/visitWords'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { saveFrequency } from './api'

const typed = (months: number | null): string => (months === null ? '' : String(months))
/** Undefined: not a figure that can be saved. */
const monthsOf = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const months = /^\d+$/.test(text.trim()) ? Number(text) : 0
  return months >= 1 && months <= maxMonths ? months : undefined
}
const wrong = `请填 1 到 ${maxMonths} 之间的整数，不规定的留空`

/** Writes a new version of the organ's figures. */
export function FrequencyForm({
  newest,
  onDone,
  onClose,
}: {
  newest: SavedVisitFrequency
  onDone: () => void
  onClose: () => void
}) {
  const { fields, field, done, kept } = useKeptForm('visit.frequency', () => ({
    // The version this was begun on: one read anew in the background is not what the person saw.
    version: newest.version,
    effectiveFrom: beijingDay(serverNow()),
    unit: typed(newest.unitMonths),
    household: typed(newest.householdMonths),
  }))
  const { busy, problem, run } = useAct()
  const [unitMonths, householdMonths] = [monthsOf(fields.unit), monthsOf(fields.household)]
  const save = () => {
    if (unitMonths === undefined || householdMonths === undefined) return
    void run(
      () =>
        saveFrequency({ version: fields.version, effectiveFrom: fields.effectiveFrom, unitMonths, householdMonths }),
      done(onDone),
    )
  }
  return (
    <Sheet
      title="规定走访频次"
      actText="保存为新的一版"
      ready={unitMonths !== undefined && householdMonths !== undefined}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <TextField
        label="基层单位：几个月至少一次"
        type="number"
        required={false}
        maxLength={2}
        {...field('unit', 'unitMonths')}
        hint="不规定的留空"
        error={unitMonths === undefined ? wrong : undefined}
      />
      <TextField
        label="群众户：几个月至少一次"
        type="number"
        required={false}
        maxLength={2}
        {...field('household', 'householdMonths')}
        hint="不规定的留空"
        error={householdMonths === undefined ? wrong : undefined}
      />
      <PickerField mode="date" label="起用日期" {...field('effectiveFrom')} hint="以前各版照样保留" />
    </Sheet>
  )
}
