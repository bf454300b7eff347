/**
 * One rule for whatever text is stored or compared, on the phone, on the server and in sheets: what looks the same is the
 * same. Pure.
 */

/**
 * Letters nobody sees: every format character (zero-width, bidi, soft hyphen, joiners), variation selectors, and the
 * fillers that count as letters and draw nothing.
 */
const invisible =
  /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu
/** Full-width letters and digits. Full-width punctuation is how Chinese is written and stays. */
const wide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
/** Spaces of every width; line breaks are no spaces. */
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** Text as it is stored: composed (NFC), without invisible letters, of one width, its lines ended one way, trimmed. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .trim()

/** How long a text is to people: by characters, so that a rare one outside the basic plane counts once. */
export const lengthOf = (text: string): number => [...text].length

/** The dots people type between the parts of a name: all of them mean U+00B7. */
const dots = /\s*[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65.]\s*/g
/**
 * A person's name as it is stored: one dot, and no space inside a Chinese one (two characters are often lined up with
 * three). A name in letters keeps its spaces, one each.
 */
export const plainName = (text: string): string => {
  const name = plainText(text).replace(/\s+/g, ' ')
  const dotted = /\p{Script=Han}/u.test(name) ? name.replace(dots, '·') : name
  return /^[\p{Script=Han}·\s]+$/u.test(dotted) ? dotted.replace(/\s+/g, '') : dotted
}
/** What stands in a name and is none of it, such as （女） or *; null in a name alone. */
const remark = /[（(［[【〔].*[）)］\]】〕]|[*＊★#＃※△▲○●√✓]+/u
export const besideName = (name: string): string | null => remark.exec(name)?.[0] ?? null
/** The name alone, to look for somebody by; what stood beside it has been asked about. */
export const withoutRemark = (name: string): string => plainName(name.replace(new RegExp(remark, 'gu'), ''))
