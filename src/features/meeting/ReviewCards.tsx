import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import type { RemarkPart } from '../../contract/remarkWords'
import { openReview } from './api'
import { askedBackText, changesOf, remarkTexts } from './presentReview'
import './meeting.scss'

/** The reviewer has the record before them: from now on it is not taken back. What goes wrong here is said by what they do next. */
export function useOpenedReview(meeting: MeetingDetail | undefined, onRefused: () => void): void {
  const told = useRef<string>()
  const id = meeting?.can.return ? meeting.id : undefined
  useEffect(() => {
    if (!id || told.current === id) return
    told.current = id
    openReview(id)
      .then((opened) => !opened.ok && onRefused())
      .catch(() => undefined)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each meeting
  }, [id])
}

/** It was asked back, or not given back. */
export function AskedBack({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const words = askedBackText(meeting, now)
  return words && <Notice tone="amber">{words}</Notice>
}

/** What was remarked on a part when it was sent back, beside the part; without one, on all of them. */
export function Remarks({
  meeting,
  parts,
  itemId,
}: {
  meeting: MeetingDetail
  parts?: readonly RemarkPart[]
  itemId?: string
}) {
  return (
    <>
      {remarkTexts(meeting, parts, itemId).map((text, index) => (
        <Notice key={index} tone="amber">
          {text}
        </Notice>
      ))}
    </>
  )
}

/** What the reviewer finds other than when it was sent back. */
export function ChangedCard({ meeting }: { meeting: MeetingDetail }) {
  const changes = changesOf(meeting)
  if (!changes) return null
  return (
    <Card title="退回以后改了什么">
      {changes.length === 0 && <View className="meeting-quiet">和退回时一样，没有改动。</View>}
      {changes.map(({ key, label, lines }) => (
        <View key={key}>
          {lines.map(({ key: line, title, note }) => (
            <Row key={line} title={title} note={`${label} · ${note}`} />
          ))}
        </View>
      ))}
    </Card>
  )
}
