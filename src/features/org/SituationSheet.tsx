import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
import type { Situation } from '../../contract/orgSituation'
import { effectsOf, situationKinds, situations, type SituationKind } from '../../contract/situationWords'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { correctSituation, enterSituation } from './api'
import { fieldsOfSituation, pastDayNote } from './presentSituation'

const choices = situationKinds.map((value) => ({ value, text: situations[value].label }))

/** Enters a situation of somebody, or puts one that was entered into other words. */
export function SituationSheet({
  member,
  found,
  onDone,
  onClose,
}: {
  member: MemberDetail
  found?: Situation
  onDone: () => void
  onClose: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, put, done, kept } = useKeptForm(`org.situation.${member.id}.${found?.id ?? 'new'}`, () => ({
    ...fieldsOfSituation(found),
    clientId: randomId(),
    version: member.version,
  }))
  const { clientId, version, kind, reason, fromOn, toOn, why } = fields
  // A correction holds what is said under a name of its own.
  const refused = problem && { ...problem, field: problem.field?.replace(/^says\./, '') }
  const submit = () => {
    if (!kind || !fromOn) return
    const says = { kind, reason, fromOn, toOn: toOn ?? null }
    const of = { memberId: member.id, version }
    void (found
      ? run(() => correctSituation({ ...of, situationId: found.id, says, why }), done(onDone))
      : run(() => enterSituation({ memberId: member.id, clientId, ...says }), done(onDone)))
  }
  const past = pastDayNote(fromOn, beijingDay(serverNow()))
  return (
    <Sheet
      title={found ? `更正${member.name}的情况` : `登记${member.name}的情况`}
      actText={found ? '更正' : '登记'}
      ready={Boolean(kind && fromOn) && reason.trim() !== '' && (!found || why.trim() !== '')}
      busy={busy}
      problem={refused}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <PickerField<SituationKind>
        mode="selector"
        label="情况"
        hint={kind && situations[kind].hint}
        value={kind}
        onChange={put('kind')}
        choices={choices}
        at="kind"
      />
      {kind && <Facts facts={effectsOf(kind)} />}
      <TextArea
        label="依据和说明"
        hint="例如：某月某日的通知、决定或批复。"
        value={reason}
        onChange={put('reason')}
        maxLength={200}
        at="reason"
      />
      <PickerField mode="date" label="从哪天起" value={fromOn} onChange={put('fromOn')} at="fromOn" />
      <PickerField
        mode="date"
        label="到哪天（含当天）"
        required={false}
        value={toOn}
        onChange={put('toOn')}
        placeholder="还没有结束"
        at="toOn"
      />
      {found && <TextArea label="更正理由" value={why} onChange={put('why')} maxLength={200} at="why" />}
      {past && <Notice>{past}</Notice>}
    </Sheet>
  )
}
