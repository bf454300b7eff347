import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { beijingDay, dayText } from '../../contract/days'
import type { Handbook } from '../../contract/papers'
import { useKeptForm } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { handIn } from './api'

interface HandedCardProps {
  handbooks: readonly Handbook[]
  year: number
  onDone: () => void
}

/** Whether the year's handbook went to whoever is above. */
export function HandedCard({ handbooks, year, onDone }: HandedCardProps) {
  const [asking, setAsking] = useState(false)
  const handbook = handbooks.find((each) => each.year === year)
  if (!handbook)
    return (
      <Card title="报送上级">
        <Row title="还没有取过这一年的支部工作手册" note="取走一份以后，在这里登记报送的日期。" />
      </Card>
    )
  const { handedOn } = handbook
  return (
    <Card title="报送上级">
      <Row
        title={handedOn ? `已报送，${dayText(handedOn)}` : '还没有登记报送'}
        note={`${year} 年支部工作手册`}
        after={
          <Button small onClick={() => setAsking(true)}>
            {handedOn ? '改日期' : '登记已报送'}
          </Button>
        }
      />
      {asking && (
        <HandedSheet
          handbook={handbook}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}

interface HandedSheetProps {
  handbook: Handbook
  onDone: () => void
  onClose: () => void
}
function HandedSheet({ handbook: { paperId, takenAt, handedOn }, onDone, onClose }: HandedSheetProps) {
  const today = beijingDay(serverNow())
  const { fields, field, done, kept } = useKeptForm(`papers.handIn.${paperId}`, () => ({ handedOn: handedOn ?? today }))
  const { busy, problem, run } = useAct()
  return (
    <Sheet
      title="登记已报送"
      actText="登记"
      busy={busy}
      problem={problem}
      onAct={() => void run(() => handIn({ paperId, ...fields }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <PickerField label="报送日期" mode="date" start={beijingDay(takenAt)} end={today} {...field('handedOn')} />
    </Sheet>
  )
}
