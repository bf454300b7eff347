import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { Situation } from '../../contract/orgSituation'
import { situations } from '../../contract/situationWords'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { endSituation } from './api'
import { pastDayNote } from './presentSituation'

/** Says the last day of a situation that went on. */
export function EndSituationSheet({
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
  const { fields, put } = useFields({ toOn: undefined as string | undefined })
  const { toOn } = fields
  const past = pastDayNote(toOn, beijingDay(serverNow()))
  const submit = () => {
    if (!toOn) return
    const input = { memberId: member.id, version: member.version, situationId: situation.id, toOn }
    void run(() => endSituation(input), onDone)
  }
  return (
    <Sheet
      title={`结束${member.name}的“${situations[situation.kind].label}”`}
      actText="结束"
      ready={Boolean(toOn)}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
    >
      <PickerField
        mode="date"
        label="最后一天"
        hint="第二天起按正常情况计应到、表决和学时。"
        value={toOn}
        onChange={put('toOn')}
        start={situation.fromOn}
        at="toOn"
      />
      {past && <Notice>{past}</Notice>}
    </Sheet>
  )
}
