import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import type { Demand } from '../../contract/courtyard'
import { courtyardMax, demandOutcomeLabels, demandOutcomes } from '../../contract/courtyardWords'
import { useFields } from '../../platform/useFields'
import { demandErrors } from './presentForm'

export interface DemandSheetProps {
  demand: Demand
  /** The ledger has it: only what was said on the spot may still be put better. */
  carried: boolean
  /** It is in the list already, and may leave it. */
  onRemove: (() => void) | undefined
  onSave: (demand: Demand) => void
  onClose: () => void
}

const outcomeHints = {
  toLedger: '会进台账：有人负责、有期限、有人核验，办完由您回复群众。',
  answered: '已经当场说清楚，不用再办。',
}

/** One thing somebody asked for. */
export function DemandSheet({ demand, carried, onRemove, onSave, onClose }: DemandSheetProps) {
  const { fields, put } = useFields({ ...demand, raisedBy: demand.raisedBy ?? '' })
  const [tried, setTried] = useState(false)
  const next: Demand = {
    ...fields,
    matter: fields.matter.trim(),
    raisedBy: fields.raisedBy.trim() || null,
    onSpotAnswer: fields.onSpotAnswer.trim(),
  }
  const { errors, blocked } = demandErrors(next, tried)
  const save = () => {
    setTried(true)
    if (!demandErrors(next, true).blocked) onSave(next)
  }
  return (
    <Sheet
      open
      title={onRemove || carried ? '群众诉求' : '添加一条诉求'}
      onClose={onClose}
      acts={
        <ActionBar>
          {onRemove ? (
            <Button kind="danger" onClick={onRemove}>
              删去
            </Button>
          ) : (
            <Button onClick={onClose}>取消</Button>
          )}
          <Button kind="primary" disabled={tried && blocked} onClick={save}>
            记下
          </Button>
        </ActionBar>
      }
    >
      {carried && <View className="courtyard-quiet">已转账单，内容和称谓请在账单里补充。</View>}
      <TextArea
        label="什么事"
        value={fields.matter}
        onChange={put('matter')}
        maxLength={courtyardMax.matter}
        disabled={carried}
        error={errors.matter}
        placeholder="例如：蓄水池阀门冻裂，三户停水"
      />
      <TextField
        label="谁提的"
        required={false}
        value={fields.raisedBy}
        onChange={put('raisedBy')}
        maxLength={courtyardMax.raisedBy}
        disabled={carried}
        hint="只写称谓，例如刘叔"
        error={errors.raisedBy}
      />
      <TextArea
        label="当场怎么答复"
        required={false}
        value={fields.onSpotAnswer}
        onChange={put('onSpotAnswer')}
        maxLength={courtyardMax.onSpotAnswer}
        error={errors.onSpotAnswer}
      />
      {!carried && (
        <Segmented
          label="怎么办理"
          value={fields.outcome}
          onChange={put('outcome')}
          choices={demandOutcomes.map((value) => ({ value, text: demandOutcomeLabels[value] }))}
        />
      )}
      {!carried && <View className="courtyard-quiet">{outcomeHints[fields.outcome]}</View>}
    </Sheet>
  )
}
