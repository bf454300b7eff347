/** What is said beside a meeting by the regulations, and refused nowhere. */
export interface WithHints {
  /** The clause on who convenes would have had another chair. */
  chairUnusual: boolean
  /** A 党员大会 that votes or may yet, and its committee held none in the thirty days before; for who runs or reviews it. */
  noCommitteeBefore?: true
}
