import { PickerField } from '../../components/PickerField'
import { newVersionOf, RuleFields, versionSays } from '../../components/RuleFields'
import { RulePage } from '../../components/RulePage'
import { Sheet } from '../../components/Sheet'
import { electionMajorities, electionMajorityLabels } from '../../contract/electionWords'
import type { ElectionMajorityRule as Rule } from '../../contract/meetingElectionMajority'
import { cite, regulations } from '../../contract/regulations'
import { useKeptForm } from '../../platform/outbox'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askElectionMajority, saveElectionMajority } from './api'

const ruleText = ({ majorityOf }: Rule): string =>
  majorityOf === 'ask' ? electionMajorityLabels.ask : `得赞成票${electionMajorityLabels[majorityOf]}为当选`
const rules = [
  `${regulations.electionMajority.requirement}（${cite(regulations.electionMajority)}）。`,
  '登记选举时，实到会、应到会两个半数都照实写明；谁当选，以会上宣布的为准，系统不推算。',
  '选举按开会那天的规定注明认定办法；已经登记的选举，不随以后的规定改变。',
]

/** Of whose number a majority elects, and who said so; the officer writes a new version. */
export function ElectionMajority() {
  return (
    <RulePage
      answer={useAnswer('meeting.electionMajority', askElectionMajority)}
      textOf={ruleText}
      title="当选的认定办法"
      note="选举得多少赞成票当选，按应到会还是实到会有选举权的人数过半数"
      actText="规定当选的认定办法"
      unsaid="本机关还没有规定"
      about={{ title: '怎样认定', lines: rules }}
      sheet={(newest, ends) => <RuleSheet newest={newest} {...ends} />}
    />
  )
}

const choices = electionMajorities.map((value) => ({ value, text: electionMajorityLabels[value] }))

function RuleSheet({ newest, onDone, onClose }: { newest: Rule; onDone: () => void; onClose: () => void }) {
  const { fields, field, done, kept } = useKeptForm('meeting.electionMajority', () => ({
    ...newVersionOf(newest),
    majorityOf: newest.majorityOf,
  }))
  const { busy, problem, run } = useAct()
  const save = () => void run(() => saveElectionMajority(versionSays(fields)), done(onDone))
  return (
    <Sheet
      title="规定当选的认定办法"
      actText="保存为新的一版"
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <PickerField mode="selector" label="得多少赞成票当选" choices={choices} {...field('majorityOf')} />
      <RuleFields field={field} />
    </Sheet>
  )
}
