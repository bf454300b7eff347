import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../contract'
import { longestRecoveryHours, recoveryDays, shortestRecoveryHours } from '../../contract/orgRecoveryWords'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { TextField } from '../../components/TextField'
import { goBack } from '../../platform/navigate'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askRecoveryHours, saveRecoveryHours } from './api'
import './org.scss'

type Setting = Output<'org.recoveryHours'>
const title = '找回身份要等多久'
const rules = [
  '绑定过微信、任过职或有谈心谈话的同志换号，要两位经办人先后同意，再等满这些小时才生效。',
  '等候期间本人原来的手机、支委会和两位经办人都看得到；本人说不是自己的意思，点一下就停止。',
  `不能少于 ${shortestRecoveryHours} 小时，好让本人来得及看到。生效后 ${recoveryDays} 天内没有绑定就过期。`,
  '改了以后，已经同意的照原来的时间，新同意的照新的时间。',
]

/** The system administrator says how long a recovery waits; it may only be longer than the shortest there is. */
export function RecoveryHours() {
  const answer = useAnswer('org.recoveryHours', askRecoveryHours)
  // As it was when the page opened: another administrator's change must be refused, not overwritten.
  const [first, setFirst] = useState<Setting>()
  if (!first && answer.data) setFirst(answer.data)
  // Asked anew before the page goes, or it would open next time on what it has just changed.
  if (first) return <Form setting={first} onDone={() => void answer.refresh().then(goBack)} />
  return (
    <Page title={title}>
      <Answered answer={answer} rows={4}>
        {() => null}
      </Answered>
    </Page>
  )
}

const hoursOf = (text: string): number | null => {
  const hours = /^\d+$/.test(text.trim()) ? Number(text) : 0
  return hours >= shortestRecoveryHours && hours <= longestRecoveryHours ? hours : null
}

function Form({ setting: { version, hours: before }, onDone }: { setting: Setting; onDone: () => void }) {
  const { fields, put, done, kept } = useKeptForm('org.recoveryHours', () => ({ version, text: String(before) }))
  const { text } = fields
  const { busy, problem, run } = useAct()
  const hours = hoursOf(text)
  const save = () =>
    hours !== null && void run(() => saveRecoveryHours({ version: fields.version, delayHours: hours }), done(onDone))
  return (
    <Page
      title={title}
      note="由系统管理员规定"
      problem={problem}
      kept={kept}
      acts={
        <Button kind="primary" loading={busy} disabled={hours === null || hours === before} onClick={save}>
          保存设置
        </Button>
      }
    >
      <Card>
        <TextField
          label="等几个小时"
          type="number"
          maxLength={3}
          value={text}
          onChange={put('text')}
          hint={`${shortestRecoveryHours} 到 ${longestRecoveryHours} 小时，现在是 ${before} 小时`}
          error={hours === null ? `请填 ${shortestRecoveryHours} 到 ${longestRecoveryHours} 之间的整数` : undefined}
          at="delayHours"
        />
      </Card>
      <Card tone="sunk" title="怎样等候">
        {rules.map((rule) => (
          <View key={rule} className="org-quiet">
            {rule}
          </View>
        ))}
      </Card>
    </Page>
  )
}
