import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { CodeScanner } from './CodeScanner'
import { OfflineNotice } from './OfflineNotice'
import { ScanBand, ScanRow } from './ScanBand'
import { cameAfterAll, sitIn, takeBack } from './lineActs'
import { arranged, countNow, lineNow } from './presentScan'
import { useScanLines } from './scanLines'
import { useStoredScans } from './storedScans'
import { useSendingBehind } from './useDoorLine'
import { useDoorScan } from './useDoorScan'
import { useRollHere } from './live'
import { useDevices, useMeetingHere } from './useRoll'
import './scan.scss'

interface DoorScanProps {
  meetingId: string
  /** To the other ways in. */
  ways: { onRoll: () => void; onCall: () => void; onCode: () => void }
}

/** The secretary scans one member after another. */
export function DoorScan({ meetingId, ways }: DoorScanProps) {
  const meeting = useMeetingHere(meetingId)
  const can = meeting.data?.can
  const devices = useDevices(meetingId, true)
  const roll = useRollHere(meetingId, can?.seeRoll === true)
  const rows = roll.data?.rows ?? []
  const { paused, again, onText } = useDoorScan(meetingId, { devices, rows, mayScan: can?.atDoor === true })
  const scans = useStoredScans()
  useSendingBehind(meetingId)
  const lines = useScanLines(meetingId).map((line) => lineNow(line, scans))
  const { last, before } = arranged(lines)
  const waiting = scans.stored.filter(({ item }) => item.meetingId === meetingId).map(({ item }) => item.memberId)
  const refused = scans.refused.filter((scan) => scan.meetingId === meetingId).length
  const acts = {
    onUndo: (line: (typeof lines)[number]) => void takeBack(meetingId, line).then(() => roll.refresh()),
    onCame: (line: (typeof lines)[number]) => void cameAfterAll(meetingId, line),
    onSitIn: (line: (typeof lines)[number]) => void sitIn(meetingId, line),
  }
  return (
    <Page
      lead={meeting.data?.title}
      title="请对准党员的“我的码”"
      acts={
        can?.scan && (
          <ActionBar>
            <Button onClick={ways.onCall}>逐个点名</Button>
            <Button onClick={ways.onCode}>显示会议码</Button>
          </ActionBar>
        )
      }
    >
      <OfflineNotice />
      {refused > 0 && (
        <Notice
          tone="amber"
          action={{ text: '去处理', onClick: ways.onRoll }}
        >{`${refused} 条离线签到没有通过，请在签到名册里处理。`}</Notice>
      )}
      <CodeScanner stays onText={onText} paused={paused} again={again} />
      {last ? (
        <ScanBand line={last} count={countNow(roll.data, lines, waiting)} {...acts} />
      ) : (
        <EmptyState title="可以连续扫，一位接一位" text="每扫一位，这里用大字说结果，也有声音和振动。" />
      )}
      <View className="scan-rows">
        {before.map((line) => (
          <ScanRow key={line.key} line={line} {...acts} />
        ))}
      </View>
    </Page>
  )
}
