import { papers } from '../../../src/contract/papersWords'
import { temporaryAddress } from '../platform/files'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { missing, readRecord } from '../record/kind'
import { isGone } from './lifetime'
import { fileNameOf } from './make'
import { paperKind } from './store'

/** Long enough to begin a download, too short to be handed around. */
const openSeconds = 600

export const open: Handler<'papers.open'> = async ({ input: { paperId, volume }, actor, at }) => {
  const paper = await readRecord(paperKind, paperId)
  const file = paper?.takenBy === actor.memberId ? paper.files[volume] : undefined
  if (!paper || !file) return missing(paperKind)
  const url = isGone(paper, at) ? null : await temporaryAddress(file.fileId, openSeconds)
  return url === null ? refuse('paperGone') : { url, name: fileNameOf(paper, volume), kind: papers[paper.kind].form }
}
