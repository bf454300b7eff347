import type { NodeRow } from '../../contract/org'
import { memberKindLabels, memberKinds, suspensionKindLabels, suspensionKinds } from '../../contract/vocabulary'
import { Card } from '../../components/Card'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import type { MemberFields } from './memberFields'

interface MemberFieldsetProps {
  fields: MemberFields
  put: <Name extends keyof MemberFields>(name: Name) => (value: MemberFields[Name]) => void
  /** The sentence about one field of the input, if the last try brought one. */
  wrong: (field: string) => string | undefined
  groups: readonly NodeRow[]
  /** What is recorded now, masked; null when nothing is. */
  phoneMasked: string | null
  phoneFixed: boolean
}

const phoneHint = (masked: string | null, fixed: boolean) => {
  if (masked === null && fixed) return '还没有登记，在党员页“换号或找回身份”办理。'
  if (masked === null) return '用来核对微信身份。没有可以不填，改用邀请码绑定。'
  return fixed ? `现在是 ${masked}，在党员页“换号或找回身份”办理。` : `现在是 ${masked}，不填就不改。`
}

/** The fields of a roster entry. */
export function MemberFieldset({ fields, put, wrong, groups, phoneMasked, phoneFixed }: MemberFieldsetProps) {
  return (
    <>
      <Card>
        <TextField label="姓名" value={fields.name} onChange={put('name')} maxLength={20} error={wrong('name')} />
        <PickerField
          mode="selector"
          label="身份"
          value={fields.kind}
          onChange={put('kind')}
          choices={memberKinds.map((value) => ({ value, text: memberKindLabels[value] }))}
          error={wrong('kind')}
        />
        <TextField
          label="手机号"
          type="phone"
          required={false}
          value={fields.phone}
          onChange={put('phone')}
          maxLength={11}
          disabled={phoneFixed}
          hint={phoneHint(phoneMasked, phoneFixed)}
          error={wrong('phone')}
        />
        {groups.length > 0 && (
          <PickerField
            mode="selector"
            label="党小组"
            required={false}
            value={fields.partyGroupId}
            onChange={put('partyGroupId')}
            choices={[{ value: '', text: '不编组' }, ...groups.map(({ id, name }) => ({ value: id, text: name }))]}
            error={wrong('partyGroupId')}
          />
        )}
        <PickerField
          mode="date"
          label="入党日期"
          required={false}
          value={fields.joinedOn}
          onChange={put('joinedOn')}
          error={wrong('joinedOn')}
        />
      </Card>
      <Card>
        <SwitchField
          label="党员领导干部"
          hint="以普通党员身份参加所在支部的组织生活"
          checked={fields.leadingCadre}
          onChange={put('leadingCadre')}
        />
        <SwitchField
          label="活动不作硬性要求"
          hint="年老体弱、行动不便等，表决权不变"
          checked={fields.exempt}
          onChange={put('exempt')}
        />
        {fields.exempt && (
          <>
            <TextField
              label="原因"
              value={fields.exemptReason}
              onChange={put('exemptReason')}
              maxLength={200}
              error={wrong('exemption.reason')}
            />
            <PickerField
              mode="date"
              label="开始日期"
              value={fields.exemptFrom}
              onChange={put('exemptFrom')}
              error={wrong('exemption.fromOn')}
            />
          </>
        )}
        <SwitchField
          label="没有表决权"
          hint="留党察看、被留置逮捕或停止党籍的这段时间"
          checked={fields.suspended}
          onChange={put('suspended')}
        />
        {fields.suspended && (
          <>
            <PickerField
              mode="selector"
              label="原因"
              value={fields.suspensionKind}
              onChange={put('suspensionKind')}
              choices={suspensionKinds.map((value) => ({ value, text: suspensionKindLabels[value] }))}
              error={wrong('votingSuspension.kind')}
            />
            <TextField
              label="决定"
              value={fields.suspensionReason}
              onChange={put('suspensionReason')}
              maxLength={200}
              error={wrong('votingSuspension.reason')}
            />
            <PickerField
              mode="date"
              label="开始"
              value={fields.suspendedFrom}
              onChange={put('suspendedFrom')}
              error={wrong('votingSuspension.fromOn')}
            />
            <PickerField
              mode="date"
              label="结束"
              required={false}
              value={fields.suspendedTo}
              onChange={put('suspendedTo')}
              error={wrong('votingSuspension.toOn')}
            />
          </>
        )}
      </Card>
    </>
  )
}
