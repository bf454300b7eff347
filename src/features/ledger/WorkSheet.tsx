import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { PhotoStrip, type StripPhoto } from '../../components/PhotoStrip'
import { TextArea } from '../../components/TextArea'
import { facesNotice, photosMax } from '../../contract/photoWords'
import { choosePhotos, type ChosenPhoto } from '../../platform/choosePhotos'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import type { ActSheetProps } from './ActSheet'
import { progress, requestVerification } from './api'
import { callAction, type Result } from '../../platform/callAction'
import { uploadFile } from '../../platform/files'

/** What was done, with photos if one likes; `asks` for verification as well. */
export function WorkSheet({ asks, entry, onDone, onClose }: ActSheetProps & { asks: boolean }) {
  const { fields, field, done, kept } = useKeptForm(`ledger.${asks ? 'ask' : 'progress'}.${entry.id}`, () => ({
    clientId: randomId(),
    words: '',
  }))
  const { clientId, words } = fields
  // Already with the server, and chosen again in a moment: not kept.
  const photos = usePhotos()
  const { busy, problem, run } = useAct()
  const write = asks ? requestVerification : progress
  const save = () =>
    void run(
      () => write({ entryId: entry.id, clientId, words, photoIds: photos.list.map(({ id }) => id) }),
      done(onDone),
    )
  return (
    <Sheet
      title={asks ? '申请核验' : '写进展'}
      actText={asks ? '申请核验' : '保存进展'}
      ready={words.trim() !== '' && !photos.busy}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <Notice tone="amber">请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      <TextArea label={asks ? '办成什么样了' : '办到哪一步了'} {...field('words')} maxLength={500} />
      <PhotoStrip
        photos={photos.list}
        max={photosMax}
        onAdd={photos.add}
        onRemove={photos.remove}
        disabled={photos.busy}
        hint={photos.busy ? '正在上传…' : facesNotice}
        at="photoIds"
        error={photos.refused}
      />
    </Sheet>
  )
}

/** Photos handed in as they are chosen; one that will not do is said, and the others stay. */
function usePhotos() {
  const [list, setList] = useState<StripPhoto[]>([])
  const [refused, setRefused] = useState<string>()
  const { busy, problem, run } = useAct()
  const add = async () => {
    const choice = await choosePhotos(photosMax - list.length)
    setRefused(choice.refused[0])
    for (const photo of choice.photos)
      await run(
        () => handInPhoto(photo),
        ({ photoId }) => setList((before) => [...before, { id: photoId, url: undefined, mark: '已上传' }]),
      )
  }
  return {
    list,
    busy,
    refused: refused ?? problem?.message,
    add: () => void add(),
    remove: (id: string) => setList((before) => before.filter((photo) => photo.id !== id)),
  }
}

/** Uploads one chosen photo to the path its ticket names; gives the id a record takes it by. */
const handInPhoto = async ({ content, bytes }: ChosenPhoto): Promise<Result<{ photoId: string }>> => {
  const ticket = await callAction('photo.ticket', { bytes, ending: 'jpg' })
  if (!ticket.ok) return ticket
  const { ticketId, cloudPath } = ticket.value
  return callAction('photo.hand', {
    ticketId,
    fileId: await uploadFile(cloudPath, { name: cloudPath, size: bytes, content }),
  })
}
