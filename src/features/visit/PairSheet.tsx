import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Sheet } from '../../components/Sheet'
import type { ContactPair } from '../../contract/visitPairs'
import { beijingDay, dayInFull } from '../../contract/days'
import { pairKindLabels } from '../../contract/visitWords'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { endPair } from './api'
import { carrierText, lastVisitText, pairMark } from './presentPair'
import './visit.scss'

/** One pair, the way to its visits, and its end. */
export function PairSheet({
  pair,
  canEnd,
  onDone,
  onClose,
}: {
  pair: ContactPair
  canEnd: boolean
  onDone: () => void
  onClose: () => void
}) {
  const [ending, setEnding] = useState(false)
  const { busy, problem, run } = useAct()
  const today = beijingDay(serverNow())
  const facts = [
    `${pairKindLabels[pair.kind]} · ${pair.village} · ${carrierText(pair)}`,
    `${dayInFull(pair.beganOn)}开始联系`,
    lastVisitText(pair, today),
    pair.ended ? `${dayInFull(pair.ended.on)}结束：${pair.ended.reason}` : pairMark(pair, today).word,
  ]
  if (ending) {
    return (
      <ReasonSheet
        keptAs={`visit.endPair.${pair.id}`}
        title={`结束与“${pair.whom}”的联系？`}
        text={problem?.message ?? '从今天起不再提醒走访；走访记录都留着。'}
        reasonLabel="为什么结束"
        reasonHint="例如：搬到县城；只写称谓，不写证件号、门牌号"
        confirmText="结束联系"
        danger
        busy={busy}
        onConfirm={(reason, taken) =>
          void run(
            () => endPair({ pairId: pair.id, version: pair.version, reason }),
            () => {
              taken()
              onDone()
            },
          )
        }
        onCancel={onClose}
      />
    )
  }
  return (
    <Sheet
      title={pair.whom}
      actText="看走访记录"
      problem={problem}
      onAct={() => {
        onClose()
        void openPage(routes.visitList, { pairId: pair.id, whom: pair.whom })
      }}
      onClose={onClose}
    >
      {facts.map((fact) => (
        <View key={fact} className="visit-quiet">
          {fact}
        </View>
      ))}
      {canEnd && !pair.ended && (
        <Button small kind="danger" onClick={() => setEnding(true)}>
          结束联系
        </Button>
      )}
    </Sheet>
  )
}
