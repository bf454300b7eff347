import type { NodeRow } from '../../contract/org'
import { memberKindLabels, memberKinds } from '../../contract/vocabulary'
import { Card } from '../../components/Card'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import type { useKeptForm } from '../../platform/outbox'
import type { WrittenMember } from './memberFields'

interface MemberFieldsetProps {
  form: Pick<ReturnType<typeof useKeptForm<WrittenMember>>, 'fields' | 'put' | 'field'>
  groups: readonly NodeRow[]
  /** What is recorded now, masked; null when nothing is. */
  phoneMasked: string | null
  phoneFixed: boolean
  /** What the day at the end of the form is of; null where nothing that is kept with its day is said. */
  since: 'beganOn' | 'fromOn' | null
}

const phoneHint = (masked: string | null, fixed: boolean) => {
  if (masked === null && fixed) return '还没有登记，在党员页“换号或找回身份”办理。'
  if (masked === null) return '用来核对微信身份。没有可以不填，改用邀请码绑定。'
  return fixed ? `现在是 ${masked}，在党员页“换号或找回身份”办理。` : `现在是 ${masked}，不填就不改。`
}

/** The fields of a roster entry. */
export function MemberFieldset({
  form: { fields, put, field },
  groups,
  phoneMasked,
  phoneFixed,
  since,
}: MemberFieldsetProps) {
  return (
    <>
      <Card>
        <TextField label="姓名" {...field('name')} maxLength={20} />
        <PickerField
          mode="selector"
          label="身份"
          {...field('kind')}
          choices={memberKinds.map((value) => ({ value, text: memberKindLabels[value] }))}
        />
        <TextField
          label="手机号"
          type="phone"
          required={false}
          {...field('phone')}
          maxLength={11}
          disabled={phoneFixed}
          hint={phoneHint(phoneMasked, phoneFixed)}
        />
        {groups.length > 0 && (
          <PickerField
            mode="selector"
            label="党小组"
            required={false}
            {...field('partyGroupId')}
            choices={[{ value: '', text: '不编组' }, ...groups.map(({ id, name }) => ({ value: id, text: name }))]}
          />
        )}
        <PickerField mode="date" label="入党日期" required={false} {...field('joinedOn')} />
      </Card>
      <Card>
        <SwitchField
          label="党员领导干部"
          hint="以普通党员身份参加所在支部的组织生活"
          checked={fields.leadingCadre}
          onChange={put('leadingCadre')}
        />
        {since === 'beganOn' && (
          <SwitchField
            label="不清楚哪天到本支部"
            hint="补记以前的会议时，按现有资料算在名单里"
            checked={fields.sinceUnknown}
            onChange={put('sinceUnknown')}
          />
        )}
        {since && !(since === 'beganOn' && fields.sinceUnknown) && (
          <PickerField
            mode="date"
            label={since === 'beganOn' ? '哪天到本支部' : '身份、党小组从哪天起改'}
            hint={
              since === 'beganOn'
                ? '不填就从今天起。'
                : '不填就从今天起。已经开始或开过的会议，应到名单不变；要改的在会议页更正。'
            }
            required={false}
            {...field('sinceOn', since)}
          />
        )}
      </Card>
    </>
  )
}
