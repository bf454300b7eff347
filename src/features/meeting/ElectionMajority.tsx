import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { beijingDay } from '../../contract/days'
import { electionMajorities, electionMajorityLabels } from '../../contract/electionWords'
import type {
  ElectionMajorityRule as Rule,
  ElectionMajorityRules as Rules,
} from '../../contract/meetingElectionMajority'
import { cite, regulations } from '../../contract/regulations'
import { useKeptForm } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askElectionMajority, saveElectionMajority } from './api'
import './meeting.scss'

const ruleText = ({ majorityOf }: Rule): string =>
  majorityOf === 'ask' ? electionMajorityLabels.ask : `得赞成票${electionMajorityLabels[majorityOf]}为当选`
const savedText = ({ version, source, savedBy, savedAt }: Rule): string =>
  savedBy && savedAt
    ? [`第 ${version} 版`, source, `${savedBy}于 ${beijingDay(savedAt)} 保存`].filter(Boolean).join(' · ')
    : '本机关还没有规定'
const rules = [
  `${regulations.electionMajority.requirement}（${cite(regulations.electionMajority)}）。`,
  '登记选举时，实到会、应到会两个半数都照实写明；谁当选，以会上宣布的为准，系统不推算。',
  '选举按开会那天的规定注明认定办法；已经登记的选举，不随以后的规定改变。',
]

/** Of whose number a majority elects, and who said so; the officer writes a new version. */
export function ElectionMajority() {
  const answer = useAnswer('meeting.electionMajority', askElectionMajority)
  const [editing, setEditing] = useState(false)
  const data = answer.data
  const newest = data?.versions[0]
  return (
    <Page
      title={data ? ruleText(data.current) : '当选的认定办法'}
      note="选举得多少赞成票当选，按应到会还是实到会有选举权的人数过半数"
      acts={
        data?.can.save && (
          <ActionBar>
            <Button kind="primary" onClick={() => setEditing(true)}>
              规定当选的认定办法
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={4}>
        {(found) => <Versions data={found} />}
      </Answered>
      {editing && newest && (
        <RuleSheet
          newest={newest}
          onClose={() => setEditing(false)}
          onDone={() => void answer.refresh().then(() => setEditing(false))}
        />
      )}
    </Page>
  )
}

function Versions({ data: { current, versions } }: { data: Rules }) {
  const later = versions.find(
    ({ effectiveFrom, version }) => version > current.version && effectiveFrom > beijingDay(serverNow()),
  )
  const others = versions.filter(({ version, savedBy }) => version !== current.version && savedBy !== null)
  return (
    <>
      {later && <Notice tone="blue">{`第 ${later.version} 版已保存，${later.effectiveFrom} 起用。`}</Notice>}
      <Card title="现在的规定">
        <Row title={ruleText(current)} note={savedText(current)} />
      </Card>
      {others.length > 0 && (
        <Card title="其他各版">
          {others.map((each) => (
            <Row key={each.version} title={`${each.effectiveFrom} 起：${ruleText(each)}`} note={savedText(each)} />
          ))}
        </Card>
      )}
      <Card tone="sunk" title="怎样认定">
        {rules.map((rule) => (
          <View key={rule} className="meeting-quiet">
            {rule}
          </View>
        ))}
      </Card>
    </>
  )
}

const choices = electionMajorities.map((value) => ({ value, text: electionMajorityLabels[value] }))

function RuleSheet({ newest, onDone, onClose }: { newest: Rule; onDone: () => void; onClose: () => void }) {
  const { fields, field, done, kept } = useKeptForm('meeting.electionMajority', () => ({
    // The version this was begun on: one read anew in the background is not what the person saw.
    version: newest.version,
    effectiveFrom: beijingDay(serverNow()),
    majorityOf: newest.majorityOf,
    source: newest.source ?? '',
  }))
  const { busy, problem, run } = useAct()
  const save = () => {
    const input = { ...fields, source: fields.source.trim() || null }
    void run(() => saveElectionMajority(input), done(onDone))
  }
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
      <TextField label="依据" hint="例如：机关党委〔2026〕5号" required={false} {...field('source')} maxLength={60} />
      <PickerField mode="date" label="起用日期" {...field('effectiveFrom')} />
    </Sheet>
  )
}
