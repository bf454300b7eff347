/** Lists come twenty rows at a time. */

export interface Paged<Row> {
  rows: Row[]
  /** Where the next page begins; null after the last. */
  next: string | null
  /** How many follow this page, counted up to `leftKnownTo`; said with the first page, where some do. */
  left?: number
}

/** Beyond it nobody leafs on but asks for less; counting further would cost with the organ's size. */
export const leftKnownTo = 200

/** So many, or so many at least. */
export interface Counted {
  count: number
  atLeast: boolean
}
/** How many are left once `read` rows were read after the first page; nothing where nobody said. */
export const leftAfterReading = (first: Pick<Paged<unknown>, 'left'> | undefined, read: number): Counted | undefined =>
  first?.left === undefined ? undefined : { count: Math.max(1, first.left - read), atLeast: first.left >= leftKnownTo }
/** All of a list of which these rows are at hand; `more`: others follow. */
export const allOf = (rows: readonly unknown[], left: Counted | undefined, more: boolean): Counted => ({
  count: rows.length + (left?.count ?? 0),
  atLeast: left ? left.atLeast : more,
})
/** `34 件`, `220 件以上`. */
export const countedWords = ({ count, atLeast }: Counted, unit: string): string =>
  `${count} ${unit}${atLeast ? '以上' : ''}`
