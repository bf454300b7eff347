import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/Card'
import { PhotoStrip } from '../../components/PhotoStrip'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { TextArea } from '../../components/TextArea'
import type { ShownPhoto } from '../../contract/photo'
import { facesNotice } from '../../contract/photoWords'
import { visitLimits } from '../../contract/visitWords'
import { usePhotoAddresses, type useDraft } from '../../platform/outbox'
import { useMyPairs } from './api'
import { CompanionsSheet } from './CompanionsSheet'
import type { Errors, VisitForm } from './presentForm'
import { PromisesCard } from './PromisesCard'
import { WhomFields } from './WhomFields'
import './visit.scss'

export type VisitDraft = ReturnType<typeof useDraft<VisitForm>>
interface Parts {
  form: VisitDraft
  errors: Errors
  /** The photos the visit has already, as far as they are known here. */
  ofVisit: readonly ShownPhoto[]
}

/** Every field of a visit, in the order things happen on the way. */
export function FormCards({ form, errors, ofVisit }: Parts) {
  const { fields, put, locked } = form
  return (
    <>
      <Card>
        <WhomFields form={form} errors={errors} pairs={useMyPairs().data?.pairs ?? []} />
        <PickerField
          mode="date"
          label="走访日期"
          value={fields.visitedOn}
          onChange={put('visitedOn')}
          disabled={locked}
          error={errors.visitedOn}
        />
      </Card>
      <Card>
        <TextArea
          label="了解到的情况"
          value={fields.matters}
          onChange={put('matters')}
          maxLength={visitLimits.matters}
          disabled={locked}
          error={errors.matters}
          placeholder="例如：屋顶漏雨，冬天取暖烧柴"
        />
      </Card>
      <PromisesCard form={fields} errors={errors} locked={locked} onChange={put('promises')} />
      <Photos form={form} errors={errors} ofVisit={ofVisit} />
      <Companions form={form} errors={errors} />
    </>
  )
}

function Photos({ form, errors, ofVisit }: Parts) {
  const photos = usePhotoAddresses(form.photos, ofVisit)
  return (
    <Card>
      <PhotoStrip
        photos={photos}
        max={visitLimits.photos}
        onAdd={() => void form.addPhotos()}
        onRemove={form.removePhoto}
        hint={facesNotice}
        error={form.photoProblem || errors.photoIds}
        disabled={form.locked}
      />
    </Card>
  )
}

function Companions({ form: { fields, put, locked }, errors }: Omit<Parts, 'ofVisit'>) {
  const [choosing, setChoosing] = useState(false)
  return (
    <Card>
      <Row
        title="同去的同志"
        note={fields.companions.map(({ name }) => name).join('、') || '没有就不用选'}
        after={<View className="visit-arrow">›</View>}
        onClick={locked ? undefined : () => setChoosing(true)}
      />
      {errors.companionIds && <View className="visit-fault">{errors.companionIds}</View>}
      {choosing && (
        <CompanionsSheet values={fields.companions} onChange={put('companions')} onClose={() => setChoosing(false)} />
      )}
    </Card>
  )
}
