import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Versions } from '../../components/Versions'
import type { Visit } from '../../contract/visit'
import { replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askVisit } from './api'
import type { VisitDraft } from './FormCards'
import { differences, formOf, mineOver } from './presentForm'

/** The visit was changed elsewhere meanwhile: both versions beside each other, and the person chooses. Nothing is lost until then. */
export function ConflictCard({ form }: { form: VisitDraft }) {
  const visitId = form.draft.base?.recordId
  const answer = useAnswer(visitId && `visit.note.${visitId}`, () => askVisit(visitId ?? ''))
  return (
    <Card title="这次走访在别处也改过">
      <Answered answer={answer} rows={3}>
        {(theirs) => <Choice form={form} theirs={theirs} />}
      </Answered>
    </Card>
  )
}

function Choice({ form, theirs }: { form: VisitDraft; theirs: Visit }) {
  const saved = formOf(theirs)
  const takeTheirs = () => {
    form.discard()
    void replacePage(routes.visit, { visitId: theirs.id })
  }
  const keepMine = () => {
    const { promises, carried } = mineOver(form.fields, saved)
    form.put('carried')(carried)
    form.put('promises')(promises)
    void form.keepMine(theirs.version)
  }
  return (
    <Versions
      differences={differences(form.fields, saved)}
      note="选定以前两份都在。转了账单的事会留着。"
      onMine={keepMine}
      onTheirs={takeTheirs}
    />
  )
}
