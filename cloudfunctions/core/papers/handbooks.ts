import type { Handbook } from '../../../src/contract/papers'
import { findAll } from '../platform/db'
import type { PaperDoc } from './store'

/** The handbooks that were made of a branch's years. */

const fields = ['of', 'takenAt', 'volumes', 'files', 'handedOn'] as const
type Made = Pick<PaperDoc, '_id' | (typeof fields)[number]>

const yearOf = ({ of }: Pick<PaperDoc, 'of'>): number => ('year' in of ? of.year : 0)
export const isWhole = ({ volumes, files }: Pick<PaperDoc, 'volumes' | 'files'>): boolean =>
  files.length === volumes.length
export const presentHandbook = (paper: Made): Handbook => ({
  paperId: paper._id,
  year: yearOf(paper),
  takenAt: paper.takenAt,
  handedOn: paper.handedOn ?? null,
})

/** Of each year the one that was handed in or, where none was, the last that is whole. */
export const handbooksOf = async (nodeId: string): Promise<Handbook[]> => {
  const made = await findAll<PaperDoc>('papers', { nodeId, kind: 'workbook' }, [...fields], ['takenAt', '_id'])
  const ofYear = new Map<number, Handbook>()
  for (const paper of made) {
    const year = yearOf(paper)
    if (isWhole(paper) && (paper.handedOn || !ofYear.get(year)?.handedOn)) ofYear.set(year, presentHandbook(paper))
  }
  return [...ofYear.values()]
}
