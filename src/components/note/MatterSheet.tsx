import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Matter } from '../../contract/noteTable'
import { Button } from '../Button'
import { Segmented } from '../Segmented'
import { Sheet } from '../Sheet'
import { TextInput } from './Fields'
import { matterErrors } from './form'
import type { NoteKit } from './kit'
import './note.scss'

export interface MatterSheetProps {
  kit: Pick<NoteKit, 'table' | 'matters'>
  matter: Matter
  /** The ledger has it: only what is the note's own may still be put better. */
  carried: boolean
  /** It is in the list already, and may leave it. */
  onRemove: (() => void) | undefined
  onSave: (matter: Matter) => void
  onClose: () => void
}

const toLedgerHint = '会进台账：有人负责、有期限、有人核验，办完由您回复群众。'
const isLedgers = (name: string) => name === 'matter' || name === 'raisedBy'

/** One thing somebody asked for or was promised. */
export function MatterSheet({ kit, matter, carried, onRemove, onSave, onClose }: MatterSheetProps) {
  const { table, matters } = kit
  const { counter, label, fields } = table.matters
  const [form, setForm] = useState(matter)
  const [tried, setTried] = useState(false)
  const asked = Object.entries(fields)
  const texts = asked.map(([name, { kind, required }]) => {
    const text = String(form[name] ?? '').trim()
    return [name, text === '' && kind === 'line' && !required ? null : text]
  })
  const next = { ...form, ...Object.fromEntries(texts) } as Matter
  const { errors, blocked } = matterErrors(table, next, tried)
  const open = !carried || asked.some(([name]) => !isLedgers(name))
  const save = () => {
    setTried(true)
    if (!blocked) onSave(next)
  }
  return (
    <Sheet
      title={onRemove || carried ? label : `添加一${counter}${matters.one}`}
      actText={open ? '记下' : undefined}
      ready={!(tried && blocked)}
      onAct={save}
      onClose={onClose}
    >
      {carried && <View className="note-quiet">已转台账，内容和称谓请在台账里补充。</View>}
      {asked.map(([name, field]) => (
        <TextInput
          key={name}
          field={field}
          value={String(form[name] ?? '')}
          onChange={(text) => setForm((before) => ({ ...before, [name]: text }))}
          disabled={carried && isLedgers(name)}
          error={errors[name]}
        />
      ))}
      {!carried && (
        <>
          <Segmented
            label="怎么办理"
            value={form.toLedger ? 'toLedger' : 'noted'}
            onChange={(value) => setForm((before) => ({ ...before, toLedger: value === 'toLedger' }))}
            choices={[
              { value: 'toLedger', text: '转台账' },
              { value: 'noted', text: matters.noted.word },
            ]}
          />
          <View className="note-quiet">{form.toLedger ? toLedgerHint : matters.noted.hint}</View>
        </>
      )}
      {onRemove && (
        <Button small kind="danger" onClick={onRemove}>
          删去
        </Button>
      )}
    </Sheet>
  )
}
