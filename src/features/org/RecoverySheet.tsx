import type { MemberDetail } from '../../contract/org'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askRecovery } from './api'

interface Props {
  member: MemberDetail
  /** The member's own page, on the phone that is bound. */
  own: boolean
  onDone: () => void
  onClose: () => void
}

const ways = [
  { value: 'number' as const, text: '换成新的手机号' },
  { value: 'code' as const, text: '用邀请码重新绑定' },
]
/** A number does not stay on a phone. */
const neverKept = ['phone']
const ownText = '您在原来的手机上办理，新号立即生效；新手机用新号绑定后，这部手机就退出。'
const othersText =
  '须两位经办人（分属两级组织）先后同意，再等候规定的时间才生效。本人原来的手机、支委会和两位经办人都会看到，本人可以停止。'

/** Another number, or a code, for somebody whose identity is worth taking. */
export function RecoverySheet({ member, own, onDone, onClose }: Props) {
  const { busy, problem, run } = useAct()
  const { fields, put, field, done, kept } = useKeptForm(
    `org.recovery.${member.id}`,
    () => ({
      how: 'number' as 'number' | 'code',
      phone: '',
      reason: '',
    }),
    neverKept,
  )
  const byNumber = own || fields.how === 'number'
  const phone = byNumber ? fields.phone.trim() : null
  const ready = phone !== '' && (own || fields.reason.trim() !== '')
  const submit = () =>
    void run(
      () => askRecovery({ memberId: member.id, phone, reason: own ? '本人换号' : fields.reason.trim() }),
      done(onDone),
    )
  return (
    <Sheet
      title={own ? '换手机号' : `为${member.name}找回身份`}
      actText={own ? '换号' : '提出申请'}
      ready={ready}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <Notice>{own ? ownText : othersText}</Notice>
      {!own && <PickerField mode="selector" label="办法" value={fields.how} onChange={put('how')} choices={ways} />}
      {byNumber && <TextField label="新的手机号" type="phone" {...field('phone')} maxLength={11} />}
      {!own && <TextArea label="理由" hint="例如：原手机丢失，已当面核实。" {...field('reason')} maxLength={200} />}
    </Sheet>
  )
}
