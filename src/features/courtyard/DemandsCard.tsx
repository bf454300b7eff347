import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { Demand } from '../../contract/courtyard'
import { courtyardMax } from '../../contract/courtyardWords'
import { randomId } from '../../platform/random'
import { DemandSheet } from './DemandSheet'
import { demandError, type CourtyardForm, type Errors } from './presentForm'
import { demandNote, outcomeChip } from './presentNote'

interface DemandsCardProps {
  form: Pick<CourtyardForm, 'demands' | 'carried'>
  errors: Errors
  locked: boolean
  onChange: (demands: Demand[]) => void
}

const blank = (): Demand => ({ key: randomId(), matter: '', raisedBy: null, onSpotAnswer: '', outcome: 'toLedger' })

/** What people asked for, each a line that opens. */
export function DemandsCard({ form: { demands, carried }, errors, locked, onChange }: DemandsCardProps) {
  const [open, setOpen] = useState<Demand>()
  const there = demands.some(({ key }) => key === open?.key)
  const close = () => setOpen(undefined)
  const done = (next: Demand[]) => {
    onChange(next)
    close()
  }
  const full = demands.length >= courtyardMax.demands
  return (
    <Card
      title={`群众诉求 ${demands.length}`}
      aside={
        !full && (
          <Button kind="quiet" label="添加一条诉求" disabled={locked} onClick={() => setOpen(blank())}>
            ＋ 添加
          </Button>
        )
      }
    >
      {demands.length === 0 && (
        <View className="courtyard-quiet">有人提出要办的事，就在这里添一条；当场答复了的也记下。</View>
      )}
      {errors.demands && <Notice tone="amber">{errors.demands}</Notice>}
      {demands.map((demand, place) => {
        const { tone, word } = outcomeChip(demand)
        const error = demandError(errors, place)
        return (
          <Row
            key={demand.key}
            title={demand.matter}
            note={demandNote(demand)}
            after={<Chip tone={tone}>{word}</Chip>}
            onClick={locked ? undefined : () => setOpen(demand)}
          >
            {error && <View className="courtyard-fault">{error}</View>}
          </Row>
        )
      })}
      {full && <View className="courtyard-quiet">{`一次最多 ${courtyardMax.demands} 条，请分两次记录。`}</View>}
      {open && (
        <DemandSheet
          key={open.key}
          demand={open}
          carried={carried.includes(open.key)}
          onRemove={
            there && !carried.includes(open.key) ? () => done(demands.filter(({ key }) => key !== open.key)) : undefined
          }
          onSave={(next) =>
            done(there ? demands.map((each) => (each.key === next.key ? next : each)) : [...demands, next])
          }
          onClose={close}
        />
      )}
    </Card>
  )
}
