/**
 * Anybody's text as a document may hold it: characters XML does not know are dropped, half a pair becomes �, and marks that
 * turn the order of letters about go, so that a signed paper reads as it was written. What is left is text, whatever it says.
 */
const unknownToXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/gu
const halves = /[\uD800-\uDFFF]/gu
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unknownToXml, '')
    .replace(halves, '\uFFFD')
    .replace(turning, '')

/** Its lines; a text that ends with a break has none of its own for that. */
export const linesOf = (text: string): string[] => printable(text).replace(/\n+$/, '').split('\n')
