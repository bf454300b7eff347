import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { PeopleField } from '../../components/PersonField'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { asThemselves, guestQuestion, withoutGuest, type PaperGuest } from './paperGuests'
import type { PaperParts } from './PaperCame'
import { outsideAsked } from './presentAfterwards'

/** 列席: people of the branch who are not on the roll, and whoever came from outside. */
export function GuestsCard(parts: PaperParts) {
  const { form, sheet, fill, locked } = parts
  const { others, invited } = sheet
  return (
    <Card
      title="列席的人员"
      aside={
        <Button
          kind="quiet"
          label="添加一位外单位列席人员"
          disabled={locked}
          onClick={() => fill({ guests: [...form.guests, { clientId: randomId(), name: '', unit: '' }] })}
        >
          ＋ 外单位
        </Button>
      }
    >
      {others.length > 0 && (
        <PeopleField
          label="本单位列席的同志"
          required={false}
          people={others}
          values={form.otherIds}
          onChange={(otherIds) => fill({ otherIds })}
          disabled={locked}
        />
      )}
      {outsideAsked(form, invited).map((guest) => (
        <Button key={guest.clientId} small disabled={locked} onClick={() => fill({ guests: [...form.guests, guest] })}>
          {`请来的${guest.name}（${guest.unit}）到了`}
        </Button>
      ))}
      {form.guests.map((guest, at) => (
        <GuestLine key={guest.clientId} {...parts} guest={guest} at={at} />
      ))}
      {others.length === 0 && form.guests.length === 0 && <View>没有列席的，不用填。</View>}
    </Card>
  )
}

function GuestLine({ form, sheet, fill, locked, guest, at }: PaperParts & { guest: PaperGuest; at: number }) {
  const put = (part: Partial<PaperGuest>) =>
    fill({ guests: form.guests.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  const question = guestQuestion(form, sheet, at)
  const label = `列席人员 ${at + 1}`
  return (
    <View className="meeting-vote-person">
      <TextField
        label={`${label} 姓名`}
        value={guest.name}
        // Another name is another question.
        onChange={(name) => put({ name, another: false })}
        maxLength={20}
        disabled={locked}
      />
      {question && (
        <>
          <Notice tone="amber">{question.text}</Notice>
          {question.people.map(({ memberId, name, beside }) => (
            <Button
              key={memberId}
              small
              disabled={locked}
              onClick={() => fill(asThemselves(form, sheet, at, memberId))}
            >
              {`是${name}${beside ? `（${beside}）` : ''}`}
            </Button>
          ))}
          {question.people.length === 0 && (
            <Button small disabled={locked} onClick={() => fill(withoutGuest(form, at))}>
              是同一位，只留一处
            </Button>
          )}
          <Button small disabled={locked} onClick={() => put({ another: true })}>
            不是，是另一位
          </Button>
        </>
      )}
      <TextField
        label={`${label} 单位`}
        value={guest.unit}
        onChange={(unit) => put({ unit })}
        maxLength={40}
        disabled={locked}
      />
      <Button kind="quiet" disabled={locked} onClick={() => fill(withoutGuest(form, at))}>
        {`去掉${label}`}
      </Button>
    </View>
  )
}
