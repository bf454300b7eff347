import { beijingDay } from '../contract/days'
import { serverNow } from '../platform/serverClock'
import { PickerField } from './PickerField'
import { TextField } from './TextField'

/** What every new version of a rule says beside the rule itself. */
interface RuleBase {
  version: number
  effectiveFrom: string
  source: string
}

/** What a new version begins with: today, and what the newest rests on. */
export const newVersionOf = ({ version, source }: { version: number; source: string | null }): RuleBase => ({
  // The version this was begun on: one read anew in the background is not what the person saw.
  version,
  effectiveFrom: beijingDay(serverNow()),
  source: source ?? '',
})

/** The same as it is sent: no source rather than an empty one. */
export const versionSays = <Fields extends RuleBase>({ source, ...says }: Fields) => ({
  ...says,
  source: source.trim() || null,
})

type FieldOf = (name: 'source' | 'effectiveFrom') => { value: string; onChange: (value: string) => void; at: string }

/** What a new version rests on, and from when. */
export function RuleFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextField label="依据" hint="例如：机关党委〔2026〕5号" required={false} {...field('source')} maxLength={60} />
      <PickerField mode="date" label="起用日期" {...field('effectiveFrom')} />
    </>
  )
}
