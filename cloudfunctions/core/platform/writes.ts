/**
 * Whether this call may change anything. `api` closes writing while the data is being brought to a new form; whatever act
 * comes to its first write then is refused before it has written, and acts that only read go on. An instance runs one call
 * at a time, so this may be a variable of the module. `jobs` never closes it: they do the bringing.
 */
let closed = false

export class WritesClosed extends Error {}

export const closeWrites = (are: boolean): void => {
  closed = are
}
export const assertWritable = (): void => {
  if (closed) throw new WritesClosed('The data is being brought to a new form')
}
