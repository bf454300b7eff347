import { addMinutes, beijingClock } from '../../contract/days'
import type { PaperChoices, PaperProgress } from '../../contract/papers'
import { papers, type PaperName } from '../../contract/papersWords'

/** 年终一键包: every paper of a node's year, one after the other; pure. */

/** What was taken within the hour is gone on with; older than that it is made anew, as things stand then. */
const freshMinutes = 60

export interface Packed extends PaperProgress {
  takenAt: string
}
export type Pack = Partial<Record<PaperName, Packed>>

export const isWhole = (paper: PaperProgress | undefined): boolean =>
  paper !== undefined && paper.done === paper.volumes

/** Of a node's year what is there already, begun or whole; the last of each kind. */
export const begunPack = (
  { node: { nodeId }, recent }: Pick<PaperChoices, 'node' | 'recent'>,
  year: number,
  at: string,
): Pack => {
  const fresh = recent.filter(
    ({ yearOf, takenAt }) =>
      yearOf?.nodeId === nodeId && yearOf.year === year && takenAt > addMinutes(at, -freshMinutes),
  )
  // Latest first, so that the last one written is the latest.
  return Object.fromEntries([...fresh].reverse().map((paper) => [paper.kind, paper]))
}

export interface PackLine {
  kind: PaperName
  title: string
  note: string
  /** Of what is whole: what opens it. */
  paperId: string | undefined
}
const noteOf = (paper: Packed | undefined, isNow: boolean): string => {
  if (!paper) return isNow ? '正在做，请稍候…' : '还没有做'
  const { done, volumes, takenAt } = paper
  if (done < volumes) return `做好 ${done} 册，共 ${volumes} 册`
  return `${beijingClock(takenAt)} 做好${volumes > 1 ? ` · ${volumes} 册` : ''}`
}
export const packLines = (kinds: readonly PaperName[], pack: Pack, now: PaperName | undefined): PackLine[] =>
  kinds.map((kind) => ({
    kind,
    title: papers[kind].title,
    note: noteOf(pack[kind], kind === now),
    paperId: isWhole(pack[kind]) ? pack[kind]?.paperId : undefined,
  }))
