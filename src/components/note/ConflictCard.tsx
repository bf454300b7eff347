import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Side } from '../../contract/noteChanges'
import type { useDraft } from '../../platform/outbox'
import { useAnswer } from '../../platform/serverState'
import { ActionBar } from '../ActionBar'
import { Answered } from '../Answered'
import { Button } from '../Button'
import { Card } from '../Card'
import { Segmented } from '../Segmented'
import { Skeleton } from '../Skeleton'
import { differencesOf, rebased } from './conflict'
import { formOf, type AnyNote, type Form } from './form'
import { noteKey, readForm, type NoteKit } from './kit'
import './note.scss'

interface ConflictCardProps {
  kit: NoteKit
  form: Pick<ReturnType<typeof useDraft<Form>>, 'draft' | 'rebase'>
}

/** The note was changed elsewhere meanwhile: where both changed the same, the person chooses. Nothing is lost until then. */
export function ConflictCard(props: ConflictCardProps) {
  const { kit, form } = props
  const { base } = form.draft
  const noteId = base?.recordId
  // What was kept of it before the change was begun says nothing of what others did since.
  const seen = base?.fields ? base.version : 0
  const answer = useAnswer(noteId && noteKey(kit, noteId), () => kit.ask(noteId ?? ''))
  useEffect(() => {
    // The form holds the same answer open, as it was when it began: nothing else would ask for it anew.
    void answer.refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each version that was found to be overtaken
  }, [noteId, seen])
  return (
    <Card title={kit.titles.conflict}>
      <Answered answer={answer} rows={3}>
        {(note) => (note.version > seen ? <Choice key={note.version} {...props} note={note} /> : <Skeleton rows={3} />)}
      </Answered>
    </Card>
  )
}

const choices = [
  { value: 'mine', text: '用本机的' },
  { value: 'theirs', text: '用已保存的' },
] as const

function Choice({ kit, form: { draft, rebase }, note }: ConflictCardProps & { note: AnyNote }) {
  const [choice, setChoice] = useState<Record<string, Side>>({})
  const mine = { ...draft, fields: readForm(kit, draft.fields) }
  const sides = { mine: mine.fields, base: draft.base?.fields, theirs: formOf(kit.table, note) }
  const differences = differencesOf(kit.table, sides)
  return (
    <>
      {differences.length === 0 && <View>两边改的不是同一处，可以一起保存。</View>}
      {differences.map(({ unit, field, ...texts }) => (
        <View key={unit} className="note-difference">
          <View className="note-quiet">{field}</View>
          <View className="note-text">{`本机：${texts.mine}`}</View>
          <View className="note-text">{`已保存：${texts.theirs}`}</View>
          <Segmented<Side | ''>
            label={`${field}用哪一份`}
            value={choice[unit] ?? ''}
            onChange={(side) => side && setChoice((before) => ({ ...before, [unit]: side }))}
            choices={choices}
          />
        </View>
      ))}
      <View className="note-quiet">保存以前两份都在；转了台账的会留着。</View>
      <ActionBar>
        <Button
          disabled={differences.some(({ unit }) => !choice[unit])}
          onClick={() => void rebase(rebased(kit.table, mine, note, choice))}
        >
          {differences.length === 0 ? '一起保存' : '按选的保存'}
        </Button>
      </ActionBar>
    </>
  )
}
