/** What a cell of a sheet holds at most. */
const longest = 32_767

/** Without half a character at its end. */
const cutTo = (text: string, length: number): string => {
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/**
 * Anybody's words as a cell holds them: text, whatever they begin with. What a file would read as an escaped character
 * (`_x0041_`) is escaped itself, what no file may hold is left out by the writer, and what no cell holds is said to be cut.
 */
export const cellText = (text: string): string => {
  const plain = text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (plain.length <= longest) return plain
  const note = `…（全文 ${[...text].length} 字，表格一格放不下，请在系统里看原文）`
  return `${cutTo(plain, longest - note.length)}${note}`
}
