import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { beijingDay } from '../../contract/days'
import { openPage } from '../../platform/navigate'
import { serverNow } from '../../platform/serverClock'
import { ExplainSheet, TakeBackSheet } from './ExplainSheet'
import { explainText, roadsOf, type Doing, type Due } from './presentActs'
import './duty.scss'

interface DueActsProps {
  due: Due
  doing: Doing
  onDone: () => void
}

/** What may be done about one window, a tap each: arranged, arranged like the last one, entered afterwards, or explained. */
export function DueActs({ due, doing, onDone }: DueActsProps) {
  const [explaining, setExplaining] = useState(false)
  const [takingBack, setTakingBack] = useState(false)
  const roads = roadsOf(due, doing, beijingDay(serverNow()))
  const reason = explainText(due, doing)
  if (roads.length === 0 && reason === null) return null
  const about = `${due.text}${due.title}`
  return (
    <View className="duty-acts">
      {roads.map(({ text, route, params }) => (
        <Button key={text} small label={`${text}：${about}`} onClick={() => void openPage(route, params)}>
          {text}
        </Button>
      ))}
      {reason && (
        <Button small kind="quiet" label={`${reason}：${about}`} onClick={() => setExplaining(true)}>
          {reason}
        </Button>
      )}
      {reason && due.light.explanation && (
        <Button small kind="quiet" label={`撤回说明：${about}`} onClick={() => setTakingBack(true)}>
          撤回说明
        </Button>
      )}
      {takingBack && (
        <TakeBackSheet
          due={due}
          nodeId={doing.nodeId}
          onClose={() => setTakingBack(false)}
          onDone={() => {
            setTakingBack(false)
            onDone()
          }}
        />
      )}
      {explaining && (
        <ExplainSheet
          due={due}
          nodeId={doing.nodeId}
          onClose={() => setExplaining(false)}
          onDone={() => {
            setExplaining(false)
            onDone()
          }}
        />
      )}
    </View>
  )
}
