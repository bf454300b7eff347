import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { TextArea } from '../../components/TextArea'
import { satisfactionLabels, satisfactions, type Satisfaction } from '../../contract/ledgerWords'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import type { ActSheetProps } from './ActSheet'
import { answerRaiser } from './api'

/** What was told to the one who raised it, and what they said to it. */
export function AnswerSheet({ entry, onDone, onClose }: ActSheetProps) {
  const { fields, put, done, kept } = useKeptForm(`ledger.answer.${entry.id}`, () => ({
    clientId: randomId(),
    words: '',
    satisfaction: undefined as Satisfaction | undefined,
  }))
  const { clientId, words, satisfaction } = fields
  const { busy, problem, run } = useAct()
  const save = () => {
    if (satisfaction) void run(() => answerRaiser({ entryId: entry.id, clientId, words, satisfaction }), done(onDone))
  }
  return (
    <Sheet
      title={`回复${entry.raisedBy ?? '提出人'}`}
      actText="记下回复"
      ready={satisfaction !== undefined && words.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      <TextArea
        label="怎么回复的"
        value={words}
        onChange={put('words')}
        maxLength={500}
        hint="当面或电话说了什么"
        at="words"
      />
      <Field label="对方的意见" hint="只问一次；没有说就选“未表态”。" at="satisfaction">
        <CheckList
          single
          label="对方的意见"
          choices={satisfactions.map((value) => ({ value, text: satisfactionLabels[value] }))}
          values={satisfaction ? [satisfaction] : []}
          onChange={([chosen]) => put('satisfaction')(chosen)}
        />
      </Field>
    </Sheet>
  )
}
