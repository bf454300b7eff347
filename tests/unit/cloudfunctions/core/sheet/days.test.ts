import fc from 'fast-check'
import { understood, askedBack } from '../../../../../src/contract/sheetTable'
import type { Cell } from '../../../../../cloudfunctions/core/sheet/cells'
import { readDay } from '../../../../../cloudfunctions/core/sheet/days'

const at = '2026-11-20T01:00:00.000Z'
const twoDigits = (value: number) => String(value).padStart(2, '0')
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const text = (written: string): Cell => ({ kind: 'text', text: written })
const number = (value: number): Cell => ({ kind: 'number', text: String(value) })
const day = (written: string) => readDay(text(written), at)

/** Every day from the founding to today. */
const days = fc
  .integer({ min: Date.UTC(1921, 6, 1) / 86_400_000, max: Date.UTC(2026, 10, 20) / 86_400_000 })
  .map((count) => {
    const date = new Date(count * 86_400_000)
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      serial: count + 25_569,
    }
  })

describe('days in cells', () => {
  it('reads one day the same however it is written', () => {
    fc.assert(
      fc.property(days, ({ year, month, day, serial }) => {
        const meant = `${year}-${twoDigits(month)}-${twoDigits(day)}`
        const written = [
          meant,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `${year}.${twoDigits(month)}.${twoDigits(day)}`,
          ` ${wide(`${year}年${month}月${day}`)}日　`,
          `${year}${twoDigits(month)}${twoDigits(day)}`,
          `${meant} 00:00:00`,
          `${year}/${month}/${day} 0:00`,
        ]
        for (const cell of written) expect(readDay(text(cell), at)).toEqual({ value: meant })
        expect(readDay({ kind: 'number', text: String(serial), day: meant }, at)).toEqual({ value: meant })
      }),
    )
  })
  it('never reads a day that does not exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1930, max: 2020 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 35 }),
        (year, month, day) => {
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
          expect('value' in readDay(text(`${year}/${month}/${day}`), at)).toBe(exists)
        },
      ),
    )
  })
  it('ends with the Beijing day of the request', () => {
    const lateEvening = '2026-11-20T16:30:00.000Z'
    expect(readDay(text('2026-11-21'), lateEvening)).toEqual({ value: '2026-11-21' })
    expect(readDay(text('2026-11-22'), lateEvening)).toEqual({ why: '2026-11-22 还没有到' })
  })
  it('X5: keeps a month as a month, however it is written, and never as a day', () => {
    fc.assert(
      fc.property(days, ({ year, month }) => {
        const meant = `${year}-${twoDigits(month)}`
        const ways = [
          meant,
          `${year}年${month}月`,
          `${year}.${twoDigits(month)}`,
          `${year}/${month}`,
          `${year}${twoDigits(month)}`,
        ]
        for (const way of ways) expect(day(way)).toEqual(meant < '1921-07' ? expect.anything() : { value: meant })
        expect(readDay(number(Number(`${year}${twoDigits(month)}`)), at)).toEqual({ value: meant })
      }),
    )
  })
  it('X6: never takes five digits for a day where they may be a year and a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1921, max: 2026 }), fc.integer({ min: 0, max: 9 }), (year, last) => {
        const digits = Number(`${year}${last}`)
        for (const cell of [number(digits), text(String(digits)), { ...number(digits), counted: '1955-02-07' }])
          expect(readDay(cell, at)).toHaveProperty('why')
      }),
    )
    expect(readDay({ ...number(42_552), counted: '2016-07-01' }, at)).toEqual({ value: '2016-07-01' })
    expect(day('42552')).toEqual({ value: '2016-07-01' })
  })
  it('X5: asks which month a number with one digit behind the point is, and of a year alone', () => {
    expect(readDay(number(2012.1), at)).toHaveProperty('why')
    expect(readDay(number(2012.07), at)).toEqual({ value: '2012-07' })
    expect(day('2012.1')).toEqual({ value: '2012-01' })
    for (const written of [
      '2012',
      '2012年',
      '98.7.1',
      '解放前',
      '2012.13',
      '2012.07.01/2013.07.01',
      '2012-07-01（预备）',
    ])
      expect(day(written)).toHaveProperty('why')
    expect(readDay(number(2012), at)).toHaveProperty('why')
  })
  it('X5: reads what the page says is understood, and asks what it says is asked', () => {
    for (const { written, read } of understood.day) expect(day(written)).toEqual({ value: read })
    for (const written of askedBack.day.filter((each) => !each.includes('数字')))
      expect(day(written)).toHaveProperty('why')
  })
  it('reads the words and strokes for nothing as nothing', () => {
    for (const written of ['', ' ', '无', '—', '/', '-', '暂无', '不详', '0', '——'])
      expect(day(written)).toEqual({ value: null })
  })
  it('answers any text with a day, a month or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const read = day(written)
        if ('value' in read) expect(read.value ?? '2000-01-01').toMatch(/^\d{4}-\d{2}(-\d{2})?$/)
        else expect(read.why).not.toBe('')
      }),
    )
  })
})
