import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { attachmentsMax, secretNotice } from '../../contract/attachmentWords'
import type { MeetingDetail } from '../../contract/meeting'
import type { Attachment } from '../../contract/meetingFiles'
import { materialKinds } from '../../contract/studyMaterialWords'
import type { Result } from '../../platform/callAction'
import { chooseFile, uploadFile } from '../../platform/files'
import { openAsked } from '../../platform/openAsked'
import { serverNow } from '../../platform/serverClock'
import { useAct } from '../../platform/useAct'
import { addFile, fileTicket, fileUrl, removeFile } from './api'
import { fileLine, removedLines } from './presentFiles'
import './meeting.scss'

/** Chosen, and put at the path its ticket names; undefined when the person turned back. */
const handIn = async (meetingId: string): Promise<Result<unknown>> => {
  const chosen = await chooseFile(...materialKinds)
  if (!chosen) return { ok: true, value: undefined }
  const ticket = await fileTicket({ meetingId, name: chosen.name, size: chosen.size })
  if (!ticket.ok) return ticket
  const { ticketId, cloudPath } = ticket.value
  return addFile({ meetingId, ticketId, fileId: await uploadFile(cloudPath, chosen) })
}
const open = (meetingId: string, attachmentId: string) => openAsked(() => fileUrl(meetingId, attachmentId))

/** Documents beside the record: opened by whoever reads it, added and taken away by who keeps it. */
export function FilesCard({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { id, files = [], can } = meeting
  const { busy, problem, run } = useAct()
  const [removing, setRemoving] = useState<Attachment>()
  const done = () => {
    setRemoving(undefined)
    onDone()
  }
  const removed = removedLines(meeting, serverNow())
  if (!can.keepFiles && files.length + removed.length === 0) return null
  return (
    <Card title="附件">
      {can.keepFiles && (
        <View className="meeting-quiet">{`发言提纲、方案、整改清单等，可以不传。${secretNotice}`}</View>
      )}
      {problem && !removing && <Notice tone="amber">{problem.message}</Notice>}
      {files.map((file) => (
        <Row
          key={file.id}
          title={file.name}
          note={fileLine(file, serverNow())}
          after={
            <View className="meeting-acts">
              <Button small label={`打开《${file.name}》`} onClick={() => void open(id, file.id)}>
                打开
              </Button>
              {can.keepFiles && (
                <Button small label={`去掉《${file.name}》`} disabled={busy} onClick={() => setRemoving(file)}>
                  去掉
                </Button>
              )}
            </View>
          }
        />
      ))}
      {removed.map((text, index) => (
        <View key={index} className="meeting-quiet">
          {text}
        </View>
      ))}
      {can.keepFiles && files.length < attachmentsMax && (
        <Button loading={busy} onClick={() => void run(() => handIn(id), onDone)}>
          添加附件
        </Button>
      )}
      <ConfirmSheet
        open={removing !== undefined}
        title={`去掉《${removing?.name ?? ''}》？`}
        text={problem?.message ?? '文件随即删除，记录里留下它的名称、由谁去掉。'}
        confirmText="去掉"
        danger
        busy={busy}
        onConfirm={() => removing && void run(() => removeFile(id, removing.id), done)}
        onCancel={() => setRemoving(undefined)}
      />
    </Card>
  )
}
