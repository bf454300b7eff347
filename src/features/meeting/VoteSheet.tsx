import { View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { MeetingDetail } from '../../contract/meeting'
import { cite, regulations } from '../../contract/regulations'
import {
  exclusionReasonsOf,
  isSecret,
  takesOpinions,
  voteMatterLabels,
  voteMatters,
  voteMethodLabels,
  voteMethods,
} from '../../contract/voteWords'
import { voteRuleLabels } from '../../contract/vocabulary'
import { recordVote } from './api'
import { ShowMatter } from './OnScreen'
import { PresenceFields } from './PresenceFields'
import { useRecording } from './useRecording'
import { ExclusionFields, OpinionFields } from './VotePeople'
import { articleOf, rulesFor, usualRule } from './presentVote'
import {
  absentVoters,
  brokenCell,
  emptyVote,
  isComplete,
  voteInput,
  withMatter,
  type VoteForm,
} from './presentVoteForm'

const counts = [
  ['inFavour', '赞成'],
  ['against', '反对'],
  ['abstained', '弃权'],
] as const

/** One vote; what it comes to is counted by the server on the people who should have come. */
export function VoteSheet({
  meeting,
  onShown,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  /** Its matter stands on 投屏; the sheet stays. */
  onShown: () => void
  onClose: () => void
  onDone: () => void
}) {
  const recording = useRecording<VoteForm>(meeting, 'vote', () => emptyVote(usualRule(meeting)), brokenCell)
  const { form, setForm, set, clientId, roll, isOver, broken, problem, busy, run, done, kept } = recording
  const rules = rulesFor(meeting.kinds)
  const people = roll && absentVoters(roll)
  const { matterKind } = form
  const kinds = form.rule === 'committeeMeeting' ? voteMatters.filter((kind) => !isSecret(kind)) : voteMatters
  const methods = matterKind && isSecret(matterKind) ? (['secretBallot'] as const) : voteMethods
  return (
    <Sheet
      title="登记一次表决"
      actText="登记"
      ready={isComplete(form, isOver) && !broken}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => recordVote(voteInput(form, meeting.id, clientId)), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <TextField
        label="表决事项"
        value={form.matter}
        onChange={(matter) => set({ matter })}
        maxLength={80}
        at="matter"
      />
      <ShowMatter meeting={meeting} matter={form.matter} onDone={onShown} />
      {rules.length > 1 && (
        <PickerField
          mode="selector"
          label="由谁表决"
          value={form.rule}
          onChange={(rule) => setForm({ ...emptyVote(rule), matter: form.matter })}
          choices={rules.map((value) => ({ value, text: voteRuleLabels[value] }))}
          at="rule"
        />
      )}
      <PickerField
        mode="selector"
        label="事项类别"
        value={matterKind}
        onChange={(kind) => setForm(withMatter(form, kind))}
        choices={kinds.map((value) => ({ value, text: voteMatterLabels[value] }))}
        at="matterKind"
      />
      <PickerField
        mode="selector"
        label="表决方法"
        hint={
          matterKind && isSecret(matterKind)
            ? `${regulations.secretBallot.requirement}（${cite(regulations.secretBallot)}）`
            : undefined
        }
        value={form.method}
        onChange={(method) => set({ method })}
        choices={methods.map((value) => ({ value, text: voteMethodLabels[value] }))}
        at="method"
      />
      <VoteCounts form={form} isOver={isOver} set={set} />
      {matterKind && takesOpinions(matterKind) && (
        <OpinionFields items={form.opinions} onChange={(opinions) => set({ opinions })} people={people} />
      )}
      {matterKind === 'admission' && (
        <ExclusionFields
          items={form.exclusions}
          onChange={(exclusions) => set({ exclusions })}
          people={people}
          reasons={exclusionReasonsOf('admission')}
        />
      )}
      <View className="meeting-quiet">{closingWords[form.rule](articleOf(form.rule).text)}</View>
    </Sheet>
  )
}

interface CountsProps {
  form: VoteForm
  isOver: boolean
  set: (part: Partial<VoteForm>) => void
}
/** How many were there and what the ballots came to, checked against each other as they are typed. */
const VoteCounts = ({ form, isOver, set }: CountsProps) => (
  <>
    <PresenceFields label="表决时到会" form={form} isOver={isOver} set={set} />
    {counts.map(([cell, label]) => (
      <TextField
        key={cell}
        label={label}
        hint={form.opinions.length > 0 ? '会上的票，书面意见另计' : undefined}
        type="number"
        value={form[cell]}
        onChange={(typed) => set({ [cell]: typed })}
        maxLength={6}
        at={cell}
      />
    ))}
  </>
)

/** What the figures are counted on; where the clause does not say how many carry it, nothing is computed. */
const closingWords = {
  generalMeeting: (text: string) => `${text}。是否通过由系统按应到会有表决权人数计算。`,
  committeeMeeting: (text: string) => `${text}。条文没有写明多少人赞成为通过，系统只列出人数，由会议认定。`,
}
