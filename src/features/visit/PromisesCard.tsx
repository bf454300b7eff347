import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { visitLimits } from '../../contract/visitWords'
import { randomId } from '../../platform/random'
import { promiseError, type Errors, type FormPromise, type VisitForm } from './presentForm'
import { PromiseSheet } from './PromiseSheet'

interface PromisesCardProps {
  form: Pick<VisitForm, 'promises' | 'carried'>
  errors: Errors
  locked: boolean
  onChange: (promises: FormPromise[]) => void
}

const blank = (): FormPromise => ({ key: randomId(), text: '', raisedBy: '', toLedger: true })

/** What was promised or asked for, each a line that opens. */
export function PromisesCard({ form: { promises, carried }, errors, locked, onChange }: PromisesCardProps) {
  const [open, setOpen] = useState<FormPromise>()
  const there = promises.some(({ key }) => key === open?.key)
  const close = () => setOpen(undefined)
  const done = (next: FormPromise[]) => {
    onChange(next)
    close()
  }
  const full = promises.length >= visitLimits.promises
  return (
    <Card
      title={`答应的事 ${promises.length}`}
      aside={
        !full && (
          <Button kind="quiet" label="添加一件答应的事" disabled={locked} onClick={() => setOpen(blank())}>
            ＋ 添加
          </Button>
        )
      }
    >
      {promises.length === 0 && (
        <View className="visit-quiet">答应要办的、群众提出来的，在这里添一件；转账单的有人办、有答复。</View>
      )}
      {errors.promises && <Notice tone="amber">{errors.promises}</Notice>}
      {promises.map((promise, place) => {
        const error = promiseError(errors, place)
        return (
          <Row
            key={promise.key}
            title={promise.text}
            note={promise.raisedBy && `${promise.raisedBy}提出`}
            after={<Chip tone={promise.toLedger ? 'red' : 'plain'}>{promise.toLedger ? '转账单' : '只记下'}</Chip>}
            onClick={locked ? undefined : () => setOpen(promise)}
          >
            {error && <View className="visit-fault">{error}</View>}
          </Row>
        )
      })}
      {full && <View className="visit-quiet">{`一次最多 ${visitLimits.promises} 件。`}</View>}
      {open && (
        <PromiseSheet
          key={open.key}
          promise={open}
          carried={carried.includes(open.key)}
          onRemove={
            there && !carried.includes(open.key)
              ? () => done(promises.filter(({ key }) => key !== open.key))
              : undefined
          }
          onSave={(next) =>
            done(there ? promises.map((each) => (each.key === next.key ? next : each)) : [...promises, next])
          }
          onClose={close}
        />
      )}
    </Card>
  )
}
