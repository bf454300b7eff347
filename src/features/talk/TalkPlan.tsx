import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { TalkChoices } from '../../contract/talk'
import type { TalkKind, TalkOccasion } from '../../contract/talkWords'
import { isMust, talkOccasionLabels, talkOccasions } from '../../contract/talkWords'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { replacePage } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { askChoices, planTalk } from './api'
import { kindChoices, kindsOf, others } from './presentPlan'

/** Arranges a talk: one's own, or as secretary for others of the branch. Facts only. */
export function TalkPlan() {
  const me = useMe()
  const [branchId, setBranchId] = useState<string>()
  const answer = useAnswer(`talk.choices.${branchId ?? 'own'}`, () => askChoices(branchId))
  if (!me || !answer.data)
    return (
      <Page title="安排一次谈心谈话">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return (
    <Form
      key={answer.data.branch.id}
      choices={answer.data}
      ownBranch={{ id: me.branchId, name: me.branchName }}
      onBranch={setBranchId}
    />
  )
}

const occasionChoices = talkOccasions.map((value) => ({
  value,
  text: isMust(value) ? `${talkOccasionLabels[value]}（必谈）` : talkOccasionLabels[value],
}))

interface FormProps {
  choices: TalkChoices
  ownBranch: { id: string; name: string }
  onBranch: (branchId: string) => void
}
function Form({ choices, ownBranch, onBranch }: FormProps) {
  const { me, members, below, branch, can } = choices
  const own = branch.id === ownBranch.id
  const [clientId] = useState(() => randomId())
  const { fields, put, field } = useFields({
    hostId: me.memberId,
    counterpartId: '',
    kind: '' as TalkKind | '',
    occasion: 'yearly' as TalkOccasion,
    plannedOn: beijingDay(serverNow()),
    place: '',
  })
  const { busy, problem, run } = useAct()
  const kinds = kindsOf(fields, choices, own)
  const kind = kinds.find((each) => each === fields.kind) ?? kinds[0]
  const save = () => {
    if (!kind) return
    const place = fields.place.trim() || null
    void run(
      () => planTalk({ ...fields, clientId, kind, place }),
      ({ talkId }) => void replacePage(routes.talk, { talkId }),
    )
  }
  return (
    <Page
      title="安排一次谈心谈话"
      note="只登记谈话情况"
      problem={problem}
      unkept
      acts={
        <Button kind="primary" loading={busy} disabled={!kind} onClick={save}>
          安排
        </Button>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <Card>
        {below.length > 0 && (
          <PickerField
            mode="selector"
            label="哪个支部的党员"
            value={branch.id}
            onChange={onBranch}
            choices={[ownBranch, ...below].map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        {can.arrange && own && (
          <PersonField
            label="谈话人"
            hint="书记可以为本支部的同志安排"
            {...field('hostId')}
            people={others(members, fields.counterpartId)}
          />
        )}
        <PersonField label="谈话对象" {...field('counterpartId')} people={others(members, fields.hostId)} />
        {kind && (
          <PickerField
            mode="selector"
            label="类型"
            hint={kinds.length === 1 ? '按两人的职务确定' : undefined}
            disabled={kinds.length === 1}
            value={kind}
            onChange={put('kind')}
            choices={kindChoices(kinds)}
            at="kind"
          />
        )}
        <PickerField
          mode="selector"
          label="事由"
          hint={isMust(fields.occasion) ? '必谈：安排后就提醒谈话人' : undefined}
          {...field('occasion')}
          choices={occasionChoices}
        />
        <PickerField mode="date" label="计划日期" hint="谈过了也可以补记" {...field('plannedOn')} />
        <TextField label="地点" hint="可以不填" {...field('place')} maxLength={60} />
      </Card>
    </Page>
  )
}
