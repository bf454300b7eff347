import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { findForbidden, findPrivate, privateSentence } from '../../contract/privateWords'
import { visitLimits } from '../../contract/visitWords'
import { useFields } from '../../platform/useFields'
import type { FormPromise } from './presentForm'

interface PromiseSheetProps {
  promise: FormPromise
  /** The ledger has it: it stays as it is. */
  carried: boolean
  /** It is in the list already, and may leave it. */
  onRemove: (() => void) | undefined
  onSave: (promise: FormPromise) => void
  onClose: () => void
}

const privateError = (text: string): string | undefined => {
  const finding = findForbidden(text) ?? findPrivate(text)[0]
  return finding && privateSentence(finding)
}

/** One thing to be done for somebody. */
export function PromiseSheet({ promise, carried, onRemove, onSave, onClose }: PromiseSheetProps) {
  const { fields, put } = useFields(promise)
  const [tried, setTried] = useState(false)
  const missing = fields.text.trim() === ''
  const blocked = missing || Boolean(findForbidden(fields.text) ?? findForbidden(fields.raisedBy))
  const save = () => {
    setTried(true)
    if (!blocked) onSave({ ...fields, text: fields.text.trim(), raisedBy: fields.raisedBy.trim() })
  }
  return (
    <Sheet
      open
      title={onRemove || carried ? '答应的事' : '添加一件答应的事'}
      onClose={onClose}
      acts={
        <ActionBar>
          {onRemove ? (
            <Button kind="danger" onClick={onRemove}>
              删去
            </Button>
          ) : (
            <Button onClick={onClose}>{carried ? '知道了' : '取消'}</Button>
          )}
          {!carried && (
            <Button kind="primary" disabled={tried && blocked} onClick={save}>
              记下
            </Button>
          )}
        </ActionBar>
      }
    >
      {carried && <View className="visit-quiet">已转账单，办到哪一步请看账单。</View>}
      <TextArea
        label="什么事"
        value={fields.text}
        onChange={put('text')}
        maxLength={visitLimits.promise}
        disabled={carried}
        error={tried && missing ? '请写是什么事' : privateError(fields.text)}
        placeholder="例如：联系施工队看屋顶"
      />
      <TextField
        label="谁提的"
        required={false}
        value={fields.raisedBy}
        onChange={put('raisedBy')}
        maxLength={visitLimits.whom}
        disabled={carried}
        hint="只写称谓，例如王大娘；自己主动答应的不用写"
        error={privateError(fields.raisedBy)}
      />
      <SwitchField
        label="转账单"
        checked={fields.toLedger}
        onChange={put('toLedger')}
        disabled={carried}
        hint="有人负责、有期限、有人核验，办完由您回复群众"
      />
    </Sheet>
  )
}
