import type { ClaimableNodeKind } from '../../contract/session'
import { nodeKindLabels } from '../../contract/vocabulary'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { takeBound } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { claimOrgan } from './api'
import { useOnward } from './useOnward'

const kinds: readonly ClaimableNodeKind[] = ['organCommittee', 'partyCommittee']

/** The very first administrator, with the code deploying printed. */
export function Claim() {
  const { fields, field } = useFields({
    code: '',
    organName: '',
    nodeKind: 'organCommittee' as ClaimableNodeKind,
    name: '',
    phone: '',
  })
  const { busy, problem, run } = useAct()
  useOnward('bind')
  const ready = [fields.code, fields.organName, fields.name, fields.phone].every((text) => text.trim() !== '')
  const submit = () => void run(() => claimOrgan(fields), takeBound)
  return (
    <Page
      lead="支部纪实"
      title="认领后您是第一位管理员"
      problem={problem}
      note="认领码 24 小时内有效，只能用一次。"
      acts={
        <ActionBar>
          <Button kind="primary" loading={busy} disabled={!ready} onClick={submit}>
            认领
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <TextField label="认领码" {...field('code')} maxLength={40} hint="部署完成时显示过一次。" />
        <TextField label="机关名称" {...field('organName')} maxLength={40} placeholder="例如 市水务局" />
        <PickerField
          mode="selector"
          label="最上级组织是"
          {...field('nodeKind')}
          choices={kinds.map((value) => ({ value, text: nodeKindLabels[value] }))}
        />
        <TextField label="您的姓名" {...field('name')} maxLength={20} />
        <TextField label="您的手机号" type="phone" {...field('phone')} maxLength={11} />
      </Card>
    </Page>
  )
}
