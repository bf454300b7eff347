import { useCallback, useState, type MutableRefObject } from 'react'
import { photosMax } from '../../contract/photoWords'
import { choosePhotos } from '../choosePhotos'
import { randomId } from '../random'
import { photoFileOf } from './draftStore'
import { forgetFile, keepPhoto } from './phoneFiles'
import type { StoreResult } from './storage'
import type { Draft } from './types'

export type Change<Fields> = (made: (before: Draft<Fields>) => Draft<Fields>) => StoreResult

/** Adding photos to a form and taking them out again; `latest` is the form as it stands. */
export function useDraftPhotos<Fields>(latest: Readonly<MutableRefObject<Draft<Fields>>>, change: Change<Fields>) {
  const [photoProblem, setPhotoProblem] = useState('')

  const addPhotos = useCallback(async () => {
    setPhotoProblem('')
    try {
      const { photos, refused } = await choosePhotos(photosMax - latest.current.photos.length)
      const problems = [...refused]
      for (const { content, bytes } of photos) {
        const id = randomId()
        const file = photoFileOf(latest.current, id)
        // The file first: a draft never names one that is not there.
        const fits =
          (await keepPhoto(file, content)) === 'stored' &&
          change((before) => ({
            ...before,
            state: 'writing',
            photos: [...before.photos, { id, file, bytes, photoId: null }],
          })) === 'stored'
        if (!fits) problems.push('本机存储已满，这张照片没有存下，文字还在。请先清理手机空间。')
      }
      setPhotoProblem([...new Set(problems)].join(''))
    } catch {
      setPhotoProblem('没有打开相册，请允许使用相册后再试。')
    }
  }, [latest, change])

  const removePhoto = useCallback(
    (photoId: string) => {
      const photo = latest.current.photos.find((each) => each.id === photoId)
      const result = change((before) => ({
        ...before,
        state: 'writing',
        photos: before.photos.filter((each) => each.id !== photoId),
      }))
      // A try on its way may still need it; then it goes with the draft or at the next launch.
      if (result === 'stored' && photo?.file && !latest.current.tried) void forgetFile(photo.file)
    },
    [latest, change],
  )

  return { photoProblem, addPhotos, removePhoto }
}
