import { useEffect } from 'react'
import type { Draft } from '../platform/outbox'
import {
  draftChips,
  photoRoom,
  photosText,
  spaceText,
  syncDrafts,
  useDraftState,
  waitingText,
} from '../platform/outbox'
import { useOnline } from '../platform/useOnline'
import { Card } from './Card'
import { Chip } from './Chip'
import { Notice } from './Notice'
import { Row } from './Row'

/** What waits on this phone for the network and will go by itself; nothing when nothing waits. */
export function WaitingNotice({ drafts }: { drafts: readonly Draft[] }) {
  const { words, sending } = useDraftState()
  // That there is no network is said already.
  const waiting = waitingText(drafts, useOnline() ? words : '')
  return waiting ? (
    <Notice tone="amber" action={{ text: sending ? '正在上传…' : '立即上传', onClick: () => void syncDrafts() }}>
      {waiting}
    </Notice>
  ) : null
}

interface StoredDraftsProps {
  drafts: readonly Draft[]
  lineOf: (draft: Draft) => { title: string; note: string }
  onOpen: (draftId: string) => void
  /** One of them has arrived. */
  onSent: () => void
}

/** What is on this phone only; nothing when there is none. */
export function StoredDrafts({ drafts, lineOf, onOpen, onSent }: StoredDraftsProps) {
  const done = useDraftState(({ sent }) => Object.keys(sent).length)
  useEffect(() => {
    if (done > 0) onSent()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when one more has gone
  }, [done])
  if (drafts.length === 0) return null
  const space = spaceText(drafts, photoRoom)
  return (
    <>
      <WaitingNotice drafts={drafts} />
      <Card title="只在本机">
        {drafts.map((draft) => {
          const { title, note } = lineOf(draft)
          const { tone, word } = draftChips[draft.state]
          return (
            <Row
              key={draft.id}
              title={title}
              note={draft.problem || [note, photosText(draft)].filter(Boolean).join(' · ')}
              after={<Chip tone={tone}>{word}</Chip>}
              onClick={() => onOpen(draft.id)}
            />
          )
        })}
        {space && <Notice>{space}</Notice>}
      </Card>
    </>
  )
}
