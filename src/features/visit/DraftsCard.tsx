import { useEffect } from 'react'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { draftChips, photoRoom, spaceWords, syncDrafts, useDrafts, useDraftState, waitingWords } from '../../platform/drafts'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { draftNote, draftTitle, type VisitForm } from './presentForm'

/** Visits that are on this phone only; nothing when there are none. `onSent`: one of them has arrived. */
export function DraftsCard({ onSent }: { onSent: () => void }) {
  const drafts = useDrafts('visit')
  const { words, sending, sent } = useDraftState()
  const done = Object.keys(sent).length
  useEffect(() => {
    if (done > 0) onSent()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when one more has gone
  }, [done])
  if (drafts.length === 0) return null
  const space = spaceWords(drafts, photoRoom)
  const waiting = waitingWords(drafts, words)
  return (
    <>
      {waiting && <Notice tone='amber' action={{ text: sending ? '正在上传…' : '立即上传', onClick: () => void syncDrafts() }}>{waiting}</Notice>}
      <Card title='只在本机'>
        {drafts.map(({ id, fields, problem, state }) => (
          <Row
            key={id}
            title={draftTitle(fields as VisitForm)}
            note={problem || draftNote(fields as VisitForm)}
            after={<Chip tone={draftChips[state].tone}>{draftChips[state].word}</Chip>}
            onClick={() => openPage(routes.visitForm, { draftId: id })}
          />
        ))}
        {space && <Notice>{space}</Notice>}
      </Card>
    </>
  )
}
