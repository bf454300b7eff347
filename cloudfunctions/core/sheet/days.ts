import { beijingDay } from '../../../src/contract/days'
import type { Cell } from './cells'
import { dayOfSerial } from './cells'
import { plain, quoted, saysNothing, type Read } from './words'

const earliest = '1921-07-01'
const two = (value: number): string => String(value).padStart(2, '0')
const realDay = (year: number, month: number, date: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return same ? at.toISOString().slice(0, 10) : null
}
const realMonth = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${year}-${two(month)}` : null

const chineseDigits = '〇一二三四五六七八九'
/** 二〇一二年十二月三十一日 in digits; other text as it is. */
const inDigits = (text: string): string => {
  if (!/[〇零○一二三四五六七八九十]/.test(text)) return text
  const digit = (letter: string) => chineseDigits.indexOf(letter)
  return text
    .replace(/[零○]/g, '〇')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (letter) => String(digit(letter)))
}

/** An instant written for machines is a day in Beijing. */
const writtenInstant = (text: string): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return null
  const at = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at.getTime()) ? null : beijingDay(at.toISOString())
}

const clock = /[T\s]+(上午|下午|[AaPp][Mm])?\s*\d{1,2}[:：]\d{2}([:：]\d{2}(\.\d+)?)?\s*([AaPp][Mm])?$/
const howToWrite = '请写成 2016-07-01 或 2016-07'

/** What the letters say: a day, a month, or neither. */
const written = (text: string): Read<string> => {
  const whole =
    /^(\d{4})\s*[-/.年、]\s*(\d{1,2})\s*[-/.月、]\s*(\d{1,2})\s*[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (whole) {
    const day = realDay(Number(whole[1]), Number(whole[2]), Number(whole[3]))
    return day ? { value: day } : { why: `没有“${quoted(text)}”这一天` }
  }
  const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(月份?)?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (month) {
    const value = realMonth(Number(month[1]), Number(month[2]))
    return value ? { value } : { why: `没有“${quoted(text)}”这个月` }
  }
  if (/^\d{4}\s*年?$/.test(text)) return { why: `“${quoted(text)}”只写到年，${howToWrite}` }
  return { why: `认不出“${quoted(text)}”，${howToWrite}` }
}

/** Five digits may be a day as the program counts them, or a year and a month one digit short: where both fit, it is asked. */
const fiveDigits = ({ counted }: Cell, text: string): Read<string> => {
  const year = Number(text.slice(0, 4))
  const day = counted ?? dayOfSerial(Number(text), false)
  const asMonth = year >= 1921 && year <= 2100
  return day && !asMonth ? { value: day } : { why: `“${quoted(text)}”可能是年月，也可能是别的数，${howToWrite}` }
}

/** A day `2016-07-01`, or a month `2016-07` where no more is said. `at`: the instant of the request; nothing is later. */
export const readDay = (cell: Cell, at: string): Read<string | null> => {
  const text = plain(cell.text)
  if (saysNothing(text) || text === '0') return { value: null }
  if (text.length > 60) return { why: `认不出“${quoted(text)}”，${howToWrite}` }
  const asDay = cell.day ?? writtenInstant(text)
  const isShort = cell.kind === 'number' && /^\d{4}\.1$/.test(text)
  if (isShort && !asDay) return { why: `“${quoted(text)}”可能是 1 月，也可能是 10 月，${howToWrite}` }
  const bare = inDigits(text.replace(clock, '')).trim()
  const read = asDay ? { value: asDay } : /^\d{5}(\.\d+)?$/.test(text) ? fiveDigits(cell, text) : written(bare)
  if ('why' in read) return read
  const { value } = read
  if (value < earliest.slice(0, value.length)) return { why: `${value} 早于 1921 年 7 月 1 日` }
  return value > beijingDay(at).slice(0, value.length) ? { why: `${value} 还没有到` } : read
}
