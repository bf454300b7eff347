import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { PeopleField } from '../../components/PersonField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { LeaveField } from './CloseSheet'
import type { PaperParts } from './PaperCame'
import { basisOffered, digitsWrong, outsideAsked, reasonsOffered, type PaperGuest } from './presentAfterwards'

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

/** 列席: people of the branch who are not on the roll, and whoever came from outside. */
export function GuestsCard({ form, sheet: { others, invited }, fill, locked }: PaperParts) {
  const put = (at: number, part: Partial<PaperGuest>) =>
    fill({ guests: form.guests.map((guest, index) => (index === at ? { ...guest, ...part } : guest)) })
  return (
    <Card
      title="列席的人员"
      aside={
        <Button
          kind="quiet"
          label="添加一位外单位列席人员"
          disabled={locked}
          onClick={() => fill({ guests: [...form.guests, { clientId: randomId(), name: '', unit: '' }] })}
        >
          ＋ 外单位
        </Button>
      }
    >
      {others.length > 0 && (
        <PeopleField
          label="本单位列席的同志"
          required={false}
          people={others}
          values={form.otherIds}
          onChange={(otherIds) => fill({ otherIds })}
          disabled={locked}
        />
      )}
      {outsideAsked(form, invited).map((guest) => (
        <Button key={guest.clientId} small disabled={locked} onClick={() => fill({ guests: [...form.guests, guest] })}>
          {`请来的${guest.name}（${guest.unit}）到了`}
        </Button>
      ))}
      {form.guests.map((guest, at) => (
        <View key={guest.clientId} className="meeting-vote-person">
          <TextField
            label={`列席人员 ${at + 1} 姓名`}
            value={guest.name}
            onChange={(name) => put(at, { name })}
            maxLength={20}
            disabled={locked}
          />
          <TextField
            label={`列席人员 ${at + 1} 单位`}
            value={guest.unit}
            onChange={(unit) => put(at, { unit })}
            maxLength={40}
            disabled={locked}
          />
          <Button
            kind="quiet"
            disabled={locked}
            onClick={() => fill({ guests: form.guests.filter((_, index) => index !== at) })}
          >
            {`去掉列席人员 ${at + 1}`}
          </Button>
        </View>
      ))}
      {others.length === 0 && form.guests.length === 0 && <View>没有列席的，不用填。</View>}
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
