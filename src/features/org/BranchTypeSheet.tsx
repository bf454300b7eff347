import type { NodeDetail } from '../../contract/org'
import { branchTypeLabels, branchTypes } from '../../contract/vocabulary'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { setBranchType } from './api'
import { branchTypeNotes } from './presentNode'

const choices = branchTypes.map((value) => ({ value, text: branchTypeLabels[value], note: branchTypeNotes[value] }))
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((unit) => unit.trim())
    .filter(Boolean)

interface BranchTypeProps {
  node: NodeDetail
  onDone: () => void
  onClose: () => void
}

/** How a branch was set up; what was said before stays in its log. */
export function BranchTypeSheet({ node, onDone, onClose }: BranchTypeProps) {
  const { busy, problem, run } = useAct()
  const { fields, put, field, done, kept } = useKeptForm(`org.branchType.${node.id}`, () => ({
    version: node.version,
    type: node.branchType ?? ('usual' as const),
    units: (node.units ?? []).join('\n'),
    why: '',
  }))
  const { version, type, units, why } = fields
  return (
    <Sheet
      title="支部类别"
      actText="保存"
      ready={why.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={() =>
        void run(
          () => setBranchType({ nodeId: node.id, version, branchType: type, units: linesOf(units), why }),
          done(onDone),
        )
      }
      onClose={onClose}
      kept={kept}
    >
      <Field label="类别" at="branchType">
        <CheckList
          single
          label="类别"
          choices={choices}
          values={[type]}
          onChange={([chosen]) => chosen && put('type')(chosen)}
        />
      </Field>
      {type === 'joint' && (
        <TextArea label="覆盖的单位" {...field('units')} maxLength={800} hint="一行一个，一般不超过 5 个" />
      )}
      <TextField label="依据或理由" {...field('why')} maxLength={200} hint="例如：上级批复的文号" />
    </Sheet>
  )
}
