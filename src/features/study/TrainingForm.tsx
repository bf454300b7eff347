import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { DraftNotices } from '../../components/DraftNotices'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { VersionsCard } from '../../components/VersionsCard'
import { beijingDay } from '../../contract/days'
import type { Training } from '../../contract/studyTraining'
import { goBack, replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useDrafts, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { askHourTable, askShareChoices, askTraining } from './api'
import {
  emptyTraining,
  formChoices,
  offeredHours,
  trainingDifferences,
  trainingFields,
  trainingSays,
  type TrainingFields,
} from './presentTraining'
import './study.scss'

interface TrainingFormProps {
  trainingId: string | undefined
  /** Entered for somebody of this branch, and not for oneself. */
  nodeId: string | undefined
  draftId: string | undefined
}

/** Enters a training elsewhere, or corrects one; goes on with what is on this phone, also without a network. */
export function TrainingForm({ trainingId, nodeId, draftId }: TrainingFormProps) {
  const answer = useAnswer(trainingId && `study.training.${trainingId}`, () => askTraining(trainingId ?? ''))
  const stored = useDrafts('training').find(({ base }) => base !== null && base.recordId === trainingId)
  const training = answer.data
  if (trainingId && !training && !stored)
    return (
      <Page title="更正培训登记">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <Form draftId={stored?.id ?? draftId} training={training} nodeId={nodeId} />
}

interface FormProps {
  draftId: string | undefined
  training: Training | undefined
  nodeId: string | undefined
}

function Form({ draftId, training, nodeId }: FormProps) {
  const me = useMe()
  const own = nodeId === undefined && me ? { memberId: me.memberId, name: me.name } : { memberId: '', name: '' }
  const form = useDraft<TrainingFields>(
    'training',
    draftId,
    training
      ? {
          fields: trainingFields(training),
          base: { recordId: training.id, version: training.version, photoIds: [] },
        }
      : { fields: emptyTraining(own), slot: nodeId ?? 'own' },
  )
  const { draft, fields, locked } = form
  const changes = draft.base !== null
  const save = useFinish(form, {
    onSent: (id) => (changes ? goBack() : void replacePage(routes.training, { trainingId: id })),
    onStored: () => void replacePage(routes.trainings, nodeId ? { nodeId } : {}),
  })
  const ready = trainingSays(fields) !== undefined && fields.memberId !== '' && (!changes || fields.why.trim() !== '')
  return (
    <Page
      title={changes ? '更正培训登记' : '登记在别处参加的培训'}
      note="由另一位同志核对后计入学时；不用拍照"
      problem={refusalOf(draft)}
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button kind="primary" loading={locked} disabled={!ready} onClick={() => void save()}>
            {changes ? '更正并送核' : '登记并送核'}
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <DraftNotices form={form} />
      {draft.state === 'conflict' && draft.base && (
        <VersionsCard
          title="这项登记在别处也改过"
          about="study.training"
          recordId={draft.base.recordId}
          ask={askTraining}
          differences={(theirs) => trainingDifferences(fields, theirs)}
          onMine={(version) => void form.keepMine(version)}
          onTheirs={form.startAgain}
        />
      )}
      <What form={form} asksWho={!changes && fields.memberId !== me?.memberId} asksWhy={changes} />
    </Page>
  )
}

type Draft = Pick<ReturnType<typeof useDraft<TrainingFields>>, 'fields' | 'put' | 'field' | 'fill' | 'locked'>

function What({ form, asksWho, asksWhy }: { form: Draft; asksWho: boolean; asksWhy: boolean }) {
  const { fields, put, field, locked } = form
  const today = beijingDay(serverNow())
  return (
    <Card>
      {asksWho && <Who form={form} />}
      <TextField
        label="培训名称"
        {...field('title')}
        maxLength={60}
        disabled={locked}
        hint="例如：市委党校党员进修班"
      />
      <TextField label="主办单位" {...field('organizer')} maxLength={60} disabled={locked} />
      <Field label="形式" at="form">
        <CheckList
          single
          label="形式"
          choices={formChoices}
          values={fields.form ? [fields.form] : []}
          onChange={([chosen]) => chosen && put('form')(chosen)}
        />
      </Field>
      <PickerField mode="date" label="开始日期" end={today} {...field('startOn')} disabled={locked} />
      <PickerField mode="date" label="结束日期" {...field('endOn')} disabled={locked} />
      <Hours form={form} />
      <TextField
        label="凭证"
        required={false}
        {...field('certificate')}
        maxLength={80}
        disabled={locked}
        hint="通知的文号或结业证书号，没有的留空"
      />
      {asksWhy && <TextField label="更正理由" {...field('why')} maxLength={200} disabled={locked} />}
    </Card>
  )
}

function Who({ form: { fields, fill } }: { form: Draft }) {
  const answer = useAnswer('study.trainingPeople', askShareChoices, { keep: true })
  const people = answer.data?.members
  return (
    <PersonField
      label="谁参加的培训"
      people={people}
      state={answer.state}
      nobody="本支部还没有别的同志。"
      value={fields.memberId}
      onChange={(memberId) =>
        fill({ memberId, name: people?.find((person) => person.memberId === memberId)?.name ?? '' })
      }
      at="memberId"
    />
  )
}

/** The organ's figure for 脱产 is offered; whoever enters it says what it was. */
function Hours({ form: { fields, put, field, locked } }: { form: Draft }) {
  const table = useAnswer('study.table', askHourTable, { keep: true })
  const offered = offeredHours(fields, table.data?.current.fullTimeHours)
  return (
    <>
      <TextField label="学时" type="digit" {...field('hours')} maxLength={6} disabled={locked} hint="以 0.5 为一档" />
      {offered && (
        <Button small disabled={locked} onClick={() => put('hours')(offered.hours)}>
          {offered.text}
        </Button>
      )}
    </>
  )
}
