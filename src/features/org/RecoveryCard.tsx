import { useState } from 'react'
import type { MemberDetail } from '../../contract/org'
import type { Recovery } from '../../contract/orgRecovery'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { agreeRecovery, stopRecovery } from './api'
import { presentRecovery } from './presentRecovery'
import './org.scss'

interface Props {
  member: MemberDetail
  recovery: Recovery
  onDone: () => void
  onInvite: () => void
}

/** Somebody's identity is about to go to another phone: who asked, when it works, and the ways to agree or to stop it. */
export function RecoveryCard({ member, recovery, onDone, onInvite }: Props) {
  const { busy, problem, run } = useAct()
  const [asking, setAsking] = useState<'stop' | 'agree'>()
  const { can, id, own } = recovery
  const which = { memberId: member.id, recoveryId: id }
  const view = presentRecovery(recovery, member.name, serverNow())
  const done = () => {
    setAsking(undefined)
    onDone()
  }
  const agreed = () => void run(() => agreeRecovery(which), done)
  const stopped = () => void run(() => stopRecovery(which), done)
  return (
    <Card title={view.title}>
      <Notice tone={own ? 'amber' : 'blue'}>{view.lead}</Notice>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <Facts facts={view.facts} />
      <ActionBar>
        {can.stop && (
          <Button kind={own ? 'danger' : 'secondary'} loading={busy} onClick={() => setAsking('stop')}>
            {view.stopText}
          </Button>
        )}
        {can.agree && (
          <Button kind={own ? 'secondary' : 'primary'} loading={busy} onClick={own ? () => setAsking('agree') : agreed}>
            {view.agreeText}
          </Button>
        )}
        {can.invite && (
          <Button kind="primary" onClick={onInvite}>
            发邀请码
          </Button>
        )}
      </ActionBar>
      <ConfirmSheet
        open={asking === 'stop'}
        title="停止这份申请？"
        text="停止后新的手机不能再绑定，需要时可以重新申请。"
        confirmText="停止"
        danger
        busy={busy}
        onConfirm={stopped}
        onCancel={() => setAsking(undefined)}
      />
      <ConfirmSheet
        open={asking === 'agree'}
        title="是您本人要换？"
        text="同意后立即生效：新的手机一绑定，这部手机就退出。"
        confirmText="是我，同意"
        busy={busy}
        onConfirm={agreed}
        onCancel={() => setAsking(undefined)}
      />
    </Card>
  )
}
