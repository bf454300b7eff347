import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import type { SavedReviewRule } from '../../contract/meetingReviewRule'
import { beijingDay, dayInFull } from '../../contract/days'
import {
  longestReviewDays,
  reviewableLabels,
  reviewables,
  reviewKindsText,
  unreviewedWords,
} from '../../contract/reviewRule'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askReviewRule, saveReviewRule } from './api'
import './meeting.scss'

const daysText = ({ days }: SavedReviewRule): string => `${days} 天`
const savedText = ({ version, savedBy, savedAt }: SavedReviewRule): string =>
  savedBy && savedAt
    ? `第 ${version} 版 · ${savedBy}于${dayInFull(beijingDay(savedAt))}保存`
    : '系统原来的天数，本机关还没有规定过'
const rules = [
  '提交的会议由上一级审核。主持、记录、签到、提交等做过这场会议工作的同志，都不能审核它。',
  `不在范围里的会议不用逐场审核：上级可以看、可以退回，等满这些天没有退回的，由系统归档，并注明“${unreviewedWords}”。`,
  '在范围里的，一直等上级审核；只有上面的同志都做过这场会议的工作、没有人可以审核的，才等满这些天自动归档，同样注明。',
  '改了范围和天数，只管以后提交的；已经提交的，照提交时的规定。',
]

/** What is reviewed one by one, how long the rest waits, and who said so; the officer writes a new version. */
export function ReviewRule() {
  const answer = useAnswer('meeting.reviewRule', askReviewRule)
  const [editing, setEditing] = useState(false)
  const [newest] = answer.data?.versions ?? []
  return (
    <Page
      title={newest ? `不用审核的，等 ${daysText(newest)}归档` : '审核的范围和期限'}
      note="哪些会议由上级逐场审核，其余的等几天自动归档"
      acts={
        answer.data?.can.save && (
          <ActionBar>
            <Button kind="primary" onClick={() => setEditing(true)}>
              规定审核的范围
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={4}>
        {({ versions: [current, ...earlier] }) => (
          <>
            {current && (
              <Card title="现在的规定">
                <Row title={`逐场审核：${reviewKindsText(current.kinds)}`} />
                <Row title={`其余的等 ${daysText(current)}`} note={savedText(current)} />
              </Card>
            )}
            {earlier.length > 0 && (
              <Card title="以前各版">
                {earlier.map((each) => (
                  <Row
                    key={each.version}
                    title={`${reviewKindsText(each.kinds)}；其余等 ${daysText(each)}`}
                    note={savedText(each)}
                  />
                ))}
              </Card>
            )}
          </>
        )}
      </Answered>
      <Card tone="sunk" title="怎样算">
        {rules.map((rule) => (
          <View key={rule} className="meeting-quiet">
            {rule}
          </View>
        ))}
      </Card>
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

const daysOf = (text: string): number | null => {
  const days = /^\d+$/.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= longestReviewDays ? days : null
}

function RuleSheet({ newest, onDone, onClose }: { newest: SavedReviewRule; onDone: () => void; onClose: () => void }) {
  const { fields, put, done, kept } = useKeptForm('meeting.reviewRule', () => ({
    // The version this was begun on: one read anew in the background is not what the person saw.
    version: newest.version,
    text: String(newest.days),
    kinds: newest.kinds,
  }))
  const { version, text, kinds } = fields
  const { busy, problem, run } = useAct()
  const days = daysOf(text)
  return (
    <Sheet
      title="规定审核的范围和期限"
      actText="保存为新的一版"
      ready={days !== null}
      busy={busy}
      problem={problem}
      onAct={() => days !== null && void run(() => saveReviewRule({ version, days, kinds }), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <Field label="逐场审核的会议" required={false} at="kinds">
        <CheckList
          label="逐场审核的会议"
          choices={reviewables.map((value) => ({ value, text: reviewableLabels[value] }))}
          values={kinds}
          onChange={put('kinds')}
        />
      </Field>
      <TextField
        label="其余的，提交后等几天"
        type="number"
        maxLength={2}
        value={text}
        onChange={put('text')}
        hint="从提交的第二天算起，到最后一天结束"
        error={days === null ? `请填 1 到 ${longestReviewDays} 之间的整数` : undefined}
        at="days"
      />
    </Sheet>
  )
}
