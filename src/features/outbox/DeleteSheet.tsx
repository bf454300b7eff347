import { useState } from 'react'
import { CheckList } from '../../components/CheckList'
import { Sheet } from '../../components/Sheet'
import { removeDraft, titleOf, type Draft } from '../../platform/outbox'
import { confirm } from '../../platform/tell'

/** Throws drafts away for good, those that are ticked. */
export function DeleteSheet({ drafts, onClose }: { drafts: readonly Draft[]; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([])
  const remove = async () => {
    const sure = await confirm({
      title: `删去 ${chosen.length} 份？`,
      text: '没有送出的内容和照片都会删去，不能恢复。',
      confirmText: '删去',
    })
    if (!sure) return
    chosen.forEach((id) => removeDraft(id))
    onClose()
  }
  return (
    <Sheet
      title="删去不要的"
      actText={chosen.length > 0 ? `删去 ${chosen.length} 份` : '删去'}
      ready={chosen.length > 0}
      busy={false}
      problem={undefined}
      onAct={() => void remove()}
      onClose={onClose}
    >
      <CheckList
        label="没有送出的"
        choices={drafts.map((draft) => ({ value: draft.id, text: titleOf(draft) }))}
        values={chosen}
        onChange={setChosen}
      />
    </Sheet>
  )
}
