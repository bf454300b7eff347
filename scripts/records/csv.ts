import { EJSON } from 'bson'
import type { Doc } from './cloud'

const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'wrappedKey' in value
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (isSealed(value)) return '（已加密）'
  return typeof value === 'object' ? EJSON.stringify(value) : String(value)
}
/** A cell that a sheet would take for a formula is marked as text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : harmless(textOf(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A sheet of documents, one column for each field any of them has; with the mark by which Excel knows UTF-8. */
export const csvOf = (docs: readonly Doc[]): string => {
  const columns = [...new Set(docs.flatMap((doc) => Object.keys(doc)))]
  const lines = [columns, ...docs.map((doc) => columns.map((column) => doc[column]))].map((values) =>
    values.map(cell).join(','),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
