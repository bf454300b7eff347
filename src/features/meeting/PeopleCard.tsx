import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { PeopleField, PersonField } from '../../components/PersonField'
import { audienceTypeLabels, audienceTypes, nodeKindLabels, type AudienceType } from '../../contract/vocabulary'
import type { PlanParts } from './presentPlan'

const audienceNotes: Record<AudienceType, string> = {
  hosts: '召开单位的全体党员',
  committee: '召开单位的委员会成员',
  secretaries: '下级党支部、党总支的书记，例如支部书记例会',
  named: '一个一个选，例如中心组、辅导讲座',
}

/** Who holds it, who is expected, who chairs and who takes the record. */
export function PeopleCard({ form, change, choices }: PlanParts) {
  const leaders = choices.members.filter(({ mayLead }) => mayLead)
  return (
    <Card title="召开与参加">
      {choices.hosts.length > 1 && (
        <Field label="召开单位" at="hostIds">
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
      <Field label="参加范围" at="audience">
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
        <PeopleField
          label="指定人员"
          people={choices.members}
          values={form.namedMemberIds}
          onChange={(namedMemberIds) => change({ namedMemberIds })}
          at="namedMemberIds"
        />
      )}
      <PersonField
        label="主持人"
        required={false}
        none="暂不指定"
        people={leaders}
        value={form.chairId ?? ''}
        onChange={(id) => change({ chairId: id || null })}
        at="chairId"
      />
      <PersonField
        label="记录人"
        required={false}
        none="暂不指定"
        people={leaders}
        value={form.recorderId ?? ''}
        onChange={(id) => change({ recorderId: id || null })}
        at="recorderId"
        hint="记录人也可以签到、确认和写会议记录。"
      />
    </Card>
  )
}
