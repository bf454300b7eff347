import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import { spoken } from '../../components/spoken'
import { meetingKindLabels, type MeetingKind } from '../../contract/vocabulary'
import type { PlanParts } from './planParts'
import { kindsOffered } from './presentPlan'
import './meeting.scss'

const max = 4

/** What kind of meeting, and what it is called. Several kinds make one meeting that counts for each. */
export function WhatCard({ form, change, choices, errorOf }: PlanParts) {
  const offered = kindsOffered(choices, form.hostIds)
  const shown = [...offered, ...form.kinds.filter((kind) => !offered.includes(kind))]
  const toggle = (kind: MeetingKind) => {
    const on = form.kinds.includes(kind)
    if (!on && form.kinds.length >= max) return
    change({ kinds: on ? form.kinds.filter((each) => each !== kind) : [...form.kinds, kind] })
  }
  return (
    <Card>
      <Field label="会议类型" hint="可选几种：一场会写一次，各项都计入。" error={errorOf('kinds')}>
        <View className="meeting-kinds" {...spoken({ role: 'group', label: '会议类型' })}>
          {shown.map((kind) => {
            const on = form.kinds.includes(kind)
            return (
              <View
                key={kind}
                className={on ? 'meeting-kind meeting-kind-on' : 'meeting-kind'}
                onClick={() => toggle(kind)}
                {...spoken({ role: 'checkbox', label: meetingKindLabels[kind], checked: on })}
              >
                {on ? `✓ ${meetingKindLabels[kind]}` : meetingKindLabels[kind]}
              </View>
            )
          })}
        </View>
      </Field>
      <TextField
        label="名称"
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={60}
        error={errorOf('title')}
      />
      <TextField
        label="地点"
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={60}
        placeholder="例如：机关三楼党员活动室"
        error={errorOf('place')}
      />
    </Card>
  )
}
