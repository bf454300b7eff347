import { View } from '@tarojs/components'
import { useState } from 'react'
import { emptyOf, type Matter } from '../../contract/noteTable'
import { randomId } from '../../platform/random'
import { Button } from '../Button'
import { Card } from '../Card'
import { Chip } from '../Chip'
import { Notice } from '../Notice'
import { Row } from '../Row'
import type { FieldsProps } from './Fields'
import { matterError } from './form'
import { matterChip, matterNote, type NoteKit } from './kit'
import { MatterSheet } from './MatterSheet'
import './note.scss'

const blank = ({ table }: Pick<NoteKit, 'table'>): Matter => {
  const empty = Object.entries(table.matters.fields).map(([name, field]) => [name, emptyOf(field)])
  return { key: randomId(), toLedger: true, ...Object.fromEntries(empty) } as Matter
}

/** What was asked for or promised, each a line that opens. */
export function MattersCard({ kit, form, errors }: Omit<FieldsProps, 'own'> & { kit: NoteKit }) {
  const {
    fields: { raised, carried },
    locked,
  } = form
  const { list, label, counter, max } = kit.table.matters
  const [open, setOpen] = useState<Matter>()
  const there = raised.some(({ key }) => key === open?.key)
  const close = () => setOpen(undefined)
  const done = (next: Matter[]) => {
    form.put('raised')(next)
    close()
  }
  const full = raised.length >= max
  const add = `添加一${counter}${kit.matters.one}`
  return (
    <Card
      title={`${label} ${raised.length}`}
      aside={
        !full && (
          <Button kind="quiet" label={add} disabled={locked} onClick={() => setOpen(blank(kit))}>
            ＋ 添加
          </Button>
        )
      }
    >
      {raised.length === 0 && <View className="note-quiet">{kit.matters.empty}</View>}
      {errors[list] && <Notice tone="amber">{errors[list]}</Notice>}
      {raised.map((matter, place) => {
        const { tone, word } = matterChip(kit, matter)
        const error = matterError(kit.table, errors, place)
        return (
          <Row
            key={matter.key}
            title={matter.matter}
            note={matterNote(kit, matter)}
            after={<Chip tone={tone}>{word}</Chip>}
            onClick={locked ? undefined : () => setOpen(matter)}
          >
            {error && <View className="note-fault">{error}</View>}
          </Row>
        )
      })}
      {full && <View className="note-quiet">{`一次最多 ${max} ${counter}，请分两次记录。`}</View>}
      {open && (
        <MatterSheet
          key={open.key}
          kit={kit}
          matter={open}
          carried={carried.includes(open.key)}
          onRemove={
            there && !carried.includes(open.key) ? () => done(raised.filter(({ key }) => key !== open.key)) : undefined
          }
          onSave={(next) =>
            done(there ? raised.map((each) => (each.key === next.key ? next : each)) : [...raised, next])
          }
          onClose={close}
        />
      )}
    </Card>
  )
}
