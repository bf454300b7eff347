import * as v from 'valibot'
import { day, dayOrMonth, instant, line, ownLine, paragraphs, personName, phone } from '../../../../src/contract/fields'

const read = <Schema extends v.GenericSchema>(schema: Schema, input: unknown) => {
  const result = v.safeParse(schema, input, { abortEarly: true })
  return result.success ? { value: result.output } : { why: result.issues[0].message }
}

describe('days and instants (T6)', () => {
  it.each([
    '+275760-09-13T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '1999-12-31T23:59:59.999Z',
    '9999-01-01T00:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-11-20',
    '',
  ])('%s is no instant of a record', (text) => {
    expect(read(instant, text)).toHaveProperty('why')
  })
  it('takes one of our time', () => {
    expect(read(instant, '2026-11-20T01:00:00.000Z')).toEqual({ value: '2026-11-20T01:00:00.000Z' })
  })
  it.each(['0001-01-01', '1920-12-31', '2100-01-01', '9999-12-31', '+12026-01-01', '2026-13-01'])(
    '%s is no day of a record',
    (text) => {
      expect(read(day, text)).toHaveProperty('why')
    },
  )
  it('takes the first day and the last', () => {
    expect(read(day, '1921-01-01')).toEqual({ value: '1921-01-01' })
    expect(read(day, '2099-12-31')).toEqual({ value: '2099-12-31' })
  })
  it('X5: a month is one where a day or a month may be said, and no day', () => {
    for (const text of ['2012-07', '2012-07-31', '1921-01']) expect(read(dayOrMonth, text)).toEqual({ value: text })
    for (const text of ['2012-13', '2012-00', '2012-7', '2012', '1920-12', '2012-02-30', '2012-07-'])
      expect(read(dayOrMonth, text)).toHaveProperty('why')
    expect(read(day, '2012-07')).toHaveProperty('why')
  })
})

describe('numbers of people in text that others read (T13)', () => {
  it.each([
    '电话138/0000/1111',
    '电话(138)00001111',
    '电话138\u200B0000\u200B1111',
    '138\n0000\n1111',
    '一三八零零零零一一一一',
    '幺三八〇〇〇〇幺幺幺幺',
    '壹叁捌零零零零壹壹壹壹',
    '１３８００００１１１１',
    '510102/19900101/123X',
    '(028)8555-1234',
  ])('refuses %j', (text) => {
    expect(read(line(200), text.replace(/\n/g, ' '))).toHaveProperty('why')
    expect(read(paragraphs(200), `情况：${text}。`)).toHaveProperty('why')
  })
  it('quotes the number as it was written', () => {
    expect(read(line(200), '打一三八零零零零一一一一找他')).toEqual({
      why: '“一三八零零零零一一一一”像电话号码，请删去，只写称谓。',
    })
  })
  it.each(['2026年11月20日14:30到15:30', '三户共 1500 元，欠 3000 元', '第十一条第二款', '经费12345.67元'])(
    'lets %s stand',
    (text) => {
      expect(read(line(200), text)).toEqual({ value: text })
    },
  )
  it('is not asked of what only its writer reads', () => {
    expect(read(ownLine(200), '问老周13800001111')).toEqual({ value: '问老周13800001111' })
  })
})

describe('limits (U5)', () => {
  it('say how much is too much, by characters, and cut nothing', () => {
    expect(read(line(3), '一二三四')).toEqual({ why: '最多 3 个字，现在是 4 个' })
    expect(read(line(3), '𠮷𠮷𠮷')).toEqual({ value: '𠮷𠮷𠮷' })
  })
})

describe('a name and a number', () => {
  it('are stored the one way they are compared (X8, X9, X14)', () => {
    expect(read(personName, ' 阿依•古\u200B丽 ')).toEqual({ value: '阿依·古丽' })
    expect(read(personName, '李知夏（女）')).toEqual({ why: '只写姓名，请删去“（女）”' })
    expect(read(personName, '\u2060')).toEqual({ why: '不能为空' })
    expect(read(phone, '138-0013-9000')).toEqual({ value: '13800139000' })
    expect(read(phone, '+86 138 0013 9000')).toEqual({ value: '13800139000' })
    expect(read(phone, '138001390001')).toEqual({ why: '手机号应为 11 位数字' })
  })
})
