import fc from 'fast-check'
import {
  quoted,
  readName,
  readPhone,
  readText,
  readWord,
  saysNothing,
  unreadable,
} from '../../../../../cloudfunctions/core/sheet/words'
import { askedBack, noneWords, understood } from '../../../../../src/contract/sheetTable'

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

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
          expect(readPhone(String(cell))).toEqual({ value: phone })
      }),
    )
  })
  it('refuses every number of another length', () => {
    fc.assert(
      fc.property(phones, fc.integer({ min: 1, max: 9 }), (phone, off) => {
        const short = readPhone(phone.slice(0, -off))
        expect(short).toEqual({ why: `应为 11 位手机号，现在是 ${11 - off} 位` })
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

describe('other numbers than one mobile number (X5)', () => {
  it('are never guessed from, and the sentence tells no more than four digits of them', () => {
    const asked = [
      '0998-1234567',
      '8123456',
      '13800139000、13900139000',
      '13800139000（妻子）',
      '1.38E+10',
      '110101199003070001',
      '办公室',
    ]
    for (const written of [...asked, ...askedBack.phone]) {
      const read = readPhone(written)
      if (!('why' in read)) throw new Error(`${written} was read as ${read.value}`)
      expect(read.why).not.toMatch(/\d{9}|10199/)
    }
  })
  it('reads what the page says is understood', () => {
    for (const { written, read } of understood.phone) expect(readPhone(written)).toEqual({ value: read })
  })
  it('reads one number through the marks of another writing direction, and written twice', () => {
    for (const written of [
      '\u202D13800139000\u202C',
      '13800139000/13800139000',
      '微信同号：13800139000',
      '138/0013/9000',
    ])
      expect(readPhone(written)).toEqual({ value: '13800139000' })
  })
})

describe('names, texts and words in cells', () => {
  it('refuses what cannot be stored', () => {
    for (const name of ['坏\u0001名', '坏\u007f', '坏\ud83d'])
      expect(readName(name)).toEqual({ why: '含有不能保存的字符' })
    expect(readName('𠮷'.repeat(20))).toEqual({ value: '𠮷'.repeat(20) })
    expect(readName('𠮷'.repeat(21))).toEqual({ why: '最多 20 个字' })
    expect(readName('字'.repeat(100))).toEqual({ why: '最多 20 个字' })
    expect(readText('组'.repeat(61))).toHaveProperty('why')
  })
  it('takes no number for a part of a name, and tells four digits of it at most (X13)', () => {
    expect(readName('贺小满110101199003070001')).toEqual({ why: '“贺小满…0001”里有号码，请只留姓名' })
  })
  it('knows a word by its letters and nothing else', () => {
    const words = new Map([['正式党员', 'fullMember']])
    expect(readWord('正式 党员', words)).toEqual({ value: 'fullMember' })
    for (const stranger of ['群众', 'constructor', '__proto__', 'fullMember'])
      expect(readWord(stranger, words)).toHaveProperty('why')
  })
  it('takes each of the words for nothing as nothing, and an error or a formula as something unread (X3)', () => {
    for (const word of noneWords) expect(saysNothing(word)).toBe(true)
    expect(saysNothing('无锡')).toBe(false)
    expect(unreadable({ kind: 'error', text: '#N/A' })).toBe('单元格是错误值 #N/A')
    expect(unreadable({ kind: 'text', text: '#REF!' })).toBe('单元格是错误值 #REF!')
    expect(unreadable({ kind: 'formula', text: '' })).toBe('是公式，请复制后粘贴为数值')
    expect(unreadable(undefined)).toBeNull()
  })
})

describe('somebody’s words in a sentence (X13)', () => {
  it('stand whole and by characters', () => {
    expect(quoted('不知𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')).toBe('不知𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')
    expect(quoted('𠮷'.repeat(50))).toBe(`${'𠮷'.repeat(40)}…`)
    expect(quoted('李委员*')).toBe('李委员*')
  })
  it('hold at most four digits of what may be an identity card or a phone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 20 }),
        fc.constantFrom('', ' ', '-', '号'),
        (digits, between) => {
          const told = quoted(`甲${[...digits].join(between)}乙`)
          expect(told.replace(/\D/g, '').length).toBeLessThanOrEqual(4)
        },
      ),
    )
    expect(quoted('11010119900307001X')).toBe('…001X')
    expect(quoted('2012-07-01')).toBe('2012-07-01')
  })
})
