import { View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import { PeopleField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { electionOfficeLabels, electionRoundLabels, electionRounds } from '../../contract/electionWords'
import type { MeetingDetail } from '../../contract/meeting'
import { cite, regulations } from '../../contract/regulations'
import { exclusionReasonsOf } from '../../contract/voteWords'
import { CandidateFields, OtherFields } from './ElectionPeople'
import { PresenceFields } from './PresenceFields'
import { useRecording } from './useRecording'
import { ExclusionFields } from './VotePeople'
import { recordElection } from './api'
import {
  brokenElection,
  electionInput,
  emptyElection,
  isWhole,
  officesFor,
  peopleOn,
  type ElectionForm,
} from './presentElectionForm'
import { absentVoters } from './presentVoteForm'

const ballots = [
  ['issued', '发出选票'],
  ['returned', '收回选票'],
  ['valid', '有效票'],
  ['spoilt', '废票'],
] as const

/** An election as it was held on paper; nobody is computed elected. */
export function ElectionSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const recording = useRecording<ElectionForm>(meeting, 'election', () => emptyElection, brokenElection)
  const { form, set, clientId, roll, isOver, broken, problem, busy, run, done, kept } = recording
  const people = roll && peopleOn(roll)
  return (
    <Sheet
      title="登记一次选举"
      actText="登记"
      ready={isWhole(form, isOver) && !broken}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => recordElection(electionInput(form, meeting.id, clientId)), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <View className="meeting-quiet">
        {`选举用纸质票，这里登记票数。${regulations.noProxy.requirement}（${cite(regulations.noProxy)}）。`}
      </View>
      <PickerField
        mode="selector"
        label="选举职务"
        value={form.office}
        onChange={(office) => set({ office })}
        choices={officesFor(meeting.kinds).map((value) => ({ value, text: electionOfficeLabels[value] }))}
        at="office"
      />
      <TextField
        label="应选名额"
        type="number"
        value={form.seats}
        onChange={(seats) => set({ seats })}
        maxLength={2}
        at="seats"
      />
      <PickerField
        mode="selector"
        label="第几次投票"
        value={form.round}
        onChange={(round) => set({ round })}
        choices={electionRounds.map((value) => ({ value, text: electionRoundLabels[value] }))}
        at="round"
      />
      <SwitchField
        label="选举办法已经会议通过"
        checked={form.rulesPassed}
        onChange={(rulesPassed) => set({ rulesPassed })}
      />
      <PeopleField
        label="监票人"
        max={5}
        values={form.scrutineers}
        onChange={(scrutineers) => set({ scrutineers })}
        people={people}
        at="scrutineerIds"
      />
      <PeopleField
        label="计票人"
        max={10}
        values={form.tellers}
        onChange={(tellers) => set({ tellers })}
        people={people}
        at="tellerIds"
      />
      <PresenceFields label="实到会有选举权" form={form} isOver={isOver} set={set} />
      {ballots.map(([cell, label]) => (
        <TextField
          key={cell}
          label={label}
          type="number"
          value={form[cell]}
          onChange={(typed) => set({ [cell]: typed })}
          maxLength={6}
          at={cell}
        />
      ))}
      <CandidateFields items={form.candidates} onChange={(candidates) => set({ candidates })} people={people} />
      <OtherFields items={form.others} onChange={(others) => set({ others })} people={people} />
      <ExclusionFields
        items={form.exclusions}
        onChange={(exclusions) => set({ exclusions })}
        people={roll && absentVoters(roll)}
        reasons={exclusionReasonsOf('election')}
      />
    </Sheet>
  )
}
