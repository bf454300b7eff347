import { useSession, welcome, enter, forget } from '../../platform/session'
import { unsentText, useUnsent } from '../../platform/outbox'
import { confirm } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { agree, unbind } from './api'
import { unsentStays } from './presentMine'
import { NoticePage } from './NoticePage'
import { useOnward } from './useOnward'

/** Read and agreed to once, and again when the notice changes. */
export function Consent() {
  const { me, organName } = useSession()
  const { busy, problem, run } = useAct()
  const unsent = unsentText(useUnsent())
  useOnward('consent')
  const decline = async () => {
    const sure = await confirm({
      title: '不同意就不能使用',
      text: `将解除这个微信的绑定，本机保存的资料会清除。开会签到可以请书记现场确认。${unsentStays(unsent)}`,
      confirmText: '解除绑定',
    })
    if (sure) await run(unbind, leave)
  }
  return (
    <NoticePage
      lead={me ? `${me.name} · ${me.branchName}` : organName}
      organName={organName}
      busy={busy}
      problem={problem}
      onAgree={() => void run(agree, ({ me: agreed }) => welcome(agreed))}
      onDecline={() => void decline()}
    />
  )
}

const leave = () => {
  forget()
  void enter()
}
