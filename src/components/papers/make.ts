import type { Input } from '../../contract'
import type { PaperProgress } from '../../contract/papers'
import type { Result } from '../../platform/callAction'
import { callAction, query } from '../../platform/callAction'
import { fetchStored, type FetchedFile } from '../../platform/files'

export type Take = Input<'papers.take'>
/** A new paper, or one that was begun before. */
export type Wanted = { take: Take } | { paperId: string }

export interface Told {
  /** After each volume. */
  onProgress: (progress: PaperProgress) => void
  /** Nobody waits any more: what is made so far is there when they come back. */
  isOver: () => boolean
}

const begin = (wanted: Wanted): Promise<Result<PaperProgress>> =>
  'take' in wanted ? callAction('papers.take', wanted.take) : callAction('papers.go', { paperId: wanted.paperId })

const nobodyWaits = { ok: true, value: undefined } as const

/** Makes what is not there yet, volume by volume. Undefined where nobody waits any more. */
export async function makeVolumes(
  wanted: Wanted,
  { onProgress, isOver }: Told,
): Promise<Result<PaperProgress | undefined>> {
  let made = await begin(wanted)
  while (made.ok && made.value.done < made.value.volumes) {
    if (isOver()) return nobodyWaits
    onProgress(made.value)
    made = await callAction('papers.go', { paperId: made.value.paperId })
  }
  if (made.ok) onProgress(made.value)
  return made
}

/** Makes it, then brings all of it here. Undefined where nobody waits any more. */
export async function makePaper(wanted: Wanted, told: Told): Promise<Result<FetchedFile[] | undefined>> {
  const made = await makeVolumes(wanted, told)
  if (!made.ok || !made.value) return made.ok ? nobodyWaits : made
  const files: FetchedFile[] = []
  for (let volume = 0; volume < made.value.volumes; volume += 1) {
    if (told.isOver()) return nobodyWaits
    const opened = await query('papers.open', { paperId: made.value.paperId, volume })
    if (!opened.ok) return opened
    files.push(await fetchStored(opened.value))
  }
  return { ok: true, value: files }
}
