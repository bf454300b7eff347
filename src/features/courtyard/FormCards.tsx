import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/Card'
import { PhotoStrip } from '../../components/PhotoStrip'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { courtyardMax } from '../../contract/courtyardWords'
import { facesNotice } from '../../contract/photoWords'
import type { ShownPhoto } from '../../contract/photo'
import { usePhotoAddresses, type useDraft } from '../../platform/outbox'
import { CompanionsSheet } from './CompanionsSheet'
import { DemandsCard } from './DemandsCard'
import type { CourtyardForm, Errors } from './presentForm'
import './courtyard.scss'

export type NoteDraft = ReturnType<typeof useDraft<CourtyardForm>>
interface Parts {
  form: NoteDraft
  errors: Errors
  /** The photos the note has already, as far as they are known here. */
  ofNote: readonly ShownPhoto[]
}

/** Every field of a note, in the order things happen on the spot. */
export function FormCards({ form, errors, ofNote }: Parts) {
  return (
    <View className="courtyard-columns">
      <View>
        <What form={form} errors={errors} />
        <Outreach form={form} errors={errors} />
      </View>
      <View>
        <DemandsCard form={form.fields} errors={errors} locked={form.locked} onChange={form.put('demands')} />
        <Photos form={form} errors={errors} ofNote={ofNote} />
        <People form={form} errors={errors} />
      </View>
    </View>
  )
}

function What({ form: { fields, put, locked }, errors }: Omit<Parts, 'ofNote'>) {
  return (
    <Card>
      <TextField
        label="主题"
        value={fields.topic}
        onChange={put('topic')}
        maxLength={courtyardMax.topic}
        disabled={locked}
        error={errors.topic}
        placeholder="例如：冬季用水与道路养护"
      />
      <View className="courtyard-pair">
        <PickerField
          mode="date"
          label="日期"
          value={fields.heldOn}
          onChange={put('heldOn')}
          disabled={locked}
          error={errors.startAt}
        />
        <PickerField
          mode="time"
          label="开始时间"
          value={fields.startClock}
          onChange={put('startClock')}
          disabled={locked}
        />
      </View>
      <View className="courtyard-pair">
        <TextField
          label="村（社区）"
          value={fields.village}
          onChange={put('village')}
          maxLength={courtyardMax.village}
          disabled={locked}
          error={errors.village}
          placeholder="例如：青山村"
        />
        <TextField
          label="组（小区）"
          required={false}
          value={fields.villageGroup}
          onChange={put('villageGroup')}
          maxLength={courtyardMax.villageGroup}
          disabled={locked}
          error={errors.villageGroup}
          placeholder="例如：二组"
        />
      </View>
    </Card>
  )
}

function Outreach({ form: { fields, put, locked }, errors }: Omit<Parts, 'ofNote'>) {
  return (
    <Card title="来了多少人，讲了什么">
      <TextField
        label="到场群众（人）"
        type="number"
        value={fields.headcount}
        onChange={put('headcount')}
        maxLength={4}
        disabled={locked}
        error={errors.headcount}
        hint="数一数人头，不用签名"
      />
      <TextField
        label="宣讲（分钟）"
        required={false}
        type="number"
        value={fields.outreachMinutes}
        onChange={put('outreachMinutes')}
        maxLength={3}
        disabled={locked}
        error={errors.outreachMinutes}
      />
      <TextArea
        label="宣讲内容"
        required={false}
        value={fields.outreach}
        onChange={put('outreach')}
        maxLength={courtyardMax.outreach}
        disabled={locked}
        error={errors.outreach}
      />
    </Card>
  )
}

function Photos({ form, errors, ofNote }: Parts) {
  const photos = usePhotoAddresses(form.photos, ofNote)
  return (
    <Card>
      <PhotoStrip
        photos={photos}
        onAdd={() => void form.addPhotos()}
        onRemove={form.removePhoto}
        hint={facesNotice}
        error={form.photoProblem || errors.photoIds}
        disabled={form.locked}
      />
    </Card>
  )
}

function People({ form: { fields, put, locked }, errors }: Omit<Parts, 'ofNote'>) {
  const [choosing, setChoosing] = useState(false)
  const names = fields.companions.map(({ name }) => name).join('、')
  return (
    <Card title="谁去的">
      <TextField
        label="主持人"
        value={fields.host}
        onChange={put('host')}
        maxLength={courtyardMax.host}
        disabled={locked}
        error={errors.host}
      />
      <Row
        title="同去的同志"
        note={names || '没有就不用选'}
        after={<View className="courtyard-arrow">›</View>}
        onClick={locked ? undefined : () => setChoosing(true)}
      />
      {errors.companionIds && <View className="courtyard-fault">{errors.companionIds}</View>}
      {choosing && (
        <CompanionsSheet values={fields.companions} onChange={put('companions')} onClose={() => setChoosing(false)} />
      )}
    </Card>
  )
}
