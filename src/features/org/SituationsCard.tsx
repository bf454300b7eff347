import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { Situation } from '../../contract/orgSituation'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Row } from '../../components/Row'
import { serverNow } from '../../platform/serverClock'
import { EndSituationSheet } from './EndSituationSheet'
import { presentSituation } from './presentSituation'
import { SituationSheet } from './SituationSheet'
import { WithdrawSituationSheet } from './WithdrawSituationSheet'

type Doing = { what: 'enter' } | { what: 'end' | 'correct' | 'withdraw'; situation: Situation }

/** A member's situations with their days, and what may be done with each. */
export function SituationsCard({ member, onDone }: { member: MemberDetail; onDone: () => void }) {
  const [doing, setDoing] = useState<Doing>()
  const today = beijingDay(serverNow())
  const keeps = member.can.keepSituations
  const close = () => setDoing(undefined)
  const sheet = {
    member,
    onClose: close,
    onDone: () => {
      close()
      onDone()
    },
  }
  if (!keeps && member.situations.length === 0) return null
  return (
    <Card
      title="情况"
      aside={
        keeps && (
          <Button kind="quiet" onClick={() => setDoing({ what: 'enter' })}>
            登记情况
          </Button>
        )
      }
    >
      {member.situations.length === 0 && <EmptyState title="没有登记流动、出国（境）等情况" />}
      {member.situations.map((situation) => {
        const line = presentSituation(situation, today)
        const act = (what: 'end' | 'correct' | 'withdraw') => () => setDoing({ what, situation })
        return (
          <Row
            key={line.id}
            title={line.label}
            note={line.note}
            after={<Chip tone={line.chip.tone}>{line.chip.text}</Chip>}
          >
            {keeps && (
              <View className="org-held-acts">
                {line.lasts && (
                  <Button small label={`结束${line.label}`} onClick={act('end')}>
                    结束
                  </Button>
                )}
                <Button small label={`更正${line.label}`} onClick={act('correct')}>
                  更正
                </Button>
                <Button small label={`撤销${line.label}`} onClick={act('withdraw')}>
                  撤销
                </Button>
              </View>
            )}
          </Row>
        )
      })}
      {doing?.what === 'enter' && <SituationSheet {...sheet} />}
      {doing?.what === 'correct' && <SituationSheet {...sheet} found={doing.situation} />}
      {doing?.what === 'end' && <EndSituationSheet {...sheet} situation={doing.situation} />}
      {doing?.what === 'withdraw' && <WithdrawSituationSheet {...sheet} situation={doing.situation} />}
    </Card>
  )
}
