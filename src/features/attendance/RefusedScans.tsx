import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import type { Roll, RollRow } from '../../contract/attendance'
import { beijingClock } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { PersonSheet } from './PersonSheet'
import { dismissRefused, useStoredScans, type RefusedScan } from './storedScans'
import { choicesFor } from './presentPerson'

interface RefusedScansProps {
  meeting: MeetingDetail
  roll: Roll | undefined
  onDone: () => void
}

/** Offline scans the server would not take: each stays, with its sentence, until it is put right or put aside. */
export function RefusedScans({ meeting, roll, onDone }: RefusedScansProps) {
  const refused = useStoredScans((state) => state.refused).filter((scan) => scan.meetingId === meeting.id)
  const [chosen, setChosen] = useState<RefusedScan>()
  if (refused.length === 0) return null
  const rowOf = (scan: RefusedScan) => roll?.rows?.find((row) => row.memberId === scan.memberId)
  const row = chosen && rowOf(chosen)
  return (
    <Card title={`${refused.length} 条离线签到没有通过`} aside={<Chip tone="amber">待处理</Chip>}>
      {refused.map((scan) => (
        <OneRefused key={scan.id} scan={scan} meeting={meeting} row={rowOf(scan)} onAct={() => setChosen(scan)} />
      ))}
      {chosen && row && (
        <PersonSheet
          meeting={meeting}
          row={row}
          first={meeting.can.scan ? 'confirm' : 'enterLate'}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            dismissRefused(chosen.id)
            setChosen(undefined)
            onDone()
          }}
        />
      )}
    </Card>
  )
}

interface OneRefusedProps {
  scan: RefusedScan
  meeting: MeetingDetail
  row: RollRow | undefined
  onAct: () => void
}

function OneRefused({ scan, meeting, row, onAct }: OneRefusedProps) {
  const choice =
    row && choicesFor(row, meeting.can, meeting.form).find(({ act }) => act === 'confirm' || act === 'enterLate')
  return (
    <View className="attendance-refused">
      <View className="attendance-refused-name">{`${scan.name ?? '姓名未知'} · ${beijingClock(scan.scannedAt)}`}</View>
      <View>{scan.message}</View>
      <ActionBar>
        {choice && (
          <Button small onClick={onAct}>
            {choice.word}
          </Button>
        )}
        <Button small kind="quiet" label={`不再处理${scan.name ?? '这一条'}`} onClick={() => dismissRefused(scan.id)}>
          不再处理
        </Button>
      </ActionBar>
    </View>
  )
}
