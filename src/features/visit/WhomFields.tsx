import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { ContactPair } from '../../contract/visitPairs'
import { visitLimits } from '../../contract/visitWords'
import type { VisitDraft } from './FormCards'
import { toPair, type Errors } from './presentForm'

const other = 'other'

/** One of one's pairs, or anybody else by form of address. */
export function WhomFields({
  form: { fields, put, locked },
  errors,
  pairs,
}: {
  form: VisitDraft
  errors: Errors
  pairs: readonly ContactPair[]
}) {
  const choices = pairs.map(({ id, whom, village }) => ({ value: id, text: `${whom}（${village}）` }))
  // The pair of a note that is there may have ended, or be somebody else's by now.
  if (fields.pairId !== null && !choices.some(({ value }) => value === fields.pairId))
    choices.unshift({ value: fields.pairId, text: `${fields.whom}（${fields.village}）` })
  const choose = (value: string) => {
    const chosen = toPair(pairs.find(({ id }) => id === value))
    put('pairId')(value === other ? null : value)
    put('village')(chosen.village)
    put('whom')(chosen.whom)
    put('beganOn')(chosen.beganOn)
  }
  const free = fields.pairId === null
  return (
    <>
      {choices.length > 0 && (
        <PickerField
          mode="selector"
          label="走访对象"
          value={fields.pairId ?? other}
          choices={[...choices, { value: other, text: '其他群众或单位' }]}
          onChange={choose}
          disabled={locked}
          error={free ? errors.pairId : (errors.pairId ?? errors.whom)}
        />
      )}
      {free && (
        <>
          <TextField
            label="称谓或单位"
            value={fields.whom}
            onChange={put('whom')}
            maxLength={visitLimits.whom}
            disabled={locked}
            error={errors.whom}
            hint="只写称谓，例如王大娘家"
          />
          <TextField
            label="村（社区）"
            value={fields.village}
            onChange={put('village')}
            maxLength={visitLimits.village}
            disabled={locked}
            error={errors.village}
            placeholder="例如：青山村"
          />
        </>
      )}
    </>
  )
}
