/**
 * Whether this call may change anything. `api` closes writing for acts that the contract says only read, and for all while
 * the data is being brought to a new form: whatever act comes to its first write then is refused before it has written. An
 * instance runs one call at a time, so this may be a variable of the module. `jobs` never closes it: they do the bringing.
 */
type Closed = 'upgrading' | 'reading' | null
let closed: Closed = null

export class WritesClosed extends Error {}

export const closeWrites = (why: Closed): void => {
  closed = why
}
export const assertWritable = (): void => {
  if (closed === 'upgrading') throw new WritesClosed('The data is being brought to a new form')
  if (closed === 'reading') throw new Error('An act that the contract says only reads comes to write')
}
