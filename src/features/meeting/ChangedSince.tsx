import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { spoken } from '../../components/spoken'
import type { MeetingDetail } from '../../contract/meeting'
import { changedSince } from './presentChanged'
import './room.scss'

interface ChangedSinceProps {
  meeting: MeetingDetail
  now: number
  /** Hands over words and a card of the change, for whoever may tell it. */
  onTell: (() => void) | undefined
}

/** What people were told and is not so any more: the new in bold, the old struck out, until the meeting. */
export function ChangedSince({ meeting, now, onTell }: ChangedSinceProps) {
  const changes = changedSince(meeting, now)
  return (
    <>
      {changes.map(({ chip, to, from, by }) => (
        <View key={chip} className="room-changed" {...spoken({ role: 'status' })}>
          <Chip tone="amber">{chip}</Chip>
          <View className="room-changed-text">
            <View className="room-changed-now">{to}</View>
            <View className="room-changed-old">
              {from && (
                <>
                  <View>原</View>
                  <View className="room-struck">{from}</View>
                </>
              )}
              {by && <View>{by}</View>}
            </View>
          </View>
        </View>
      ))}
      {changes.length > 0 && onTell && (
        <View className="room-changed-tell">
          <Button small onClick={onTell}>
            告诉大家
          </Button>
        </View>
      )}
    </>
  )
}
