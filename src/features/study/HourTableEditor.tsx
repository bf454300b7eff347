import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { SavedHourTable } from '../../contract/study'
import { longestMinutes } from '../../contract/studyHours'
import { meetingKindLabels, meetingKinds } from '../../contract/vocabulary'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { saveHourTable } from './api'
import { tableForm, tableInput, type TableForm, type TableInput } from './presentTable'
import { HourChanges } from './HourChanges'
import './study.scss'

/** Writes a new version; what it would change is shown before it is saved. */
export function HourTableEditor({
  table,
  onDone,
  onClose,
}: {
  table: SavedHourTable
  onDone: () => void
  onClose: () => void
}) {
  const { fields, put, field, done, kept } = useKeptForm('study.hourTable', () => ({
    ...tableForm(table, beijingDay(serverNow())),
    version: table.version,
  }))
  const { busy, problem, run, clear } = useAct()
  const [error, setError] = useState<string>()
  const [input, setInput] = useState<TableInput>()
  const preview = () => {
    const made = tableInput(fields)
    clear()
    setError(typeof made === 'string' ? made : undefined)
    setInput(typeof made === 'string' ? undefined : made)
  }
  return (
    <Page
      title="修改折算办法"
      problem={error ? { message: error } : problem}
      kept={kept}
      note={`保存后成为第 ${fields.version + 1} 版，以前各版照样保留`}
      acts={
        <ActionBar>
          <Button onClick={() => (kept.forget(), onClose())}>不改了</Button>
          <Button kind="primary" onClick={preview}>
            看看会改变什么
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <PickerField
          mode="date"
          label="起用日期"
          {...field('effectiveFrom')}
          hint="这一天起开的会议按新办法折算，签到记录不变；要让今年的会议都按新办法，选今年 1 月 1 日。"
        />
        <SwitchField label="迟到的照计学时" checked={fields.lateCounts} onChange={put('lateCounts')} />
        <TextField
          label="书记和班子成员每年学时"
          type="number"
          maxLength={3}
          value={fields.secretaryHours}
          onChange={put('secretaryHours')}
          hint="本机关没有另外规定的，留空。"
        />
        <TextField
          label="脱产培训每天计几学时"
          type="digit"
          maxLength={4}
          {...field('fullTimeHours')}
          hint="培训登记按它提示学时，登记的同志可以按实际改。"
        />
        <TextField
          label="业务学习占比超过百分之几时提示"
          type="number"
          maxLength={3}
          {...field('professionalShare')}
          hint="只按支部提示，不分到个人。"
        />
      </Card>
      <Kinds fields={fields} onChange={put('kinds')} />
      {input && (
        <HourChanges
          before={table}
          input={input}
          busy={busy}
          onClose={() => setInput(undefined)}
          onSave={() =>
            void run(() => saveHourTable({ ...input, version: fields.version }), done(onDone)).then(() =>
              setInput(undefined),
            )
          }
        />
      )}
    </Page>
  )
}

function Kinds({ fields: { kinds }, onChange }: { fields: TableForm; onChange: (kinds: TableForm['kinds']) => void }) {
  const rest = meetingKinds.filter((kind) => kinds.every((each) => each.kind !== kind))
  return (
    <>
      <View className="study-columns">
        {kinds.map((each) => (
          <HourSteps
            key={each.kind}
            name={meetingKindLabels[each.kind]}
            steps={each.steps}
            onChange={(steps) =>
              onChange(
                kinds.flatMap((other) =>
                  other.kind !== each.kind ? [other] : steps.length > 0 ? [{ ...other, steps }] : [],
                ),
              )
            }
          />
        ))}
      </View>
      {rest.length > 0 && (
        <Card tone="sunk">
          <PickerField
            mode="selector"
            label="再规定一种会议"
            value={undefined}
            choices={rest.map((kind) => ({ value: kind, text: meetingKindLabels[kind] }))}
            onChange={(kind) => onChange([...kinds, { kind, steps: [{ from: '45', hours: '1' }] }])}
            hint={`每种会议从起点到 ${longestMinutes} 分钟都要有规定，最后一档自动到底。`}
          />
        </Card>
      )}
    </>
  )
}

type Step = TableForm['kinds'][number]['steps'][number]

/** The steps of one kind: from so many minutes on, so many hours; each lasts until the next. */
function HourSteps({ name, steps, onChange }: { name: string; steps: Step[]; onChange: (steps: Step[]) => void }) {
  const put = (at: number, part: Partial<Step>) =>
    onChange(steps.map((step, place) => (place === at ? { ...step, ...part } : step)))
  return (
    <Card
      title={name}
      aside={
        <Button small label={`${name}加一档`} onClick={() => onChange([...steps, { from: '', hours: '' }])}>
          加一档
        </Button>
      }
    >
      {steps.map((step, at) => (
        <View key={at} className="study-step">
          <View className="study-step-field">
            <TextField
              label={`${at + 1}. 几分钟起`}
              type="number"
              maxLength={4}
              value={step.from}
              onChange={(from) => put(at, { from })}
            />
          </View>
          <View className="study-step-field">
            <TextField
              label={`${at + 1}. 计几学时`}
              type="digit"
              maxLength={4}
              value={step.hours}
              onChange={(hours) => put(at, { hours })}
            />
          </View>
          <Button
            small
            label={`去掉${name}第 ${at + 1} 档`}
            onClick={() => onChange(steps.filter((_, place) => place !== at))}
          >
            去掉
          </Button>
        </View>
      ))}
    </Card>
  )
}
