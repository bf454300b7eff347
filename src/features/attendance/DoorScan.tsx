import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { goBack } from '../../platform/navigate'
import { CodeScanner } from './CodeScanner'
import { OfflineNotice } from './OfflineNotice'
import { useStoredScans } from './storedScans'
import type { ScanLine } from './presentScan'
import { useDoorScan } from './useDoorScan'
import { useDevices, useMeetingHere } from './useRoll'

/** The secretary scans one member after another. */
export function DoorScan({ meetingId }: { meetingId: string }) {
  const meeting = useMeetingHere(meetingId)
  const devices = useDevices(meetingId, true)
  const { lines, paused, again, onText, admit } = useDoorScan(meetingId, devices, meeting.data?.can.atDoor === true)
  const refused = useStoredScans((state) => state.refused).filter((scan) => scan.meetingId === meetingId).length
  return (
    <Page lead={meeting.data?.title} title="请对准党员的“我的码”" acts={<Button onClick={goBack}>完成，看名册</Button>}>
      <OfflineNotice />
      {refused > 0 && (
        <Notice
          tone="amber"
          action={{ text: '去处理', onClick: goBack }}
        >{`${refused} 条离线签到没有通过，请在签到名册里处理。`}</Notice>
      )}
      <CodeScanner onText={onText} paused={paused} again={again} />
      <Card>
        {lines.length === 0 && <EmptyState title="可以连续扫，一位接一位" text="每扫一位，这里出现一行结果。" />}
        {lines.map((line) => (
          <OneScan key={line.key} line={line} busy={paused} onAdmit={() => admit(line)} />
        ))}
      </Card>
    </Page>
  )
}

const OneScan = ({ line, busy, onAdmit }: { line: ScanLine; busy: boolean; onAdmit: () => void }) => (
  <Row
    initial={Array.from(line.name)[0]}
    title={line.name}
    note={line.note}
    after={
      line.guest ? (
        <Button small loading={busy} label={`${line.name}按列席登记`} onClick={onAdmit}>
          列席
        </Button>
      ) : (
        <Chip tone={line.tone}>{line.word}</Chip>
      )
    }
  />
)
