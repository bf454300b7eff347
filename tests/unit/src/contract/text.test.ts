import { besideName, lengthOf, plainName, plainText } from '../../../../src/contract/text'

describe('text as it is stored (X8)', () => {
  it.each([
    ['a zero-width space', '王\u200B党员'],
    ['a bidi mark', '王\u202C党\u202E员'],
    ['a soft hyphen', '王党\u00AD员'],
    ['a word joiner and a byte order mark', '\uFEFF王\u2060党员'],
    ['a variation selector', '王\u{E0100}党员\uFE0F'],
    ['fillers that draw nothing', '\u3164王\u115F党\uFFA0员\u2800'],
    ['spaces of other widths around it', '\u3000王党员\u00A0 '],
  ])('loses %s', (_what, text) => {
    expect(plainText(text)).toBe('王党员')
  })
  it('is nothing when nobody sees anything', () => {
    expect(plainText('\u2060')).toBe('')
    expect(plainText('\u3164 \u3000')).toBe('')
  })
  it('is composed, and has letters and digits of one width, but keeps Chinese punctuation', () => {
    expect(plainText('e\u0301')).toBe('é')
    expect(plainText('Ａ３号楼，（二）层：好！')).toBe('A3号楼，（二）层：好！')
  })
  it('ends its lines one way and keeps them', () => {
    expect(plainText('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四')
  })
  it('keeps rare characters of every plane and counts each once', () => {
    expect(plainText('𠮷𬎆')).toBe('𠮷𬎆')
    expect(lengthOf('𠮷𬎆')).toBe(2)
  })
})

describe('a name as it is stored (X9)', () => {
  it.each(['阿依·古丽', '阿依•古丽', '阿依．古丽', '阿依・古丽', '阿依･古丽', '阿依.古丽', '阿依 · 古丽'])(
    'is 阿依·古丽, with U+00B7, for %s',
    (text) => {
      expect(plainName(text)).toBe('阿依\u00B7古丽')
    },
  )
  it('loses the spaces that line two characters up with three; letters keep theirs', () => {
    expect(plainName('李  娜')).toBe('李娜')
    expect(plainName('Anna  Maria')).toBe('Anna Maria')
  })
  it('names what stands beside it and is no name', () => {
    expect(besideName(plainName('李知夏（女）'))).toBe('（女）')
    expect(besideName(plainName('徐望舒*'))).toBe('*')
    expect(besideName(plainName('阿依·古丽'))).toBeNull()
    expect(besideName(plainName('张伟2'))).toBeNull()
  })
})
