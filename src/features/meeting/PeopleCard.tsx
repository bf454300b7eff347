import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { FoundField } from '../../components/FoundField'
import { PeopleField, PersonField } from '../../components/PersonField'
import { audienceTypeLabels, audienceTypes, nodeKindLabels, type AudienceType } from '../../contract/vocabulary'
import type { HostChoice } from '../../contract/meeting'
import { findHosts } from './api'
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
      <Hosts {...{ form, change, choices }} />
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

/** Whoever may host for a few ticks them; whoever may for hundreds finds the others by name. */
function Hosts({ form, change, choices }: PlanParts) {
  const { hosts, moreHosts } = choices
  const add = (host: HostChoice) =>
    change({ hostIds: [...new Set([...form.hostIds, host.nodeId])], foundHosts: [...(form.foundHosts ?? []), host] })
  if (hosts.length < 2 && !moreHosts) return null
  return (
    <>
      <Field label="召开单位" at="hostIds">
        <CheckList
          label="召开单位"
          values={form.hostIds}
          onChange={(hostIds) => change({ hostIds })}
          choices={hosts.map(({ nodeId, name, kind }) => ({ value: nodeId, text: name, note: nodeKindLabels[kind] }))}
        />
      </Field>
      {moreHosts && (
        <FoundField
          label="其他召开单位"
          hint="这里只列出了一部分，其他的按名称查找。"
          required={false}
          value={null}
          near={[]}
          name="meeting.findHosts"
          find={findOthers}
          onChange={({ host }) => add(host)}
          what="党组织名称里的几个字"
        />
      )}
    </>
  )
}
const findOthers = async (words: string) => {
  const { hosts, more } = await findHosts(words)
  const rows = hosts.map((host) => ({
    value: host.nodeId,
    text: host.name,
    note: nodeKindLabels[host.kind],
    host,
  }))
  return { rows, more }
}
