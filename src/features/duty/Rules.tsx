import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import type { DutyRules, RuleLine } from '../../contract/dutyRules'
import { useDrawnOf } from '../../platform/pageLife'
import { useAnswer } from '../../platform/serverState'
import { askRules } from './api'
import { LocalRuleSheet } from './LocalRuleSheet'
import { aboutText, groupsOf, saidLines } from './presentRules'
import { RuleSheet } from './RuleSheet'
import './duty.scss'

/** A message to the page holds so many. */
const rowsAtOnce = 8

type Editing = { of: 'row'; line: RuleLine } | { of: 'local'; line: RuleLine | null } | null

/** Every row of the duties: what is asked by which words, and what this organ has said of it. */
export function Rules() {
  const answer = useAnswer('duty.rules', askRules)
  const [editing, setEditing] = useState<Editing>(null)
  const ends = {
    onClose: () => setEditing(null),
    onDone: () => {
      setEditing(null)
      void answer.refresh()
    },
  }
  const found = answer.data
  return (
    <Page
      title="组织生活的要求"
      note="每一条写明原文和出处。上级规定不能改；本单位的规定可以更严，两条并列"
      acts={
        found?.can.save && (
          <ActionBar>
            <Button kind="primary" onClick={() => setEditing({ of: 'local', line: null })}>
              写一条本单位的规定
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={8}>
        {(rules) => <Groups rules={rules} onEdit={setEditing} />}
      </Answered>
      {found && editing?.of === 'row' && <RuleSheet rules={found} line={editing.line} {...ends} />}
      {found && editing?.of === 'local' && <LocalRuleSheet rules={found} line={editing.line} {...ends} />}
    </Page>
  )
}

function Groups({ rules, onEdit }: { rules: DutyRules; onEdit: (editing: Editing) => void }) {
  const groups = groupsOf(rules)
  const drawn = new Set(
    useDrawnOf(
      groups.flatMap(({ rows }) => rows),
      rowsAtOnce,
    ),
  )
  return (
    <>
      {groups
        .filter(({ rows }) => rows.some((line) => drawn.has(line)))
        .map(({ title, note, rows }) => (
          <Card key={title} title={title}>
            <View className="duty-quote">{note}</View>
            {rows
              .filter((line) => drawn.has(line))
              .map((line) => (
                <Rule key={line.ruleId} line={line} canSave={rules.can.save} onEdit={onEdit} />
              ))}
          </Card>
        ))}
    </>
  )
}

const maySay = ({ may }: RuleLine): boolean => Object.values(may).some(Boolean)

interface RuleProps {
  line: RuleLine
  canSave: boolean
  onEdit: (editing: Editing) => void
}
function Rule({ line, canSave, onEdit }: RuleProps) {
  const { title, quote, local } = line
  return (
    <View>
      <Row
        title={title}
        note={aboutText(line)}
        after={
          canSave &&
          maySay(line) && (
            <Button kind="quiet" small label={`设置：${title}`} onClick={() => onEdit({ of: 'row', line })}>
              设置
            </Button>
          )
        }
      >
        <View className="duty-quote">{`“${quote}”`}</View>
        {saidLines(line).map((text) => (
          <View key={text} className="row-note">
            {text}
          </View>
        ))}
      </Row>
      {canSave && local && (
        <View className="duty-acts">
          <Button small kind="quiet" label={`改内容：${title}`} onClick={() => onEdit({ of: 'local', line })}>
            改内容
          </Button>
        </View>
      )}
    </View>
  )
}
