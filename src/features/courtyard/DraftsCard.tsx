import { useEffect } from 'react'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { photoRoom, spaceWords, syncDrafts, useDrafts, useDraftState } from '../../platform/drafts'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useOnline } from '../../platform/useOnline'
import { draftLine, waitingWords } from './presentDraft'

/** Notes that are on this phone only; nothing when there are none. `onSent`: one of them has become a note. */
export function DraftsCard({ onSent }: { onSent: () => void }) {
  const drafts = useDrafts('courtyard')
  const { words, sending, sent } = useDraftState()
  const online = useOnline()
  const done = Object.keys(sent).length
  useEffect(() => {
    if (done > 0) onSent()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when one more has gone
  }, [done])
  if (drafts.length === 0) return null
  const space = spaceWords(drafts, photoRoom)
  // That there is no network is said already.
  const waiting = waitingWords(drafts, online ? words : '')
  return (
    <>
      {waiting && <Notice tone='amber' action={{ text: sending ? '正在上传…' : '立即上传', onClick: () => void syncDrafts() }}>{waiting}</Notice>}
      <Card title='只在本机'>
        {drafts.map(draftLine).map(({ id, title, note, chip }) => (
          <Row key={id} title={title} note={note} after={<Chip tone={chip.tone}>{chip.word}</Chip>} onClick={() => openPage(routes.courtyardForm, { draftId: id })} />
        ))}
        {space && <Notice>{space}</Notice>}
      </Card>
    </>
  )
}
