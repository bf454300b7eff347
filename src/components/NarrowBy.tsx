import { useState } from 'react'
import { addMonths, beijingDay } from '../contract/days'
import { useNodesUnder, useSeesSeveral } from '../platform/branches'
import { serverNow } from '../platform/serverClock'
import { Card } from './Card'
import { PickerField, type Choice } from './PickerField'
import { Row } from './Row'
import { Sheet } from './Sheet'

/** One way to narrow a list beside branch and month: its name in what is asked, and what there is to choose. */
interface NarrowField {
  name: string
  label: string
  choices: readonly Choice[]
}
type Asked = Readonly<Record<string, string | undefined>>

interface NarrowByProps<Of extends object> {
  /** What is listed: 会议. */
  what: string
  asked: Of
  onChange: (asked: Of) => void
  fields?: readonly NarrowField[]
  /** Whether its rows have a day to be narrowed by. */
  month?: boolean
}

const all: Choice = { value: '', text: '全部' }
const months = 12
const monthChoices = (now: number): Choice[] => {
  const thisMonth = `${beijingDay(now).slice(0, 7)}-01`
  return Array.from({ length: months }, (_, back) => addMonths(thisMonth, -back).slice(0, 7)).map((value) => ({
    value,
    text: `${value.slice(0, 4)} 年 ${Number(value.slice(5))} 月`,
  }))
}

/**
 * What of a list is looked at: by branch for whoever is shown several, by month, and by what else the list has. It says what
 * is shown now, and one tap leads back to everything.
 */
export function NarrowBy<Of extends object>({ what, asked, onChange, fields = [], month = true }: NarrowByProps<Of>) {
  const [open, setOpen] = useState(false)
  const several = useSeesSeveral()
  const now = asked as Asked
  const nodes = useNodesUnder(several && (open || now.nodeId !== undefined))
  const ways: NarrowField[] = [
    ...(several
      ? [{ name: 'nodeId', label: '党组织', choices: nodes.map(({ id, name }) => ({ value: id, text: name })) }]
      : []),
    ...fields,
    ...(month ? [{ name: 'month', label: '月份', choices: monthChoices(serverNow()) }] : []),
  ]
  if (ways.length === 0) return null
  const chosen = ways.flatMap(({ name, label, choices }) => {
    const value = now[name]
    return value === undefined ? [] : [choices.find((choice) => choice.value === value)?.text ?? `选定的${label}`]
  })
  const put = (name: string) => (value: string) => onChange({ ...now, [name]: value || undefined } as Of)
  return (
    <Card>
      <Row
        title={chosen.length > 0 ? `只看：${chosen.join('、')}` : '看全部'}
        note={`按${ways.map(({ label }) => label).join('、')}选`}
        onClick={() => setOpen(true)}
      />
      {chosen.length > 0 && <Row title={`看全部${what}`} onClick={() => onChange({} as Of)} />}
      {open && (
        <Sheet title={`看哪些${what}`} onClose={() => setOpen(false)}>
          {ways.map(({ name, label, choices }) => (
            <PickerField
              key={name}
              mode="selector"
              label={label}
              choices={[all, ...choices]}
              value={now[name] ?? ''}
              onChange={put(name)}
            />
          ))}
        </Sheet>
      )}
    </Card>
  )
}
