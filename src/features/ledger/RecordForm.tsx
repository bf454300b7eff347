import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import type { LedgerList } from '../../contract/ledger'
import { replacePage } from '../../platform/navigate'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { askEntries, recordEntry } from './api'

/** Records by hand what an inspection, an appraisal or a letter brought up. */
export function RecordForm() {
  const answer = useAnswer('ledger.recordFor', () => askEntries('mine'))
  const nodes = answer.data?.recordFor ?? []
  if (answer.data && nodes.length > 0) return <Form nodes={nodes} today={answer.data.today} />
  return (
    <Page title="登记一笔账">
      <Answered answer={answer} rows={6}>
        {() => <Notice tone="amber">只有支部委员和机关党委工作人员可以登记。</Notice>}
      </Answered>
    </Page>
  )
}

const known = ['branchId', 'matter', 'source', 'raisedOn', 'raisedBy']

function Form({ nodes, today }: { nodes: LedgerList['recordFor']; today: string }) {
  const [clientId] = useState(() => randomId())
  const { fields, put } = useFields({
    branchId: nodes[0]?.nodeId ?? '',
    matter: '',
    source: '',
    raisedOn: today,
    raisedBy: '',
    carries: false,
  })
  const { busy, problem, run } = useAct()
  const errorOf = (field: string) => problemAt(problem, field)
  const elsewhere = problemElsewhere(problem, known)
  const save = () =>
    void run(
      () => recordEntry({ clientId, ...fields, raisedBy: fields.raisedBy.trim() || null }),
      ({ entryId }) => void replacePage(routes.ledgerEntry, { entryId }),
    )
  return (
    <Page
      title="把这件事记上账"
      note="登记后由书记定责任人和期限"
      acts={
        <Button
          kind="primary"
          loading={busy}
          disabled={fields.matter.trim() === '' || fields.source.trim() === ''}
          onClick={save}
        >
          登记
        </Button>
      }
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      {elsewhere && <Notice tone="amber">{elsewhere}</Notice>}
      <Card>
        {nodes.length > 1 && (
          <PickerField
            label="党组织"
            mode="selector"
            value={fields.branchId}
            onChange={put('branchId')}
            choices={nodes.map(({ nodeId, name }) => ({ value: nodeId, text: name }))}
            error={errorOf('branchId')}
          />
        )}
        <TextArea
          label="事项"
          value={fields.matter}
          onChange={put('matter')}
          maxLength={200}
          hint="一件事记一笔，写清什么事、在哪里"
          error={errorOf('matter')}
        />
        <TextField
          label="来源"
          value={fields.source}
          onChange={put('source')}
          maxLength={40}
          placeholder="如：督查发现、来信"
          error={errorOf('source')}
        />
        <PickerField
          label="提出日期"
          mode="date"
          value={fields.raisedOn}
          onChange={put('raisedOn')}
          end={today}
          error={errorOf('raisedOn')}
        />
        <TextField
          label="提出人"
          required={false}
          value={fields.raisedBy}
          onChange={put('raisedBy')}
          maxLength={20}
          hint="只写称谓，如刘叔"
          error={errorOf('raisedBy')}
        />
        <SwitchField label="销号后由我回复提出人" checked={fields.carries} onChange={put('carries')} />
      </Card>
    </Page>
  )
}
