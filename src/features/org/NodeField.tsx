import type { NodeRow } from '../../contract/org'
import { FoundField } from '../../components/FoundField'
import { findNodes } from './api'
import { choiceOf } from './presentTree'

interface NodeFieldProps {
  label: string
  value: NodeRow | null
  near: readonly NodeRow[]
  onChange: (node: NodeRow) => void
  at: string
  /** Which of them can be chosen; all unless said. */
  fits?: (node: NodeRow) => boolean
}

/** A party organization: one of those near at hand, or any other found by a part of its name. */
export function NodeField({ label, value, near, onChange, at, fits = () => true }: NodeFieldProps) {
  const offered = near.filter(fits)
  const find = async (words: string) => {
    const { rows, more } = await findNodes(words)
    return { rows: rows.filter(fits).map((row) => ({ ...choiceOf(row, row.parentName), node: row })), more }
  }
  return (
    <FoundField
      label={label}
      value={value && choiceOf(value)}
      near={offered.map((node) => ({ ...choiceOf(node), node }))}
      name={`org.found.${at}`}
      find={find}
      onChange={({ node }) => onChange(node)}
      what="党组织名称里的几个字"
      at={at}
    />
  )
}
