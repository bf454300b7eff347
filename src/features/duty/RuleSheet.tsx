import { View } from '@tarojs/components'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { SwitchField } from '../../components/SwitchField'
import type { DutyRules, RuleLine } from '../../contract/dutyRules'
import { redAfterMax, turns, weekdays } from '../../contract/dutyRuleWords'
import { beijingYear } from '../../contract/days'
import { useKeptForm } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { saveRule } from './api'
import { ruleForm, ruleInput } from './presentRules'

interface RuleSheetProps {
  rules: DutyRules
  line: RuleLine
  onClose: () => void
  onDone: () => void
}
const never = { value: '', text: '不因连续没有开展变红' }
const redAfters = [
  never,
  ...Array.from({ length: redAfterMax - 1 }, (_, at) => ({ value: String(at + 2), text: `连续 ${at + 2} 期以后` })),
]
const noDay = { value: '', text: '不固定' }

/** What the organ says of one row: no more is offered than the row leaves to it. */
export function RuleSheet({ rules, line, onClose, onDone }: RuleSheetProps) {
  const { may } = line
  const thisYear = beijingYear(serverNow())
  const { fields, put, field, done, kept } = useKeptForm(`duty.rule.${line.ruleId}`, () => ruleForm(line, thisYear))
  const { busy, problem, run } = useAct()
  const years = [thisYear - 1, thisYear, thisYear + 1].map((year) => ({ value: String(year), text: `${year} 年度` }))
  return (
    <Sheet
      title={line.title}
      actText="保存"
      busy={busy}
      problem={problem}
      onAct={() => void run(() => saveRule(ruleInput(fields, line, rules.version)), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <View className="duty-quote">{`“${line.quote}”`}</View>
      {may.off && <SwitchField label="启用这一条" checked={fields.on} onChange={put('on')} />}
      {may.confirm && (
        <SwitchField
          label="本单位确认这一条"
          hint="确认以后，没有完成又没有说明的显示红色；不确认只显示黄色"
          checked={fields.confirmed}
          onChange={put('confirmed')}
        />
      )}
      {may.redAfter && (
        <PickerField
          mode="selector"
          label="连续没有开展"
          choices={redAfters}
          {...field('redAfter', 'softTurnsRedAfter')}
        />
      )}
      {may.windows && (
        <>
          <PickerField mode="selector" label="年度" choices={years} {...field('windowYear', 'windows')} />
          <PickerField mode="date" label="从哪天起" required={false} {...field('from')} />
          <PickerField
            mode="date"
            label="到哪天止"
            hint="不写按当年 1 月到 12 月；可以到下一年，例如 12 月到次年 3 月"
            required={false}
            {...field('to')}
          />
        </>
      )}
      {may.fixedDay && (
        <>
          <PickerField mode="selector" label="固定在每月" choices={[noDay, ...turns]} {...field('turn', 'fixedDay')} />
          {fields.turn !== '' && (
            <PickerField mode="selector" label="星期几" choices={weekdays} {...field('weekday')} />
          )}
        </>
      )}
      {may.upperCounts && (
        <SwitchField
          label="上级召开的也算"
          hint="党总支、机关党委召开的，也算下面各支部开展过"
          checked={fields.upperCounts}
          onChange={put('upperCounts')}
        />
      )}
      {may.leader && (
        <PersonField
          label="党委书记是谁"
          people={rules.leaders}
          none="按任职"
          required={false}
          {...field('leaderId')}
        />
      )}
    </Sheet>
  )
}
