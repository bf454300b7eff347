import { useState } from 'react'
import { Card } from '../../components/Card'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { useAnswer } from '../../platform/serverState'
import { askTree } from './api'
import { filterChoices, filterText, type ReviewAsked } from './presentFilter'

interface ReviewFilterProps {
  asked: ReviewAsked
  now: number
  onChange: (asked: ReviewAsked) => void
}

/** What of what waits for review is looked at: by branch, kind, month and state. */
export function ReviewFilter(props: ReviewFilterProps) {
  const [open, setOpen] = useState(false)
  const tree = useAnswer(open || props.asked.nodeId ? 'meetings.tree' : undefined, askTree)
  const nodes = tree.data?.nodes ?? []
  return (
    <Card>
      <Row title={filterText(props.asked, nodes)} note="按支部、类型、月份、状态选" onClick={() => setOpen(true)} />
      {open && <Fields {...props} nodes={nodes} onClose={() => setOpen(false)} />}
    </Card>
  )
}

type FieldsProps = ReviewFilterProps & { nodes: readonly { id: string; name: string }[]; onClose: () => void }
function Fields({ asked, now, nodes, onChange, onClose }: FieldsProps) {
  const choices = filterChoices(nodes, now)
  const put = (name: keyof ReviewAsked) => (value: string) => onChange({ ...asked, [name]: value || undefined })
  return (
    <Sheet title="看哪些会议" onClose={onClose}>
      {choices.map(({ name, label, choices: each }) => (
        <PickerField
          key={name}
          mode="selector"
          label={label}
          choices={each}
          value={asked[name] ?? ''}
          onChange={put(name)}
        />
      ))}
    </Sheet>
  )
}
