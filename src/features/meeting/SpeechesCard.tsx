import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { PersonField } from '../../components/PersonField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { minutesMax, speechesMax } from '../../contract/minutesWords'
import type { PersonChoice } from '../../contract/person'
import { blankSpeech, type SpeechForm } from './presentItems'

interface SpeechesCardProps {
  speeches: SpeechForm[]
  /** Those on the roll and in the register; undefined while they are not known. */
  people: readonly PersonChoice[] | undefined
  writing: boolean
  onChange: (speeches: SpeechForm[]) => void
}

/** Who said what; may stay empty. */
export function SpeechesCard({ speeches, people, writing, onChange }: SpeechesCardProps) {
  const put = (key: string, part: Partial<SpeechForm>) =>
    onChange(speeches.map((each) => (each.key === key ? { ...each, ...part } : each)))
  return (
    <Card
      title="发言"
      aside={
        writing &&
        speeches.length < speechesMax && (
          <Button kind="quiet" label="添加一位发言人" onClick={() => onChange([...speeches, blankSpeech()])}>
            ＋ 添加
          </Button>
        )
      }
    >
      {speeches.length === 0 && <View>选填。要写明谁讲了什么的，一人一段。</View>}
      {speeches.map(({ key, memberId, name, text }, at) => (
        <View key={key} className="meeting-vote-person">
          <PersonField
            label={`发言人 ${at + 1}`}
            required={false}
            none="不在名单上"
            people={people}
            value={memberId ?? ''}
            onChange={(chosen) =>
              put(key, {
                memberId: chosen || null,
                name: people?.find((person) => person.memberId === chosen)?.name ?? '',
              })
            }
            disabled={!writing}
          />
          {memberId === null && (
            <TextField
              label={`发言人 ${at + 1} 的姓名`}
              value={name}
              onChange={(next) => put(key, { name: next })}
              maxLength={20}
              disabled={!writing}
            />
          )}
          <TextArea
            label={`发言 ${at + 1}`}
            value={text}
            onChange={(next) => put(key, { text: next })}
            maxLength={minutesMax}
            disabled={!writing}
          />
          {writing && (
            <Button kind="quiet" onClick={() => onChange(speeches.filter((each) => each.key !== key))}>
              {`删去发言 ${at + 1}`}
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
