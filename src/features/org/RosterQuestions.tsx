import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterAnswer, RosterQuestion } from '../../contract/orgRoster'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'

interface RosterQuestionsProps {
  questions: RosterQuestion[]
  busy: boolean
  problem?: string
  onAnswer: (answers: RosterAnswer[]) => void
}

/** What only people know of a sheet. Answered once, the sheet is read anew; an answer of before can be changed here too. */
export function RosterQuestions({ questions, busy, problem, onAnswer }: RosterQuestionsProps) {
  const [given, setGiven] = useState<Record<string, string>>({})
  const [looking, setLooking] = useState(false)
  const open = questions.filter(({ answer }) => answer === null)
  const before = questions.filter(({ answer }) => answer !== null)
  if (questions.length === 0) return null
  if (open.length === 0 && !looking)
    return (
      <Notice action={{ text: '看回答', onClick: () => setLooking(true) }}>
        {`有 ${before.length} 处是照您或同事的回答读的。`}
      </Notice>
    )
  const answers = Object.entries(given).map(([id, value]) => ({ id, value }))
  return (
    <Card title={open.length > 0 ? `有 ${open.length} 处要问您` : '照这些回答读的'}>
      {problem && <Notice tone="amber">{problem}</Notice>}
      {[...open, ...(looking ? before : [])].map((question) => (
        <Question
          key={question.id}
          question={question}
          value={given[question.id] ?? question.answer ?? undefined}
          onChange={(value) => setGiven({ ...given, [question.id]: value })}
        />
      ))}
      <View className="org-quiet">列名和写法答过一次，本机关以后都记得；不回答的，这次不导入或留空。</View>
      <View className="org-guide-open">
        <Button small kind="primary" loading={busy} disabled={answers.length === 0} onClick={() => onAnswer(answers)}>
          按回答重新读
        </Button>
        {before.length > 0 && !looking && (
          <Button small onClick={() => setLooking(true)}>
            {`看已有的 ${before.length} 个回答`}
          </Button>
        )}
      </View>
    </Card>
  )
}

/** So many choices are seen at a glance; of more one is looked for on a wheel. */
const atAGlance = 8

function Question({
  question: { text, note, choices },
  value,
  onChange,
}: {
  question: RosterQuestion
  value: string | undefined
  onChange: (value: string) => void
}) {
  if (choices.length > atAGlance)
    return (
      <PickerField
        mode="selector"
        label={text}
        hint={note}
        required={false}
        choices={choices}
        value={value}
        onChange={onChange}
      />
    )
  return (
    <View className="org-question">
      <View className="org-guide-title">{text}</View>
      {note !== '' && <View className="org-quiet">{note}</View>}
      <CheckList
        label={text}
        single
        choices={choices}
        values={value === undefined ? [] : [value]}
        onChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      />
    </View>
  )
}
