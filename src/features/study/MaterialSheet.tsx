import { useState } from 'react'
import { materialKinds } from '../../contract/studyMaterialWords'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { TextField } from '../../components/TextField'
import type { ChosenFile } from '../../platform/files'
import { chooseFile } from '../../platform/files'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { handInMaterial } from './handInMaterial'
import { fileNote } from './presentPlan'
import './study.scss'

/** A material by title, source and, where there is one, its public address or its file. */
export function MaterialSheet({
  nodeId,
  onDone,
  onClose,
}: {
  nodeId: string
  onDone: () => void
  onClose: () => void
}) {
  const { fields, field, done, kept } = useKeptForm(`study.material.${nodeId}`, () => ({
    clientId: randomId(),
    title: '',
    source: '',
    link: '',
  }))
  const { busy, problem, run } = useAct()
  const [chosen, setChosen] = useState<ChosenFile>()
  const { clientId, title, source, link } = fields
  const choose = () =>
    void run<ChosenFile | undefined>(
      async () => ({ ok: true, value: await chooseFile(...materialKinds) }),
      (file) => file && setChosen(file),
    )
  const save = () =>
    void run(
      () => handInMaterial({ clientId, nodeId, title, source, link: link.trim() === '' ? null : link }, chosen),
      done(onDone),
    )
  return (
    <Sheet
      title="登记学习材料"
      actText="登记"
      ready={title.trim() !== '' && source.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <Notice tone="amber">只登记公开材料，请勿登记涉密内容。</Notice>
      <TextField label="题目" {...field('title')} maxLength={80} />
      <TextField label="来源" {...field('source')} maxLength={40} hint="例如：共产党员网、机关党委编印" />
      {!chosen && <TextField label="链接" {...field('link')} maxLength={500} hint="https:// 开头，没有的留空" />}
      <FileField chosen={chosen} busy={busy} onChoose={choose} onDrop={() => setChosen(undefined)} />
    </Sheet>
  )
}

interface FileFieldProps {
  chosen: ChosenFile | undefined
  busy: boolean
  onChoose: () => void
  onDrop: () => void
}

/** In place of an address. */
function FileField({ chosen, busy, onChoose, onDrop }: FileFieldProps) {
  return (
    <Field
      label="文件"
      required={false}
      hint="PDF、Word、Excel 或 PPT，最多 10 MB；选了文件就不用填链接"
      at={chosen && 'file'}
    >
      {chosen && (
        <Row
          title={fileNote({ name: chosen.name, bytes: chosen.size })}
          after={
            <Button small disabled={busy} onClick={onDrop}>
              不用这个文件
            </Button>
          }
        />
      )}
      <Button disabled={busy} onClick={onChoose}>
        {chosen ? '另选文件' : '选择文件'}
      </Button>
    </Field>
  )
}
