import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { Segmented } from '../../components/Segmented'
import { TextField } from '../../components/TextField'
import { beijingDay } from '../../contract/days'
import { findPrivate, privateSentence } from '../../contract/privateWords'
import type { PairKind } from '../../contract/visitWords'
import { pairKindLabels, pairKinds, visitTable } from '../../contract/visitWords'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { addPair, askPairChoices } from './api'

const privateError = (text: string): string | undefined => {
  const [finding] = findPrivate(text)
  return finding && privateSentence(finding)
}

/** Joins a member with a household, or the branch with a unit. */
export function PairForm({ branchId, onDone, onClose }: { branchId: string; onDone: () => void; onClose: () => void }) {
  const { fields, put, field, done, kept } = useKeptForm(`visit.pair.${branchId}`, () => ({
    clientId: randomId(),
    kind: 'household' as PairKind,
    memberId: '',
    village: '',
    whom: '',
    beganOn: beijingDay(serverNow()),
  }))
  const { busy, problem, run } = useAct()
  const members = useAnswer(`visit.pairChoices.${branchId}`, () => askPairChoices(branchId))
  const household = fields.kind === 'household'
  const ready = fields.village.trim() !== '' && fields.whom.trim() !== '' && (!household || fields.memberId !== '')
  const save = () =>
    void run(() => addPair({ ...fields, branchId, memberId: household ? fields.memberId : null }), done(onDone))
  return (
    <Sheet
      title="登记联系对象"
      actText="登记"
      ready={ready}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      <Segmented
        label="类型"
        value={fields.kind}
        onChange={put('kind')}
        choices={pairKinds.map((value) => ({ value, text: pairKindLabels[value] }))}
      />
      {household && (
        <PersonField
          label="联系的党员"
          value={fields.memberId}
          people={members.data?.members}
          state={members.state}
          onChange={put('memberId')}
          at="memberId"
        />
      )}
      <TextField
        label={household ? '户（称谓）' : '单位名称'}
        {...field('whom')}
        maxLength={visitTable.fields.whom.max}
        hint={household ? '例如王大娘家' : '例如柳坪村村委会'}
        error={privateError(fields.whom)}
      />
      <TextField
        label="村（社区）"
        {...field('village')}
        maxLength={visitTable.fields.village.max}
        hint="例如青山村"
        error={privateError(fields.village)}
      />
      <PickerField mode="date" label="开始日期" {...field('beganOn')} hint="从这一天起算走访期限" />
    </Sheet>
  )
}
