import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import type { ItemProgress } from '../../contract/minutesWords'
import { changedWord } from '../../contract/meetingNotice'
import { useAct } from '../../platform/useAct'
import { tickItem } from './api'
import { ItemMaterials } from './ItemMaterials'
import { agendaLines } from './presentItems'
import { Remarks } from './ReviewCards'

interface AgendaProgressProps {
  meeting: MeetingDetail
  onDone: () => void
  /** Where an item is written down; left out where it is only followed. */
  onOpen?: (itemId: string) => void
}

/** The agenda, item by item: what is under way and what is done, ticked by those who lead the meeting or take its record. */
export function AgendaProgress({ meeting, onDone, onOpen }: AgendaProgressProps) {
  const { busy, problem, run } = useAct()
  if (meeting.agenda.length === 0) return null
  const tick = (itemId: string, to: ItemProgress) =>
    void run(() => tickItem({ meetingId: meeting.id, itemId, to }), onDone)
  return (
    <Card
      title={onOpen ? '按议程记' : '议程'}
      aside={meeting.noticeSaid?.agenda && <Chip tone="amber">{changedWord}</Chip>}
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {agendaLines(meeting).map(({ id, title, note, chip, materials, next, back }) => (
        <View key={id} className="meeting-item">
          <Row
            title={title}
            note={note}
            onClick={onOpen && (() => onOpen(id))}
            after={chip && <Chip tone={chip.tone}>{chip.word}</Chip>}
          />
          <ItemMaterials materials={materials} />
          <Remarks meeting={meeting} parts={['item']} itemId={id} />
          {(next || back) && (
            <View className="meeting-item-acts">
              {next && (
                <Button small label={next.label} disabled={busy} onClick={() => tick(id, next.to)}>
                  {next.word}
                </Button>
              )}
              {back && (
                <Button kind="quiet" small label={back.label} disabled={busy} onClick={() => tick(id, back.to)}>
                  撤销
                </Button>
              )}
            </View>
          )}
        </View>
      ))}
    </Card>
  )
}
