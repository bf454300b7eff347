import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { PersonField } from '../../components/PersonField'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import type { PersonChoice } from '../../contract/person'
import { blankCandidate, blankOther, type CandidateForm, type OtherForm } from './presentElectionForm'

const replaced = <Item,>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((each, place) => (place === at ? item : each))
const without = <Item,>(items: readonly Item[], at: number): Item[] => items.filter((_, place) => place !== at)

const votes = [
  ['inFavour', '赞成'],
  ['against', '不赞成'],
  ['abstained', '弃权'],
] as const

/** Each candidate with their figures, and whether they were announced as elected. */
export function CandidateFields({
  items,
  onChange,
  people,
}: {
  items: readonly CandidateForm[]
  onChange: (items: CandidateForm[]) => void
  people: readonly PersonChoice[] | undefined
}) {
  return (
    <View>
      {items.map((item, at) => {
        const put = (part: Partial<CandidateForm>) => onChange(replaced(items, at, { ...item, ...part }))
        return (
          <View key={at} className="meeting-vote-person">
            <PersonField
              label={`候选人 ${at + 1}`}
              value={item.memberId ?? ''}
              people={people}
              onChange={(memberId) => put({ memberId })}
              at={`candidates.${at}`}
            />
            {votes.map(([cell, label]) => (
              <TextField
                key={cell}
                label={`${label}（候选人 ${at + 1}）`}
                type="number"
                value={item[cell]}
                onChange={(typed) => put({ [cell]: typed })}
                maxLength={6}
              />
            ))}
            <SwitchField
              label={`宣布当选（候选人 ${at + 1}）`}
              checked={item.elected}
              onChange={(elected) => put({ elected })}
            />
            {items.length > 1 && (
              <Button kind="quiet" onClick={() => onChange(without(items, at))}>
                {`去掉候选人 ${at + 1}`}
              </Button>
            )}
          </View>
        )
      })}
      <Button small onClick={() => onChange([...items, blankCandidate])}>
        ＋ 候选人
      </Button>
    </View>
  )
}

/** 另选他人. */
export function OtherFields({
  items,
  onChange,
  people,
}: {
  items: readonly OtherForm[]
  onChange: (items: OtherForm[]) => void
  people: readonly PersonChoice[] | undefined
}) {
  return (
    <View>
      {items.map((item, at) => {
        const put = (part: Partial<OtherForm>) => onChange(replaced(items, at, { ...item, ...part }))
        return (
          <View key={at} className="meeting-vote-person">
            <TextField
              label={`另选他人 ${at + 1}`}
              value={item.name}
              onChange={(name) => put({ name })}
              maxLength={20}
              at={`others.${at}.name`}
            />
            <TextField
              label={`得票（另选他人 ${at + 1}）`}
              type="number"
              value={item.inFavour}
              onChange={(inFavour) => put({ inFavour })}
              maxLength={6}
              at={`others.${at}`}
            />
            <SwitchField
              label={`宣布当选（另选他人 ${at + 1}）`}
              checked={item.elected}
              onChange={(elected) => put({ elected })}
            />
            {item.elected && (
              <PersonField
                label={`当选人（另选他人 ${at + 1}）`}
                hint="选定是名单上的哪位同志，批复登记后按此任职"
                value={item.memberId ?? ''}
                people={people}
                onChange={(memberId) => put({ memberId })}
              />
            )}
            <Button kind="quiet" onClick={() => onChange(without(items, at))}>
              {`去掉另选他人 ${at + 1}`}
            </Button>
          </View>
        )
      })}
      <Button small onClick={() => onChange([...items, blankOther])}>
        ＋ 另选他人
      </Button>
    </View>
  )
}
