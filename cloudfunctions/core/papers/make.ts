import type { PaperProgress } from '../../../src/contract/papers'
import { papers } from '../../../src/contract/papersWords'
import { storeFile } from '../platform/files'
import { Problem } from '../platform/problem'
import { ticketForPaper } from '../platform/upload'
import type { Asking } from './kind'
import { kindNamed } from './kinds'
import type { PaperDoc } from './store'

/** The name of a volume's file. */
export const fileNameOf = ({ kind, name, volumes }: Pick<PaperDoc, 'kind' | 'name' | 'volumes'>, volume: number) =>
  `${name}${volumes[volume] ? ` ${volumes[volume]}` : ''}.${papers[kind].form}`

export const progressOf = (paper: Pick<PaperDoc, '_id' | 'kind' | 'name' | 'volumes' | 'files'>): PaperProgress => ({
  paperId: paper._id,
  name: fileNameOf(paper, 0),
  done: paper.files.length,
  volumes: paper.volumes.length,
})

/**
 * Makes one volume and stores it. Its ticket is there before its file, so that whatever breaks off is swept after a day; made
 * once more, it lies at the same place.
 */
export const makeVolume = async (
  asking: Asking,
  paper: Pick<PaperDoc, '_id' | 'kind' | 'nodeId' | 'name' | 'volumes'>,
  volume: number,
) => {
  const kind = kindNamed(paper.kind)
  const facts = await kind.gather(asking, volume, paper.volumes)
  if (facts instanceof Problem) return facts
  const bytes = await kind.write(facts)
  const { cloudPath } = await ticketForPaper(asking.request, `${paper._id}-${volume}`, {
    nodeId: paper.nodeId,
    fileName: fileNameOf(paper, volume),
    ending: papers[paper.kind].form,
  })
  return { fileId: await storeFile(cloudPath, bytes), bytes: bytes.length }
}
