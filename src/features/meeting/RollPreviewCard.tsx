import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figures'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { MeetingDetail } from '../../contract/meeting'
import type { RollPreview } from '../../contract/meetingPreview'
import { useAnswer } from '../../platform/serverState'
import { askRollPreview } from './api'
import { rollText } from './presentFacts'
import { exemptText, previewLines, whoComes } from './presentRollPreview'
import './meeting.scss'

/** Before a meeting is open, for whoever plans it: who comes, as far as is known, and who would be asked to come on its day. */
export function RollPreviewCard({ meeting, preview }: { meeting: MeetingDetail; preview: RollPreview | undefined }) {
  const [open, setOpen] = useState(false)
  if (!meeting.can.revise) return null
  return (
    <Card title={preview ? '谁会来' : '应到名单'}>
      {preview ? (
        <WhoComes preview={preview} onOpen={() => setOpen(true)} />
      ) : (
        <View className="meeting-quiet">按会议当天的支部、党小组、职务和情况算，开始会议时冻结。</View>
      )}
      <Button onClick={() => setOpen(true)}>看当天的应到名单</Button>
      {open && <PreviewSheet meetingId={meeting.id} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function WhoComes({ preview, onOpen }: { preview: RollPreview; onOpen: () => void }) {
  const exempt = exemptText(preview)
  return (
    <>
      <Figures items={whoComes(preview).map((figure) => ({ ...figure, onClick: onOpen }))} />
      {exempt && <View className="meeting-quiet">{exempt}</View>}
    </>
  )
}

function PreviewSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const preview = useAnswer(`meeting.preview.${meetingId}`, () => askRollPreview(meetingId, true))
  return (
    <Sheet title="当天的应到名单" onClose={onClose}>
      <Answered answer={preview} rows={4}>
        {(found) => (
          <>
            <View className="meeting-quiet">{rollText({ ...found, rule: 'exemptInBase' })}</View>
            {previewLines(found).map(({ key, name, note }) => (
              <Row key={key} title={name} note={note || undefined} />
            ))}
          </>
        )}
      </Answered>
    </Sheet>
  )
}
