import type { MemberDetail } from '../../contract/org'
import type { Situation } from '../../contract/orgSituation'
import { situations } from '../../contract/situationWords'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { correctSituation } from './api'

/** Takes back a situation that was entered by mistake. */
export function WithdrawSituationSheet({
  member,
  situation,
  onDone,
  onClose,
}: {
  member: MemberDetail
  situation: Situation
  onDone: () => void
  onClose: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, field, done, kept } = useKeptForm(`org.withdrawSituation.${situation.id}`, () => ({
    reason: '',
    version: member.version,
  }))
  const of = { memberId: member.id, version: fields.version, situationId: situation.id }
  return (
    <ConfirmSheet
      open
      title={`撤销${member.name}的“${situations[situation.kind].label}”？`}
      text={problem?.message ?? '登记错了才撤销：当作从来没有这个情况，原来的登记留在记录里。已经冻结的应到名单不变。'}
      reasonLabel="理由"
      reasonForm={{ ...field('reason'), kept }}
      confirmText="撤销"
      danger
      busy={busy}
      onConfirm={(why) => void run(() => correctSituation({ ...of, says: null, why }), done(onDone))}
      onCancel={onClose}
    />
  )
}
