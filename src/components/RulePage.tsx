import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionBar } from './ActionBar'
import { Answered } from './Answered'
import { Button } from './Button'
import { Card } from './Card'
import { Notice } from './Notice'
import { Page } from './Page'
import { Row } from './Row'
import { beijingDay, dayInFull } from '../contract/days'
import { serverNow } from '../platform/serverClock'
import type { Answer } from '../platform/serverState'
import './RulePage.scss'

/** One version of what the organ lays down from a day on; version 0 is the product's own, which nobody saved. */
interface SavedRule {
  version: number
  effectiveFrom: string
  source: string | null
  savedBy: string | null
  savedAt: string | null
}
interface RulePageProps<Rule extends SavedRule> {
  answer: Answer<{ current: Rule; versions: Rule[]; can: { save: boolean } }>
  /** What the rule says, in the title and as a line. */
  textOf: (rule: Rule) => string
  /** The title until it is known. */
  title: string
  note: string
  /** Of the button that writes a new version. */
  actText: string
  /** Where nobody has laid anything down. */
  unsaid: string
  /** What follows from it, under a heading. */
  about: { title: string; lines: readonly string[] }
  sheet: (newest: Rule, ends: { onClose: () => void; onDone: () => void }) => ReactNode
}

/** What the organ lays down in dated versions, and who said so; whoever may writes a new one. */
export function RulePage<Rule extends SavedRule>(props: RulePageProps<Rule>) {
  const { answer, textOf, title, note, actText, sheet } = props
  const [editing, setEditing] = useState(false)
  const data = answer.data
  const newest = data?.versions[0]
  const onClose = () => setEditing(false)
  return (
    <Page
      title={data ? textOf(data.current) : title}
      note={note}
      acts={
        data?.can.save && (
          <ActionBar>
            <Button kind="primary" onClick={() => setEditing(true)}>
              {actText}
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={4}>
        {({ current, versions }) => <RuleCards {...props} current={current} versions={versions} />}
      </Answered>
      {editing && newest && sheet(newest, { onClose, onDone: () => void answer.refresh().then(onClose) })}
    </Page>
  )
}

/** What holds now, what else was or will be laid down, and what follows from it. */
export function RuleCards<Rule extends SavedRule>({
  current,
  versions,
  textOf,
  unsaid,
  about,
}: Pick<RulePageProps<Rule>, 'textOf' | 'unsaid' | 'about'> & { current: Rule; versions: readonly Rule[] }) {
  const savedText = ({ version, source, savedBy, savedAt }: Rule): string =>
    savedBy && savedAt
      ? [`第 ${version} 版`, source, `${savedBy}于${dayInFull(beijingDay(savedAt))}保存`].filter(Boolean).join(' · ')
      : unsaid
  const later = versions.find(
    ({ effectiveFrom, version }) => version > current.version && effectiveFrom > beijingDay(serverNow()),
  )
  const others = versions.filter(({ version, savedBy }) => version !== current.version && savedBy !== null)
  return (
    <>
      {later && <Notice tone="blue">{`第 ${later.version} 版已保存，${dayInFull(later.effectiveFrom)}起用。`}</Notice>}
      <Card title="现在的规定">
        <Row title={textOf(current)} note={savedText(current)} />
      </Card>
      {others.length > 0 && (
        <Card title="其他各版">
          {others.map((each) => (
            <Row
              key={each.version}
              title={`${dayInFull(each.effectiveFrom)}起：${textOf(each)}`}
              note={savedText(each)}
            />
          ))}
        </Card>
      )}
      <Card tone="sunk" title={about.title}>
        {about.lines.map((line) => (
          <View key={line} className="kit-rule-about">
            {line}
          </View>
        ))}
      </Card>
    </>
  )
}
