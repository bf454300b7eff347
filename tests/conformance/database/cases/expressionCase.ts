import type { Sdk } from '../../support/sdk'

export interface ExpressionCase {
  operator: string
  /** Writes the expression with `db.command.aggregate`. */
  write: ($: Sdk) => unknown
  /** The value by MongoDB's documentation; absent with `fails`. `undefined`: the field is not there. */
  expected?: unknown
  /** Part of the message of the failure that must come instead. */
  fails?: string
}

/** An expression over the fixture and the value it must give. */
export const value = (operator: string, write: ($: Sdk) => unknown, expected: unknown): ExpressionCase => ({
  operator,
  write,
  expected,
})
/** An expression that must fail, and what the failure must say. */
export const failure = (operator: string, write: ($: Sdk) => unknown, fails: string): ExpressionCase => ({
  operator,
  write,
  fails,
})
