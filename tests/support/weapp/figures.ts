import type { PhoneRecord } from './record'

export interface Figures {
  readonly page: string
  readonly setDatas: number
  /** Bytes of all setData together, and of the largest. */
  readonly bytes: number
  readonly largest: number
}

/** What each page was sent by setData, the heaviest first. */
export function figuresOf({ setDatas }: PhoneRecord): Figures[] {
  const pages = new Map<string, number[]>()
  for (const { page, bytes } of setDatas) pages.set(page, [...(pages.get(page) ?? []), bytes])
  return [...pages]
    .map(([page, all]) => ({
      page,
      setDatas: all.length,
      bytes: all.reduce((sum, each) => sum + each, 0),
      largest: Math.max(...all),
    }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** For whoever reads the run: one line a page. Bytes of JSON, never a time. */
export const printFigures = (figures: readonly Figures[]): void => {
  const lines = [...figures]
    .sort((a, b) => b.bytes - a.bytes)
    .map(
      ({ page, setDatas, bytes, largest }) =>
        `  ${page}: ${bytes} bytes in ${setDatas} setData, the largest ${largest}`,
    )
  process.stdout.write(`setData by page\n${lines.join('\n')}\n`)
}
