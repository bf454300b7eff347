import { useState } from 'react'
import { Button } from '../../components/Button'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { OwedMatter } from './presentBoard'
import { RemindSheet } from './RemindSheet'

interface RemindOwedProps {
  owed: readonly OwedMatter[]
  onReminded: (ruleId: string, nodeIds: readonly string[]) => void
}

/** 提醒一次 from the board: first of what, then its branches in one go. */
export function RemindOwed({ owed, onReminded }: RemindOwedProps) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<OwedMatter | null>(null)
  return (
    <>
      <Button kind="primary" onClick={() => setChoosing(true)}>
        提醒一次
      </Button>
      {choosing && (
        <Sheet title="提醒哪一件" onClose={() => setChoosing(false)}>
          {owed.map((each) => (
            <Row
              key={each.matter.ruleId}
              title={`${each.matter.text} · ${each.branches.length} 个党支部`}
              note={each.note}
              onClick={() => {
                setChoosing(false)
                setChosen(each)
              }}
            />
          ))}
        </Sheet>
      )}
      {chosen && (
        <RemindSheet
          matter={chosen.matter}
          branches={chosen.branches}
          onClose={() => setChosen(null)}
          onReminded={(nodeIds) => onReminded(chosen.matter.ruleId, nodeIds)}
        />
      )}
    </>
  )
}
