import { beijingDay } from '../../../src/contract/days'
import type { MemberKind } from '../../../src/contract/vocabulary'
import { besideName, lengthOf, plainName, plainText, withoutRemark } from '../../../src/contract/text'
import type { Cell } from './grid'

/** What people write into cells, read the way they mean it. Each answer is a value, or why it is none. */
export type Read<Value> = { value: Value } | { why: string }

/** As text is stored everywhere, and brackets and colons of one width as well: in a sheet they only part words. */
const plain = (text: string): string => plainText(text).normalize('NFKC').trim()
export const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  return cell instanceof Date ? dayOf(cell) : plain(String(cell))
}
/** Compared without any space: `第三 党支部` is `第三党支部`. */
export const tight = (text: string): string => plain(text).replace(/\s+/g, '')
/** A name to be compared: however it was written and whatever stands beside it, it is the same person's. */
export const nameKey = (name: string): string => tight(withoutRemark(name))

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))

// Characters that break sheets and logs, and what cannot be stored.
const unsavable = /[\u0000-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** As a name is stored everywhere. A remark or a mark beside it is asked about: it is no other person's name. */
export const readName = (cell: Cell): Read<string> => {
  const name = plainName(cell instanceof Date || cell === null ? textOf(cell) : String(cell))
  if (name === '') return { why: '没有填写' }
  if (unsavable.test(name)) return { why: '含有不能保存的字符' }
  const beside = besideName(name)
  if (beside !== null) return { why: `“${[...name].slice(0, 24).join('')}”里有“${beside}”，请只留姓名` }
  return lengthOf(name) > 20 ? { why: '最多 20 个字' } : { value: name }
}

const kindText: Record<string, MemberKind> = {
  正式党员: 'fullMember',
  正式: 'fullMember',
  中共正式党员: 'fullMember',
  预备党员: 'probationaryMember',
  预备: 'probationaryMember',
  中共预备党员: 'probationaryMember',
  入党积极分子: 'activist',
  积极分子: 'activist',
  发展对象: 'developmentCandidate',
}
export const readKind = (cell: Cell): Read<MemberKind> => {
  const text = tight(textOf(cell))
  if (text === '') return { why: '没有填写' }
  const kind = Object.hasOwn(kindText, text) ? kindText[text] : undefined
  return kind
    ? { value: kind }
    : { why: `不认识“${text.slice(0, 12)}”，请填正式党员、预备党员、入党积极分子或发展对象` }
}

/** Null when nothing is written. */
export const readPhone = (cell: Cell): Read<string | null> => {
  const text = textOf(cell)
    .replace(/[\s\-—–]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  if (text === '') return { value: null }
  if (/^1[3-9]\d{9}$/.test(text)) return { value: text }
  return { why: /^\d+$/.test(text) ? `应为 11 位手机号，现在是 ${text.length} 位` : '应为 11 位手机号' }
}

const earliest = '1921-07-01'
const real = (year: number, month: number, date: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return same ? at.toISOString().slice(0, 10) : null
}
/** Excel counts days from 1900 and believes in 29 February 1900, so that later days count from 30 December 1899. */
const fromSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

const howToWrite = '请写成 2016-07-01 这样的日期'
const writtenDay = (text: string): Read<string> => {
  const written =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!written)
    return {
      why: /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(text)
        ? `“${text}”没有写到日，${howToWrite}`
        : `认不出“${text.slice(0, 16)}”，${howToWrite}`,
    }
  const day = real(Number(written[1]), Number(written[2]), Number(written[3]))
  return day ? { value: day } : { why: `没有“${text.slice(0, 16)}”这一天` }
}
/** `at`: the instant of the request; nobody joined after that day. */
export const readDay = (cell: Cell, at: string): Read<string | null> => {
  const text = textOf(cell)
  if (text === '') return { value: null }
  const serial = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : null
  const read = serial === null ? writtenDay(text) : { value: fromSerial(serial) }
  if ('why' in read) return read
  if (read.value < earliest) return { why: `${read.value} 早于 1921 年 7 月 1 日` }
  return read.value > beijingDay(at) ? { why: `${read.value} 还没有到` } : read
}
