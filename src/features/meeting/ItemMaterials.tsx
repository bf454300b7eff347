import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { itemMaterialsMax, type AgendaMaterial } from '../../contract/meetingAgenda'
import { copyText } from '../../platform/copy'
import { openAsked } from '../../platform/openAsked'
import { useAnswer } from '../../platform/serverState'
import { askMaterials, materialFile } from './api'

type Chosen = Pick<AgendaMaterial, 'id' | 'title'>

interface MaterialsChoiceProps {
  /** Of the item, from 1. */
  place: number
  chosen: Chosen[]
  onChange: (chosen: Chosen[]) => void
}

/** What is studied under an item, of the materials of one’s own branch and those above. */
export function MaterialsChoice({ place, chosen, onChange }: MaterialsChoiceProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Button kind="quiet" label={`第 ${place} 项的学习材料`} onClick={() => setChoosing(true)}>
        {chosen.length > 0 ? `学习材料 ${chosen.length} 份` : '学习材料'}
      </Button>
      {choosing && <ChoiceSheet place={place} chosen={chosen} onChange={onChange} onClose={() => setChoosing(false)} />}
    </>
  )
}

function ChoiceSheet({ place, chosen, onChange, onClose }: MaterialsChoiceProps & { onClose: () => void }) {
  const answer = useAnswer('meeting.materials', askMaterials)
  const ids = chosen.map(({ id }) => id)
  return (
    <Sheet title={`第 ${place} 项的学习材料`} onClose={onClose}>
      <Answered answer={answer} rows={3}>
        {({ rows }) => {
          // Those further back than the newest page, and those of others, stay to be taken off.
          const beyond = chosen.filter(({ id }) => rows.every((row) => row.id !== id))
          const offered = [...beyond.map((each) => ({ ...each, source: '' })), ...rows]
          const isFull = chosen.length >= itemMaterialsMax
          return offered.length === 0 ? (
            <View>还没有登记学习材料。在“学习”的“学习材料”里登记以后，可以在这里选。</View>
          ) : (
            <CheckList
              label={`第 ${place} 项的学习材料`}
              choices={offered.map(({ id, title, source }) => ({
                value: id,
                text: title,
                note: source,
                disabled: isFull && !ids.includes(id),
              }))}
              values={ids}
              onChange={(on) =>
                onChange(offered.filter(({ id }) => on.includes(id)).map(({ id, title }) => ({ id, title })))
              }
            />
          )
        }}
      </Answered>
    </Sheet>
  )
}

/** The materials of an item where it is read; whoever may not see one reads its title. */
export function ItemMaterials({ materials }: { materials: readonly AgendaMaterial[] }) {
  return (
    <>
      {materials.map(({ id, title, opens }) => (
        <View key={id} className="meeting-item-acts">
          <View>{`《${title}》`}</View>
          {opens?.file && (
            <Button small label={`打开《${title}》`} onClick={() => void openAsked(() => materialFile(id))}>
              打开
            </Button>
          )}
          {opens?.link && (
            <Button
              small
              label={`复制链接：《${title}》`}
              onClick={() => void copyText(opens.link ?? '', '链接已复制，请在浏览器里打开')}
            >
              复制链接
            </Button>
          )}
        </View>
      ))}
    </>
  )
}
