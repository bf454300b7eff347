import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { remarkParts, remarksMax, type ReturnRemark } from '../../contract/remarkWords'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { returnMeeting } from './api'
import { partName } from './presentReview'

const asRemarked = '请按各项意见修改'

/** Sends it back: why, and what is remarked on which part. */
export function ReturnSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const { fields, field, put, done, kept } = useKeptForm(`meeting.return.${meeting.id}`, () => ({
    reason: meeting.returnAsk && !meeting.returnAsk.declined ? meeting.returnAsk.reason : '',
    remarks: [] as ReturnRemark[],
  }))
  const { busy, problem, run } = useAct()
  const [choosing, setChoosing] = useState(false)
  const remarks = fields.remarks.filter(({ text }) => text.trim() !== '')
  const reason = fields.reason.trim() || (remarks.length > 0 ? asRemarked : '')
  const change = (at: number, text: string) =>
    put('remarks')(fields.remarks.map((each, index) => (index === at ? { ...each, text } : each)))
  const add = (about: Omit<ReturnRemark, 'text'>) => {
    put('remarks')([...fields.remarks, { ...about, text: '' }])
    setChoosing(false)
  }
  return (
    <Sheet
      title="退回这场会议？"
      actText="退回"
      ready={reason !== ''}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => returnMeeting({ meetingId: meeting.id, reason, remarks }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <View>退回后由书记改好再提交。意见写在哪一项，就显示在哪一项旁边；再提交时您会看到改了什么。</View>
      <TextArea
        label="退回的原因"
        required={false}
        {...field('reason')}
        maxLength={200}
        hint="各项写了意见的，可以不写"
      />
      {fields.remarks.map((remark, at) => (
        <TextArea
          key={at}
          label={`对“${partName(remark, meeting.agenda)}”的意见`}
          required={false}
          value={remark.text}
          onChange={(text) => change(at, text)}
          maxLength={200}
        />
      ))}
      {choosing ? (
        <Parts meeting={meeting} onChoose={add} />
      ) : (
        fields.remarks.length < remarksMax && <Button onClick={() => setChoosing(true)}>对某一项写意见</Button>
      )}
    </Sheet>
  )
}

function Parts({
  meeting: { agenda },
  onChoose,
}: {
  meeting: MeetingDetail
  onChoose: (about: Omit<ReturnRemark, 'text'>) => void
}) {
  const abouts = remarkParts.flatMap((part): Omit<ReturnRemark, 'text'>[] =>
    part === 'item' ? agenda.map(({ id: itemId }) => ({ part, itemId })) : [{ part }],
  )
  return (
    <>
      {abouts.map((about) => (
        <Row
          key={`${about.part}:${about.itemId ?? ''}`}
          title={partName(about, agenda)}
          note={agenda.find(({ id }) => id === about.itemId)?.title}
          onClick={() => onChoose(about)}
        />
      ))}
    </>
  )
}
