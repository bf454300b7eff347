import { Answered } from '../../components/Answered'
import { DraftPage } from '../../components/DraftPage'
import { Page } from '../../components/Page'
import { beijingDay } from '../../contract/days'
import type { ShownPhoto } from '../../contract/photo'
import { useDraft, useDrafts } from '../../platform/outbox'
import { replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askVisit, useMyPairs } from './api'
import { ConflictCard } from './ConflictCard'
import { FormCards } from './FormCards'
import { doorsIn, errorsText, errorsOf, formOf, newForm, shownErrors, type VisitForm as Fields } from './presentForm'

type Start = Parameters<typeof useDraft<Fields>>[2]

/** Writes a visit, goes on with a kept draft, or changes a visit that is there. */
export function VisitForm({
  visitId,
  draftId,
  pairId,
}: {
  visitId: string | undefined
  draftId: string | undefined
  pairId: string | undefined
}) {
  const mine = useMyPairs()
  const stored = useDrafts('visit').find(
    (draft) => draft.id === draftId || (visitId !== undefined && draft.base?.recordId === visitId),
  )
  const changes = visitId ?? stored?.base?.recordId
  const answer = useAnswer(changes && `visit.note.${changes}`, () => askVisit(changes ?? ''))
  const visit = answer.data
  // Looked at once, when the form begins. A draft that is on the phone opens without waiting for its visit, so also without a network.
  const begins = visitId === undefined || stored
  if (begins && pairId && !mine.data)
    return (
      <Page title="写走访">
        <Answered answer={mine} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  const start: Start | undefined = begins
    ? {
        fields: newForm(
          mine.data?.pairs.find(({ id }) => id === pairId),
          beijingDay(serverNow()),
        ),
      }
    : visit && {
        fields: formOf(visit),
        base: { recordId: visit.id, version: visit.version, photoIds: visit.photos.map(({ id }) => id) },
      }
  if (!start)
    return (
      <Page title="修改走访记录">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <Form draftId={stored?.id ?? draftId} start={start} ofVisit={visit?.photos ?? []} />
}

function Form({
  draftId,
  start,
  ofVisit,
}: {
  draftId: string | undefined
  start: Start
  ofVisit: readonly ShownPhoto[]
}) {
  const form = useDraft<Fields>('visit', draftId, start)
  const { draft, fields } = form
  const errors = errorsOf(fields, beijingDay(serverNow()), draft.base !== null)
  return (
    <DraftPage
      title={draft.base ? '修改走访记录' : '走访一次，记一次'}
      form={form}
      missing={errorsText(errors)}
      doors={doorsIn(fields)}
      conflict={<ConflictCard form={form} />}
      onSent={(visitId) => void replacePage(routes.visit, { visitId })}
      onStored={() => void replacePage(routes.visits)}
    >
      {(tried) => <FormCards form={form} errors={shownErrors(fields, draft, tried ? errors : {})} ofVisit={ofVisit} />}
    </DraftPage>
  )
}
