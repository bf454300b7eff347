import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { audienceTypeLabels, audienceTypes, nodeKindLabels, type AudienceType } from '../../contract/vocabulary'
import { MemberPicker } from './MemberPicker'
import type { PlanParts } from './presentPlan'

const audienceNotes: Record<AudienceType, string> = {
  hosts: '召开单位的全体党员',
  committee: '召开单位的委员会成员',
  named: '一个一个选，例如中心组、辅导讲座',
}
const nobody = ''

/** Who holds it, who is expected, who chairs and who takes the record. */
export function PeopleCard({ form, change, choices, errorOf }: PlanParts) {
  const [picking, setPicking] = useState(false)
  const people = [
    { value: nobody, text: '暂不指定' },
    ...choices.members.map(({ memberId, name, postNames }) => ({
      value: memberId,
      text: postNames.length > 0 ? `${name}（${postNames.join('、')}）` : name,
    })),
  ]
  return (
    <Card title="召开与参加">
      {choices.hosts.length > 1 && (
        <Field label="召开单位" error={errorOf('hostIds')}>
          <CheckList
            label="召开单位"
            values={form.hostIds}
            onChange={(hostIds) => change({ hostIds })}
            choices={choices.hosts.map(({ nodeId, name, kind }) => ({
              value: nodeId,
              text: name,
              note: nodeKindLabels[kind],
            }))}
          />
        </Field>
      )}
      <Field label="参加范围" error={errorOf('audience')}>
        <CheckList
          single
          label="参加范围"
          values={[form.audience]}
          onChange={([audience]) => audience && change({ audience })}
          choices={audienceTypes.map((value) => ({
            value,
            text: audienceTypeLabels[value],
            note: audienceNotes[value],
          }))}
        />
      </Field>
      {form.audience === 'named' && (
        <Field label="指定人员" error={errorOf('namedMemberIds')}>
          <Row
            title={form.namedMemberIds.length > 0 ? `已选 ${form.namedMemberIds.length} 人` : '还没有选'}
            after={
              <Button small onClick={() => setPicking(true)}>
                选人
              </Button>
            }
          />
        </Field>
      )}
      <PickerField
        mode="selector"
        label="主持人"
        required={false}
        choices={people}
        value={form.chairId ?? nobody}
        onChange={(id) => change({ chairId: id || null })}
        error={errorOf('chairId')}
      />
      <PickerField
        mode="selector"
        label="记录人"
        required={false}
        choices={people}
        value={form.recorderId ?? nobody}
        onChange={(id) => change({ recorderId: id || null })}
        error={errorOf('recorderId')}
        hint="记录人也可以签到、确认和写会议记录。"
      />
      {picking && (
        <MemberPicker
          members={choices.members}
          values={form.namedMemberIds}
          onChange={(namedMemberIds) => change({ namedMemberIds })}
          onClose={() => setPicking(false)}
        />
      )}
    </Card>
  )
}
