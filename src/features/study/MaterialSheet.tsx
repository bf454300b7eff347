import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { addMaterial } from './api'

/** A material by title, source and, where there is one, its public address. */
export function MaterialSheet({ nodeId, onDone, onClose }: { nodeId: string; onDone: () => void; onClose: () => void }) {
  const [clientId] = useState(() => randomId())
  const { fields, put } = useFields({ title: '', source: '', link: '' })
  const { busy, problem, run } = useAct()
  const elsewhere = problemElsewhere(problem, ['title', 'source', 'link'])
  const { title, source, link } = fields
  const save = () => void run(() => addMaterial({ clientId, nodeId, title, source, link: link.trim() === '' ? null : link }), onDone)
  return (
    <Sheet
      open
      title='登记学习材料'
      onClose={onClose}
      acts={
        <ActionBar>
          <Button onClick={onClose}>取消</Button>
          <Button kind='primary' loading={busy} disabled={title.trim() === '' || source.trim() === ''} onClick={save}>登记</Button>
        </ActionBar>
      }
    >
      <Notice tone='amber'>只登记公开材料，请勿登记涉密内容。</Notice>
      {elsewhere && <Notice tone='amber'>{elsewhere}</Notice>}
      <TextField label='题目' value={title} onChange={put('title')} maxLength={80} error={problemAt(problem, 'title')} />
      <TextField label='来源' value={source} onChange={put('source')} maxLength={40} hint='例如：共产党员网、机关党委编印' error={problemAt(problem, 'source')} />
      <TextField label='链接' value={link} onChange={put('link')} maxLength={500} hint='https:// 开头，没有的留空' error={problemAt(problem, 'link')} />
    </Sheet>
  )
}
