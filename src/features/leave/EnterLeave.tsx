import { ActionBar } from '../../components/ActionBar'
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
import { beijingDay } from '../../contract/days'
import { goBack, hasBack, openPage, replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { toast } from '../../platform/tell'
import { failureText } from '../../platform/errors'
import { EnteredLeaves } from './EnteredLeaves'
import { SuggestedLeaves } from './SuggestedLeaves'
import { askEntering } from './api'
import { emptyEntering, enteringInput, wayChoices, whenText, type EnteringFields } from './presentEntering'
import { reasonChoices } from './presentLeave'

interface EnterLeaveProps {
  meetingId: string
  draftId: string | undefined
}

/** Leave for somebody who asked by telephone or in person; what was entered so far, and may be taken back, below. */
export function EnterLeave({ meetingId, draftId }: EnterLeaveProps) {
  // The names are to be there without a network: a telephone rings anywhere.
  const answer = useAnswer(`leave.choices.${meetingId}`, () => askEntering(meetingId), { keep: true })
  const form = useDraft<EnteringFields>('leaveEntry', draftId, {
    fields: emptyEntering(meetingId, serverNow()),
    slot: meetingId,
  })
  const { draft, fields, locked } = form
  const leave = () => void (hasBack() ? goBack() : replacePage(routes.meeting, { meetingId }))
  const save = useFinish(form, {
    onSent: () => {
      toast('已代录请假')
      // Whoever comes straight back for the next one finds this one among those entered.
      void answer.refresh()
      leave()
    },
    onStored: leave,
  })
  return (
    <Page
      title="替请假的同志记下来"
      problem={refusalOf(draft)}
      lead={answer.data?.title}
      note={answer.data && whenText(answer.data)}
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button
            kind="primary"
            loading={locked}
            disabled={enteringInput(fields) === undefined}
            onClick={() => void save()}
          >
            代录请假
          </Button>
        </ActionBar>
      }
    >
      {answer.state === 'failed' && (
        <Notice tone="amber" action={{ text: '回首页', onClick: () => void openPage(routes.home) }}>
          {failureText(answer.error)}
        </Notice>
      )}
      <DraftNotices form={form} />
      <SuggestedLeaves meetingId={meetingId} onDone={() => void answer.refresh()} />
      <Who form={form} answer={answer} />
      {answer.data && (
        <EnteredLeaves meetingId={meetingId} entered={answer.data.entered} onDone={() => void answer.refresh()} />
      )}
    </Page>
  )
}

interface WhoProps {
  form: ReturnType<typeof useDraft<EnteringFields>>
  answer: ReturnType<typeof useAnswer<Awaited<ReturnType<typeof askEntering>>>>
}

function Who({ form: { fields, put, field, fill }, answer: { data, state } }: WhoProps) {
  return (
    <Card>
      <PersonField
        label="谁请假"
        people={data?.people}
        state={state}
        nobody="应到的同志都已到会或请了假。"
        value={fields.memberId}
        onChange={(memberId) =>
          fill({ memberId, name: data?.people.find((person) => person.memberId === memberId)?.name ?? '' })
        }
        at="memberId"
      />
      <Field label="事由" at="reasonKind">
        <CheckList
          single
          label="事由"
          choices={reasonChoices}
          values={fields.reasonKind ? [fields.reasonKind] : []}
          onChange={([chosen]) => chosen && put('reasonKind')(chosen)}
        />
      </Field>
      <Field label="怎样请的假" at="how">
        <CheckList
          single
          label="怎样请的假"
          choices={wayChoices}
          values={fields.how ? [fields.how] : []}
          onChange={([chosen]) => chosen && put('how')(chosen)}
        />
      </Field>
      <PickerField
        mode="date"
        label="请假日期"
        end={beijingDay(new Date(serverNow()).toISOString())}
        {...field('day', 'askedAt')}
      />
      <PickerField mode="time" label="请假时间" value={fields.clock} onChange={put('clock')} />
      <TextField
        label="说明"
        required={false}
        {...field('note')}
        maxLength={100}
        hint="可以不写；不用写病情和家事细节。"
      />
      <Notice>会记下由您代录、怎样请的假；本人有账号的，会看到这份请假。</Notice>
    </Card>
  )
}
