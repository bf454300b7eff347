import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { beijingDay } from '../../contract/days'
import type { ShownPhoto } from '../../contract/photo'
import { keptWords, sendingWords, useDraft, useDrafts } from '../../platform/drafts'
import { goBack, hasBack, replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { confirm, toast } from '../../platform/tell'
import { askVisit, useMyPairs } from './api'
import { ConflictCard } from './ConflictCard'
import { FormCards } from './FormCards'
import { doorsIn, faultsInWords, faultsOf, formOf, newForm, shownFaults, type VisitForm as Fields } from './presentForm'

type Start = Parameters<typeof useDraft<Fields>>[2]

/** Writes a visit, goes on with a kept draft, or changes a visit that is there. */
export function VisitForm({ visitId, draftId, pairId }: { visitId: string | undefined; draftId: string | undefined; pairId: string | undefined }) {
  const mine = useMyPairs()
  const kept = useDrafts('visit').find((draft) => draft.id === draftId || (visitId !== undefined && draft.base?.recordId === visitId))
  const changes = visitId ?? kept?.base?.recordId
  const answer = useAnswer(changes && `visit.note.${changes}`, () => askVisit(changes ?? ''))
  const visit = answer.data
  // Looked at once, when the form begins. A draft that is on the phone opens without waiting for its visit, so also without a network.
  const begins = visitId === undefined || kept
  if (begins && pairId && !mine.data) return <Page title='写走访'><Answered answer={mine} rows={6}>{() => null}</Answered></Page>
  const start: Start | undefined = begins
    ? { fields: newForm(mine.data?.pairs.find(({ id }) => id === pairId), beijingDay(serverNow())) }
    : visit && { fields: formOf(visit), base: { recordId: visit.id, version: visit.version, photoIds: visit.photos.map(({ id }) => id) } }
  if (!start) return <Page title='修改走访记录'><Answered answer={answer} rows={6}>{() => null}</Answered></Page>
  return <Form draftId={kept?.id ?? draftId} start={start} ofVisit={visit?.photos ?? []} />
}

function Form({ draftId, start, ofVisit }: { draftId: string | undefined; start: Start; ofVisit: readonly ShownPhoto[] }) {
  const form = useDraft<Fields>('visit', draftId, start)
  const { draft, fields, storeState, locked } = form
  const [tried, setTried] = useState(false)
  const blocking = faultsOf(fields, beijingDay(serverNow()), draft.base !== null)
  const told = tried ? faultsInWords(blocking) : undefined
  const finish = async () => {
    setTried(true)
    if (Object.keys(blocking).length > 0) return
    const doors = doorsIn(fields)
    if (doors && !(await confirm({ title: '像门牌号', text: `${doors}仍要保存吗？`, confirmText: '仍然保存' }))) return
    const outcome = await form.submit()
    if (outcome.state === 'sent') return void replacePage(routes.visit, { visitId: outcome.recordId })
    if (outcome.state !== 'waiting') return
    toast('已存在本机，联网后自动上传')
    if (hasBack()) goBack()
    else void replacePage(routes.visits)
  }
  return (
    <Page
      title={draft.base ? '修改走访记录' : '走访一次，记一次'}
      note='没有信号也能写，联网后自动上传，不会重复'
      acts={
        <ActionBar note={keptWords(draft.savedAt, storeState)}>
          <Button kind='primary' loading={locked} onClick={() => void finish()}>完成记录</Button>
        </ActionBar>
      }
    >
      <Notice tone='amber'>请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      {told && <Notice tone='amber'>{told}</Notice>}
      {draft.state === 'refused' && <Notice tone='amber'>{draft.problem}</Notice>}
      {draft.state === 'waiting' && <Notice tone='amber'>{sendingWords(locked)}</Notice>}
      {draft.state === 'conflict' && <ConflictCard form={form} />}
      <FormCards form={form} faults={shownFaults(fields, draft, tried ? blocking : {})} ofVisit={ofVisit} />
    </Page>
  )
}
