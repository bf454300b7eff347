/** What the last line of every document says, in words. */
export interface PaperMark {
  madeAt: string
  madeBy: string
  asOf: string
}
