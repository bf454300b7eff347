import { useEffect, useState } from 'react'
import { photoAddress, releaseAddress } from './phoneFiles'
import type { DraftPhoto } from './types'

export interface ShownDraftPhoto {
  id: string
  /** Undefined until it is read, or when it can only be seen on-line. */
  url: string | undefined
}

/** Addresses of a draft's photos: of files on this phone, or, for those the record has already, as the server gave them. */
export function usePhotoAddresses(
  photos: readonly DraftPhoto[],
  ofRecord: readonly { id: string; thumbUrl: string | null }[] = [],
): ShownDraftPhoto[] {
  const [addresses, setAddresses] = useState<Record<string, string>>({})
  const files = photos.flatMap(({ file }) => file ?? []).join()
  useEffect(() => {
    let gone = false
    const made: string[] = []
    for (const name of files.split(',').filter(Boolean)) {
      void photoAddress(name).then(
        (address) => {
          if (address === undefined) return
          if (gone) return releaseAddress(address)
          made.push(address)
          setAddresses((before) => ({ ...before, [name]: address }))
        },
        () => undefined,
      )
    }
    return () => {
      gone = true
      made.forEach(releaseAddress)
    }
  }, [files])
  return photos.map(({ id, file, photoId }) => ({
    id,
    url: file === null ? (ofRecord.find((photo) => photo.id === photoId)?.thumbUrl ?? undefined) : addresses[file],
  }))
}
