import type { NodeDetail } from '../../contract/org'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { renameNode } from './api'

/** Gives an organization another name; earlier records keep the name of their time. */
export function RenameSheet({ node, onDone, onClose }: { node: NodeDetail; onDone: () => void; onClose: () => void }) {
  const { busy, problem, run } = useAct()
  const { fields, field, done, kept } = useKeptForm(`org.rename.${node.id}`, () => ({
    name: node.name,
    version: node.version,
  }))
  const { name, version } = fields
  const same = name.trim() === '' || name.trim() === node.name
  return (
    <Sheet
      title="改名称"
      actText="改名"
      ready={!same}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => renameNode({ nodeId: node.id, name, version }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <TextField label="名称" {...field('name')} maxLength={40} hint="以前的会议记录仍写当时的名称。" />
    </Sheet>
  )
}
