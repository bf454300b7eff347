import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { endPost } from './api'
import type { MemberView } from './presentMember'
import { pastDayNote } from './presentSituation'

/** Takes a post from somebody. */
export function EndPostSheet({
  member,
  held,
  onDone,
  onClose,
}: {
  member: MemberDetail
  held: MemberView['posts'][number]
  onDone: () => void
  onClose: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, put, done, kept } = useKeptForm(`org.endPost.${member.id}.${held.nodeId}.${held.id}`, () => ({
    reason: '',
    endOn: undefined as string | undefined,
  }))
  const { reason, endOn } = fields
  const today = beijingDay(serverNow())
  const past = pastDayNote(endOn, today)
  const input = { memberId: member.id, nodeId: held.nodeId, post: held.id, reason: reason.trim() }
  return (
    <Sheet
      title={`免去${member.name}的${held.nodeName}${held.post}？`}
      actText="免职"
      ready={reason.trim() !== ''}
      danger
      busy={busy}
      problem={problem}
      onAct={() => void run(() => endPost({ ...input, ...(endOn && { endOn }) }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <Notice>从现在起不再有这项职务的权限，任职经历会保留。</Notice>
      <TextArea
        label="理由"
        hint="例如：换届，支部大会选举。"
        value={reason}
        onChange={put('reason')}
        maxLength={200}
        at="reason"
      />
      <PickerField
        mode="date"
        label="从哪天起不再担任"
        hint="不填就是今天。"
        required={false}
        value={endOn}
        onChange={put('endOn')}
        end={today}
        at="endOn"
      />
      {past && <Notice>{past}</Notice>}
    </Sheet>
  )
}
