import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { SavedHourTable } from '../../contract/study'
import { readyTableSource, takingReady } from '../../contract/studyReadyTable'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { saveHourTable } from './api'
import { HourChanges } from './HourChanges'
import './study.scss'

/** Offered while the organ has no table of its own: taken in one go once what it changes was seen, and changed at any time. */
export function ReadyTable({ table, onDone }: { table: SavedHourTable; onDone: () => void }) {
  const [seeing, setSeeing] = useState(false)
  const { busy, problem, run } = useAct()
  const input = { effectiveFrom: beijingDay(serverNow()), ...takingReady(table) }
  const take = () =>
    void run(
      () => saveHourTable({ ...input, version: table.version }),
      () => {
        setSeeing(false)
        onDone()
      },
    )
  return (
    <Card title={readyTableSource.title} aside={<Chip tone="amber">待核</Chip>}>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <View className="study-words">{`“${readyTableSource.text}。”脱产培训每天 8 学时。`}</View>
      <View className="study-words">{`来源：${readyTableSource.source}。党员大会、党小组会只计其中的学习，结束会议时请按学习的用时填。`}</View>
      <Button onClick={() => setSeeing(true)}>采用这个办法</Button>
      {seeing && (
        <HourChanges before={table} input={input} busy={busy} onSave={take} onClose={() => setSeeing(false)} />
      )}
    </Card>
  )
}
