import fc from 'fast-check'
import { readDay, readKind, readName, readPhone } from '../../../../../cloudfunctions/core/sheet/words'
import { memberKindLabels, memberKinds } from '../../../../../src/contract/vocabulary'

const at = '2026-11-20T01:00:00.000Z'
const twoDigits = (value: number) => String(value).padStart(2, '0')
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Every day from the founding to today. */
const days = fc
  .integer({ min: Date.UTC(1921, 6, 1) / 86_400_000, max: Date.UTC(2026, 10, 20) / 86_400_000 })
  .map((count) => {
    const date = new Date(count * 86_400_000)
    return {
      date,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      serial: count + 25_569,
    }
  })

describe('days in cells', () => {
  it('reads one day the same however it is written', () => {
    fc.assert(
      fc.property(days, ({ date, year, month, day, serial }) => {
        const meant = `${year}-${twoDigits(month)}-${twoDigits(day)}`
        const written = [
          meant,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `${year}.${twoDigits(month)}.${twoDigits(day)}`,
          ` ${wide(`${year}年${month}月${day}`)}日　`,
          `${year}${twoDigits(month)}${twoDigits(day)}`,
          date,
          serial,
          serial + 0.25,
        ]
        for (const cell of written) expect(readDay(cell, at)).toEqual({ value: meant })
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
          expect('value' in readDay(`${year}/${month}/${day}`, at)).toBe(exists)
        },
      ),
    )
  })
  it('ends with the Beijing day of the request', () => {
    const lateEvening = '2026-11-20T16:30:00.000Z'
    expect(readDay('2026-11-21', lateEvening)).toEqual({ value: '2026-11-21' })
    expect(readDay('2026-11-22', lateEvening)).toEqual({ why: '2026-11-22 还没有到' })
  })
  it('answers any text and any number with a day or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (cell) => {
        const read = readDay(cell, at)
        if ('value' in read) expect(read.value ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
        else expect(read.why).not.toBe('')
      }),
    )
  })
})

describe('phone numbers in cells', () => {
  const phones = fc
    .tuple(
      fc.constantFrom(...'3456789'),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 }),
    )
    .map(([second, rest]) => `1${second}${rest}`)
  it('reads a number through spaces, dashes, the country code and wide digits', () => {
    fc.assert(
      fc.property(phones, (phone) => {
        const apart = `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`
        for (const cell of [phone, Number(phone), apart, `+86 ${apart}`, `86${phone}`, wide(phone), `　${phone} `])
          expect(readPhone(cell)).toEqual({ value: phone })
      }),
    )
  })
  it('refuses every number of another length', () => {
    fc.assert(
      fc.property(phones, fc.integer({ min: 1, max: 9 }), (phone, off) => {
        expect(readPhone(phone.slice(0, -off))).toEqual({ why: `应为 11 位手机号，现在是 ${11 - off} 位` })
        expect(readPhone(`${phone}${'1'.repeat(off)}`)).toHaveProperty('why')
      }),
    )
  })
  it('answers any text with eleven digits, nothing, or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const read = readPhone(cell)
        if ('value' in read) expect(read.value ?? '13800000000').toMatch(/^1[3-9]\d{9}$/)
        else expect(read.why).toBeTruthy()
      }),
    )
  })
})

describe('names and kinds in cells', () => {
  it('refuses what cannot be stored', () => {
    for (const name of ['坏\u0001名', '坏\u007f', '坏\ud83d'])
      expect(readName(name)).toEqual({ why: '含有不能保存的字符' })
    expect(readName('𠮷'.repeat(20))).toEqual({ value: '𠮷'.repeat(20) })
    expect(readName(`${'𠮷'.repeat(21)}`)).toHaveProperty('why')
  })
  it('knows every kind by its own label', () => {
    for (const kind of memberKinds) expect(readKind(memberKindLabels[kind])).toEqual({ value: kind })
    for (const stranger of ['群众', 'constructor', '__proto__', 'fullMember'])
      expect(readKind(stranger)).toHaveProperty('why')
  })
})
