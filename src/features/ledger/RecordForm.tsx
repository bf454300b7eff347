import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import type { LedgerList } from '../../contract/ledger'
import { replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askEntries } from './api'
import type { EntryFields } from './sender'

/** Records by hand what an inspection, an appraisal or a letter brought up. */
export function RecordForm({ draftId }: { draftId: string | undefined }) {
  const answer = useAnswer('ledger.recordFor', () => askEntries('mine', {}))
  const nodes = answer.data?.recordFor ?? []
  if (answer.data && nodes.length > 0) return <Form draftId={draftId} nodes={nodes} today={answer.data.today} />
  return (
    <Page title="登记问题">
      <Answered answer={answer} rows={6}>
        {() => <Notice tone="amber">只有支部委员和机关党委专职党务干部可以登记。</Notice>}
      </Answered>
    </Page>
  )
}

interface FormProps {
  draftId: string | undefined
  nodes: LedgerList['recordFor']
  today: string
}

function Form({ draftId, nodes, today }: FormProps) {
  const form = useDraft<EntryFields>('ledgerEntry', draftId, {
    fields: {
      branchId: nodes[0]?.nodeId ?? '',
      matter: '',
      source: '',
      raisedOn: today,
      raisedBy: '',
      carries: false,
    },
    slot: 'new',
  })
  const { draft, fields, put, field, locked } = form
  const save = useFinish(form, {
    onSent: (entryId) => void replacePage(routes.ledgerEntry, { entryId }),
    onStored: () => void replacePage(routes.ledger),
  })
  return (
    <Page
      title="把这件事记进台账"
      problem={refusalOf(draft)}
      note="登记后由书记明确责任人和期限"
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button
            kind="primary"
            loading={locked}
            disabled={fields.matter.trim() === '' || fields.source.trim() === ''}
            onClick={() => void save()}
          >
            登记
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      <DraftNotices form={form} />
      <Card>
        {nodes.length > 1 && (
          <PickerField
            label="党组织"
            mode="selector"
            {...field('branchId')}
            choices={nodes.map(({ nodeId, name }) => ({ value: nodeId, text: name }))}
          />
        )}
        <TextArea label="事项" {...field('matter')} maxLength={200} hint="一件事登记一条，写清什么事、在哪里" />
        <TextField label="来源" {...field('source')} maxLength={40} placeholder="如：督查发现、来信" />
        <PickerField label="提出日期" mode="date" {...field('raisedOn')} end={today} />
        <TextField label="提出人" required={false} {...field('raisedBy')} maxLength={20} hint="只写称谓，如刘叔" />
        <SwitchField label="销号后由我回复提出人" checked={fields.carries} onChange={put('carries')} />
      </Card>
    </Page>
  )
}
