import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { LeaveField } from './CloseSheet'
import type { PaperParts } from './PaperCame'
import { basisOffered, digitsWrong, reasonsOffered } from './presentAfterwards'

/** Who had leave by what they asked for before: decided, or to be decided with this. */
export function LeaveCard({ form, sheet: { people, waiting }, fill }: PaperParts) {
  const before = people.filter(({ onLeave, memberId }) => onLeave && !form.came.includes(memberId))
  return (
    <Card title="请假的同志">
      {before.length > 0 && (
        <View className="meeting-quiet">{`会前已批准请假：${before.map(({ name }) => name).join('、')}。`}</View>
      )}
      {waiting.map((leave) => (
        <LeaveField
          key={leave.memberId}
          leave={leave}
          answer={form.leaves[leave.memberId]}
          onChange={(answer) => fill({ leaves: { ...form.leaves, [leave.memberId]: answer } })}
        />
      ))}
      <View className="meeting-quiet">签到表上另写着请假的，补记以后在会议页“代录请假”里登记，就不再是缺席。</View>
    </Card>
  )
}

/** Why it was on paper, and how long it lasted. */
export function WhyCard({ form, fill, locked }: PaperParts) {
  return (
    <Card title="补记说明">
      <Field label="会议用时" hint="学时按这里的分钟数折算。">
        <CheckList
          single
          label="会议用时"
          choices={basisOffered(form)}
          values={form.basis ? [form.basis] : []}
          onChange={([basis]) => basis && fill({ basis })}
        />
      </Field>
      {form.basis === 'other' && (
        <TextField
          label="会议用时（分钟）"
          type="number"
          value={form.digits}
          onChange={(digits) => fill({ digits })}
          maxLength={4}
          error={digitsWrong(form)}
          disabled={locked}
        />
      )}
      <TextArea
        label="补记理由"
        hint="会写在记录的每一页上。请勿填写涉密内容。"
        value={form.reason}
        onChange={(reason) => fill({ reason })}
        maxLength={200}
        disabled={locked}
      />
      {form.reason === '' &&
        reasonsOffered.map((reason) => (
          <Button key={reason} small disabled={locked} onClick={() => fill({ reason })}>
            {reason}
          </Button>
        ))}
    </Card>
  )
}
