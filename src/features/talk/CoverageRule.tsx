import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { newVersionOf, RuleFields, versionSays } from '../../components/RuleFields'
import { RulePage } from '../../components/RulePage'
import { Sheet } from '../../components/Sheet'
import type { TalkCoverageRule } from '../../contract/talkCoverage'
import { coverageRuleLabels, coverageRules } from '../../contract/talkWords'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askCoverageRule, saveCoverageRule } from './api'

const textOf = ({ among }: Pick<TalkCoverageRule, 'among'>): string => `委员之间：${coverageRuleLabels[among]}`
const lines = [
  '条例第十九条：党支部委员之间、委员和党员之间、党员和党员之间，每年谈心谈话一般不少于 1 次。',
  '每人至少一次：每位委员一年里与另一位委员谈过就算。',
  '两两之间：每两位委员都谈过才算，5 位委员是 10 对。这是组织生活会前的习惯做法（待核），由本机关自己定。',
  '一年按年底适用的规定算。委员和党员、党员之间仍是每人至少一次。',
]
const choices = coverageRules.map((value) => ({ value, text: coverageRuleLabels[value] }))

/** How talks among a committee are counted, and who said so; the officer writes a new version. */
export function CoverageRule() {
  return (
    <RulePage
      answer={useAnswer('talk.coverageRule', askCoverageRule)}
      textOf={textOf}
      title="谈心谈话的算法"
      note="委员之间谈到什么程度算谈过"
      actText="规定算法"
      unsaid="系统默认，本机关还没有规定"
      about={{ title: '怎样算', lines }}
      sheet={(newest, ends) => <RuleSheet newest={newest} {...ends} />}
    />
  )
}

interface RuleSheetProps {
  newest: TalkCoverageRule
  onDone: () => void
  onClose: () => void
}
function RuleSheet({ newest, onDone, onClose }: RuleSheetProps) {
  const { fields, put, field, done, kept } = useKeptForm('talk.coverageRule', () => ({
    ...newVersionOf(newest),
    among: newest.among,
  }))
  const { busy, problem, run } = useAct()
  return (
    <Sheet
      title="规定谈心谈话的算法"
      actText="保存为新的一版"
      busy={busy}
      problem={problem}
      onAct={() => void run(() => saveCoverageRule(versionSays(fields)), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <Field label="委员之间" at="among">
        <CheckList
          single
          label="委员之间"
          choices={choices}
          values={[fields.among]}
          onChange={([chosen]) => chosen && put('among')(chosen)}
        />
      </Field>
      <RuleFields field={field} />
    </Sheet>
  )
}
