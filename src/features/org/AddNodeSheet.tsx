import type { NodeDetail } from '../../contract/org'
import type { NodeKind } from '../../contract/vocabulary'
import { nodeKindLabels } from '../../contract/vocabulary'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { createNode } from './api'

interface AddNodeProps {
  node: NodeDetail
  kinds: NodeKind[]
  onDone: () => void
  onClose: () => void
}

/** Sets up an organization under this one. */
export function AddNodeSheet({ node, kinds, onDone, onClose }: AddNodeProps) {
  const { busy, problem, run } = useAct()
  const { fields, field, done, kept } = useKeptForm(`org.addNode.${node.id}`, () => ({
    clientId: randomId(),
    kind: kinds[0],
    name: '',
  }))
  const { clientId, kind, name } = fields
  const submit = () => kind && void run(() => createNode({ clientId, parentId: node.id, kind, name }), done(onDone))
  return (
    <Sheet
      title={`在${node.name}下设组织`}
      actText="设立"
      ready={name.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <PickerField
        mode="selector"
        label="类型"
        {...field('kind')}
        choices={kinds.map((value) => ({ value, text: nodeKindLabels[value] }))}
      />
      <TextField label="名称" {...field('name')} maxLength={40} placeholder="例如 第三党支部" />
    </Sheet>
  )
}
