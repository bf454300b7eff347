import fc from 'fast-check'
import { fieldLength, fitting, shortTime, timeWords } from '../../../../../cloudfunctions/core/message/words'
import { lengthOf } from '../../../../../src/contract/text'

describe('words of a message', () => {
  it('take the first wording that fits', () => {
    expect(fitting('阿卜杜热西提·买买提伊明江请假，请审批', '有一份请假等您审批')).toBe(
      '阿卜杜热西提·买买提伊明江请假，请审批',
    )
    expect(fitting('阿卜杜热西提·买买提伊明江·伊力哈木请假，请审批', '有一份请假等您审批')).toBe('有一份请假等您审批')
  })
  it('cut a title with a mark, count characters and not halves of them, and leave no number cut in its middle', () => {
    expect(fitting('𠮷'.repeat(20))).toBe('𠮷'.repeat(20))
    expect(fitting('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`)
    // The twentieth character is a digit of 1500: it goes as a whole.
    expect(fitting(`${'关于召开全体党员大会推选代表'}参会一共1500人的通知`)).toBe(
      '关于召开全体党员大会推选代表参会一共…',
    )
  })
  it('always fit, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const line = fitting(text)
        expect(lengthOf(line)).toBeLessThanOrEqual(fieldLength)
        expect(line).not.toMatch(/\n/)
      }),
    )
  })
  it('write a time as WeChat’s field wants it, in Beijing', () => {
    expect(timeWords('2026-12-07T07:00:00.000Z')).toBe('2026年12月7日 15:00')
    expect(shortTime('2026-12-31T16:30:00.000Z')).toBe('1月1日 00:30')
  })
})
