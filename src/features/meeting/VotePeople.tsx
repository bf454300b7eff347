import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import type { PersonChoice } from '../../contract/person'
import { cite, regulations } from '../../contract/regulations'
import {
  exclusionReasonLabels,
  opinionChoiceLabels,
  opinionChoices,
  type ExclusionReason,
} from '../../contract/voteWords'
import { blankExclusion, blankOpinion, type ExclusionForm, type OpinionForm } from './presentVoteForm'

interface ListProps<Item> {
  items: readonly Item[]
  onChange: (items: Item[]) => void
  /** Members with a vote who are not there; undefined while the roll is not known. */
  people: readonly PersonChoice[] | undefined
}
const replaced = <Item,>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((each, place) => (place === at ? item : each))
const without = <Item,>(items: readonly Item[], at: number): Item[] => items.filter((_, place) => place !== at)

/** Written opinions of absent members, one after the other. */
export function OpinionFields({ items, onChange, people }: ListProps<OpinionForm>) {
  return (
    <View>
      {items.map((item, at) => {
        const put = (part: Partial<OpinionForm>) => onChange(replaced(items, at, { ...item, ...part }))
        return (
          <View key={at} className="meeting-vote-person">
            <PersonField
              label={`书面意见 ${at + 1}`}
              hint="没有到会的同志"
              value={item.memberId ?? ''}
              people={people}
              nobody="有表决权的同志都到会了。"
              onChange={(memberId) => put({ memberId })}
              at={`opinions.${at}`}
            />
            <PickerField
              mode="date"
              label="提出日期"
              value={item.receivedOn}
              onChange={(receivedOn) => put({ receivedOn })}
              at={`opinions.${at}.receivedOn`}
            />
            <PickerField
              mode="selector"
              label="意见"
              value={item.choice}
              choices={opinionChoices.map((value) => ({ value, text: opinionChoiceLabels[value] }))}
              onChange={(choice) => put({ choice })}
            />
            <Button kind="quiet" onClick={() => onChange(without(items, at))}>
              {`去掉书面意见 ${at + 1}`}
            </Button>
          </View>
        )
      })}
      <Button small onClick={() => onChange([...items, blankOpinion])}>
        ＋ 会前提出的书面意见
      </Button>
      {items.length > 0 && (
        <View className="meeting-quiet">
          {`${regulations.writtenOpinion.requirement}（${cite(regulations.writtenOpinion)}）。谁写了什么加密保存，只有记录人、书记和审核人能看。`}
        </View>
      )}
    </View>
  )
}

/** Members left out of 应到会 with both approvals. */
export function ExclusionFields({
  items,
  onChange,
  people,
  reasons,
}: ListProps<ExclusionForm> & { reasons: readonly ExclusionReason[] }) {
  return (
    <View>
      {items.map((item, at) => {
        const put = (part: Partial<ExclusionForm>) => onChange(replaced(items, at, { ...item, ...part }))
        return (
          <View key={at} className="meeting-vote-person">
            <PersonField
              label={`不计算在内 ${at + 1}`}
              hint="没有到会的同志"
              value={item.memberId ?? ''}
              people={people}
              nobody="有表决权的同志都到会了。"
              onChange={(memberId) => put({ memberId })}
              at={`exclusions.${at}`}
            />
            <PickerField
              mode="selector"
              label="原因"
              value={item.reasonKind}
              choices={reasons.map((value) => ({ value, text: exclusionReasonLabels[value] }))}
              onChange={(reasonKind) => put({ reasonKind })}
            />
            <PickerField
              mode="date"
              label="上级党组织同意的日期"
              required={false}
              value={item.approvedByUpperOn}
              onChange={(approvedByUpperOn) => put({ approvedByUpperOn })}
            />
            <SwitchField
              label="党员大会通过"
              hint="上级同意和大会通过缺一项，仍计算在内"
              checked={item.approvedByMeeting}
              onChange={(approvedByMeeting) => put({ approvedByMeeting })}
            />
            <Button kind="quiet" onClick={() => onChange(without(items, at))}>
              {`去掉不计算在内 ${at + 1}`}
            </Button>
          </View>
        )
      })}
      <Button small onClick={() => onChange([...items, blankExclusion])}>
        ＋ 不计算在应到会人数之内的
      </Button>
      {items.length > 0 && (
        <View className="meeting-quiet">
          {`${regulations.excludedFromBase.requirement}（${cite(regulations.excludedFromBase)}）`}
        </View>
      )}
    </View>
  )
}
