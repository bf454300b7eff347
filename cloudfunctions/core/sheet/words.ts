import { besideName, lengthOf, plainName, plainText, withoutRemark } from '../../../src/contract/text'
import { noneWords } from '../../../src/contract/sheetTable'
import type { Cell } from './cells'

/** What people write into cells, read the way they mean it. Each answer is a value, or why it is none. */
export type Read<Value> = { value: Value } | { why: string }

/** As text is stored everywhere, and brackets and colons of one width as well: in a sheet they only part words. */
export const plain = (text: string): string => plainText(text).normalize('NFKC').trim()
/** Compared without any space: `第三 党支部` is `第三党支部`. */
export const tight = (text: string): string => plain(text).replace(/\s+/g, '')
/** A name to be compared: however it was written and whatever stands beside it, it is the same person's. */
export const nameKey = (name: string): string => tight(withoutRemark(name))

const none = new Set<string>(noneWords.map((word) => plain(word).toUpperCase()))
/** Nothing, or one of the words and strokes that say so. */
export const saysNothing = (text: string): boolean => {
  if (text.length > 40) return text.trim() === ''
  const bare = tight(text).toUpperCase()
  return bare === '' || none.has(bare) || /^[-–—―_/\\.·…。~～×○]+$/.test(bare)
}
const errorWord = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i
/** Why nothing can be read in a cell, whatever it should hold; null where something can. */
export const unreadable = (cell: Cell | undefined): string | null => {
  if (cell?.kind === 'formula') return '是公式，请复制后粘贴为数值'
  const word = cell && (cell.kind === 'error' || errorWord.test(cell.text.trim())) ? cell.text.trim() : null
  return word === null ? null : `单元格是错误值 ${[...word].slice(0, 12).join('')}`
}
/** What a cell says as text; a day where it shows one. */
export const textOf = (cell: Cell | undefined): string => plain(cell?.day ?? cell?.text ?? '')

const shown = 40
/**
 * Somebody's own words in a sentence: whole, by characters. More digits than a day has may be those of an identity card or
 * a phone: of them the last four are told, and no more are kept.
 */
export const quoted = (text: string): string => {
  const letters = [...plainText(text).replace(/\s+/g, ' ')]
  const digits = letters.flatMap((letter, at) => (/[\dXx]/.test(letter) ? [at] : []))
  const isLong = digits.filter((at) => /\d/.test(letters[at] as string)).length > 8
  const hidden = new Set(isLong ? digits.slice(0, -4) : [])
  const safe = letters.map((letter, at) => (hidden.has(at) ? '\u0000' : letter)).join('')
  const brief = [...safe.replace(/\u0000(?:[\u0000\s\-./]*\u0000)?/g, '…')]
  return brief.length > shown ? `${brief.slice(0, shown).join('')}…` : brief.join('')
}

/** What is longer is not looked into: no search may go over it again and again. */
const longest = 60

// Characters that break sheets and logs, and what cannot be stored.
const unsavable = /[\u0000-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** As a name is stored everywhere. A remark or a mark beside it is asked about: it is no other person's name. */
export const readName = (text: string): Read<string | null> => {
  if (saysNothing(text)) return { value: null }
  if (lengthOf(text) > longest) return { why: '最多 20 个字' }
  const name = plainName(text)
  if (unsavable.test(name)) return { why: '含有不能保存的字符' }
  const beside = besideName(name)
  if (beside !== null) return { why: `“${quoted(name)}”里有“${quoted(beside)}”，请只留姓名` }
  if (/\d\D*(\d\D*){4}/.test(name)) return { why: `“${quoted(name)}”里有号码，请只留姓名` }
  return lengthOf(name) > 20 ? { why: '最多 20 个字' } : { value: name }
}

export const readText = (text: string): Read<string | null> => {
  if (saysNothing(text)) return { value: null }
  return lengthOf(text) > longest ? { why: '最多 60 个字' } : { value: plain(text) }
}

/** Brackets, 中共 and spaces aside. */
export const wordKey = (text: string): string => tight(text).replace(/[()[\]【】]/g, '')
/** One of a few values by the words for them. */
export const readWord = (text: string, words: ReadonlyMap<string, string>): Read<string | null> => {
  if (saysNothing(text)) return { value: null }
  const value = lengthOf(text) > longest ? undefined : words.get(wordKey(text))
  return value === undefined ? { why: `不认识“${quoted(text)}”` } : { value }
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0\d{2,3})?[2-9]\d{6,7}$/
/** Said of a number that is the person's own. */
const ofOneself =
  /微信同号|微信同步|同微信|微信号|微信|本人|手机号码|手机号|手机|移动电话|电话|移动|联通|电信|常用|备用|[:：]/g
const numberOf = (part: string): string => part.replace(/[\s\-—–‐.·()]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')

/** Null when nothing is written. Two numbers, another's number, a landline: none of them is guessed from. */
export const readPhone = (text: string): Read<string | null> => {
  if (saysNothing(text) || text.trim() === '0') return { value: null }
  if (lengthOf(text) > longest) return { why: `“${quoted(text)}”不是 11 位手机号` }
  const bare = plain(text).replace(ofOneself, '').replace(/\(\)/g, '')
  const whole = numberOf(bare.replace(/\//g, ''))
  if (mobile.test(whole)) return { value: whole }
  const parts = bare
    .split(/[,，、/;；|\n和或]/)
    .map(numberOf)
    .filter(Boolean)
  const mobiles = [...new Set(parts.filter((part) => mobile.test(part)))]
  const rest = parts.filter((part) => !mobile.test(part))
  if (mobiles.length > 1) return { why: '有两个手机号，请只留一个' }
  if (mobiles.length === 1 && rest.every((part) => landline.test(part))) return { value: mobiles[0] as string }
  if (mobiles.length === 1) return { why: `“${quoted(text)}”里除了手机号还有别的字，请只留本人的手机号` }
  if (/[eE]\+?\d+/.test(whole)) return { why: '成了科学计数，末几位已经丢了，请把这一列设为文本重新填写' }
  if (rest.length > 0 && rest.every((part) => landline.test(part)))
    return { why: `“${quoted(text)}”是座机，不是手机号` }
  return {
    why: /^\d+$/.test(whole) ? `应为 11 位手机号，现在是 ${whole.length} 位` : `“${quoted(text)}”不是 11 位手机号`,
  }
}
