import { plainText } from './text'

/**
 * What must not stand in any text that others read: pure, for the phone (before saving) and the server (when it saves).
 * Numbers are refused; a door number may be a mistake of this check, so it is pointed out and the person decides.
 */
type PrivateKind = 'idNumber' | 'phone' | 'doorNumber'
export interface PrivateFinding {
  kind: PrivateKind
  /** The very letters, to find them by. */
  text: string
}

export const privateKindLabels: Record<PrivateKind, string> = {
  idNumber: '身份证号',
  phone: '电话号码',
  doorNumber: '门牌号',
}

const toHalfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
const numerals = '〇一二三四五六七八九'
/** Numerals read out one by one become digits, letter for letter: 幺三八, 壹叁捌, 一三八. */
const toDigits = (text: string) =>
  text.replace(/[〇零○一二两三四五六七八九幺壹贰叁肆伍陆柒捌玖]/g, (letter) => {
    const at = numerals.indexOf(letter)
    if (at >= 0) return String(at)
    const formal = '零壹贰叁肆伍陆柒捌玖'.indexOf(letter)
    if (formal >= 0) return String(formal)
    return { 幺: '1', 两: '2', '○': '0' }[letter] ?? letter
  })

// Digits as people write them, with blanks, line breaks, strokes, dashes, dots or brackets between the groups.
const gap = '[\\s\\-.·—–_/()]*'
const digits = (pattern: string) => pattern.split(' ').join(gap)
const birth = digits('(?:1 9|2 0) [0-9] [0-9] (?:0 [1-9]|1 [0-2]) (?:0 [1-9]|[1-2] [0-9]|3 [0-1])')
const idNumber = new RegExp(
  `(^|[^0-9])([1-8]${gap}(?:[0-9]${gap}){5}${birth}${gap}(?:[0-9]${gap}){3}[0-9Xx*])(?![0-9])`,
  'g',
)
const mobile = new RegExp(`(^|[^0-9])((?:\\+?8${gap}6${gap})?1${gap}[3-9]${gap}(?:[0-9]${gap}){8}[0-9])(?![0-9])`, 'g')
const landline = new RegExp(`(^|[^0-9])(0(?:${gap}[0-9]){2,3}${gap}[2-9](?:${gap}[0-9]){6,7})(?![0-9])`, 'g')
const number = '[0-9〇零一二三四五六七八九十百]+'
const doorNumber = new RegExp(
  `()(${number}(?:号楼|栋|幢|座)[^，。；、\\s]{0,6}?(?:${number}(?:单元|室|号|户)(?:${number}(?:室|号|户))?|[0-9]{3,4}(?![0-9]))|${number}单元${number}(?:室|号|户)?|门牌(?:号)?[:： ]*${number}号?|(?:路|街|巷|弄|组|队|屯|湾|坝)${number}号(?:附${number}号)?(?![楼线台文令]))`,
  'g',
)

/** `shown` is what is quoted: the same letters at the same places as in `text`, as they were written. */
const each = (text: string, shown: string, kind: PrivateKind, pattern: RegExp): PrivateFinding[] =>
  [...text.matchAll(pattern)].map(({ index, 1: before = '', 2: found = '' }) => {
    const from = index + before.length
    return { kind, text: shown.slice(from, from + found.length).trim() }
  })

/** Everything of the kind in one field, in no particular order; empty when there is none. */
export const findPrivate = (written: string): PrivateFinding[] => {
  const shown = toHalfWidth(plainText(written))
  const text = toDigits(shown)
  const ids = each(text, shown, 'idNumber', idNumber)
  // The middle of an ID number may read as a telephone.
  const rest = text.replace(idNumber, (found) => '　'.repeat(found.length))
  return [
    ...ids,
    ...each(rest, shown, 'phone', mobile),
    ...each(rest, shown, 'phone', landline),
    ...each(shown, shown, 'doorNumber', doorNumber),
  ]
}
/** Refused wherever it stands: an ID number or a telephone. */
export const findForbidden = (written: string): PrivateFinding | undefined =>
  findPrivate(written).find(({ kind }) => kind !== 'doorNumber')

/** `“13800000001”像电话号码，请删去，只写称谓。` */
export const privateSentence = ({ kind, text }: PrivateFinding): string =>
  kind === 'doorNumber'
    ? `“${text}”像门牌号，请删去或改写到村、组。`
    : `“${text}”像${privateKindLabels[kind]}，请删去，只写称谓。`
/** The first number in a text that must have none, in words; empty when there is none. */
export const forbiddenSentence = (written: string): string => {
  const found = findForbidden(written)
  return found ? privateSentence(found) : ''
}
