import { newVersionOf, RuleFields, versionSays } from '../../components/RuleFields'
import { RulePage } from '../../components/RulePage'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { mostAfterwardsDays } from '../../contract/afterwardsLimits'
import type { AfterwardsRule as Rule } from '../../contract/meetingAfterwards'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askAfterwardsRule, saveAfterwardsRule } from './api'

const daysText = ({ days }: Pick<Rule, 'days'>): string => `会议结束后 ${days} 天内可以补记`
const rules = [
  '期限从会议计划结束的那天算起。',
  '超过期限的，由上级党组织补记，或报上级同意以后由支部补记；记录上写明是谁同意的。',
  '改了期限，已经补记的不受影响。',
]

/** How many days back a meeting held on paper may be entered, and who said so; the officer writes a new version. */
export function AfterwardsRule() {
  return (
    <RulePage
      answer={useAnswer('meeting.afterwardsRule', askAfterwardsRule)}
      textOf={daysText}
      title="补记的期限"
      note="纸质签到的会议，多少天以内可以补记"
      actText="规定补记期限"
      unsaid="系统默认，本单位还没有规定"
      about={{ title: '怎样算', lines: rules }}
      sheet={(newest, ends) => <RuleSheet newest={newest} {...ends} />}
    />
  )
}

/** Undefined: not a figure that can be saved. */
const daysOf = (typed: string): number | undefined => {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return days >= 1 && days <= mostAfterwardsDays ? days : undefined
}

function RuleSheet({ newest, onDone, onClose }: { newest: Rule; onDone: () => void; onClose: () => void }) {
  const { fields, field, done, kept } = useKeptForm('meeting.afterwardsRule', () => ({
    ...newVersionOf(newest),
    days: String(newest.days),
  }))
  const { busy, problem, run } = useAct()
  const days = daysOf(fields.days)
  const save = () => {
    if (days === undefined) return
    void run(() => saveAfterwardsRule({ ...versionSays(fields), days }), done(onDone))
  }
  return (
    <Sheet
      title="规定补记期限"
      actText="保存为新的一版"
      ready={days !== undefined}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <TextField
        label="会议结束后几天内"
        type="number"
        {...field('days')}
        maxLength={3}
        error={days === undefined ? `请填 1 到 ${mostAfterwardsDays} 之间的整数` : undefined}
      />
      <RuleFields field={field} />
    </Sheet>
  )
}
