import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Versions } from '../../components/Versions'
import type { CourtyardNote } from '../../contract/courtyard'
import { replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askNote } from './api'
import type { NoteDraft } from './FormCards'
import { differences, formOf, mineOver } from './presentForm'

/** The note was changed elsewhere meanwhile: both versions beside each other, and the person chooses. Nothing is lost until then. */
export function ConflictCard({ form }: { form: NoteDraft }) {
  const noteId = form.draft.base?.recordId
  const answer = useAnswer(noteId && `courtyard.note.${noteId}`, () => askNote(noteId ?? ''))
  return (
    <Card title="这次院坝会在别处也改过">
      <Answered answer={answer} rows={3}>
        {(theirs) => <Choice form={form} theirs={theirs} />}
      </Answered>
    </Card>
  )
}

function Choice({ form, theirs }: { form: NoteDraft; theirs: CourtyardNote }) {
  const saved = formOf(theirs)
  const takeTheirs = () => {
    form.discard()
    void replacePage(routes.courtyardNote, { noteId: theirs.id })
  }
  const keepMine = () => {
    const { demands, carried } = mineOver(form.fields, saved)
    form.put('carried')(carried)
    form.put('demands')(demands)
    void form.keepMine(theirs.version)
  }
  return (
    <Versions
      differences={differences(form.fields, saved)}
      note="选定以前两份都在。转了账单的诉求会留着。"
      onMine={keepMine}
      onTheirs={takeTheirs}
    />
  )
}
