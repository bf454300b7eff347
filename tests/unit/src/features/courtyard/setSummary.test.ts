import {
  type Measure,
  mostSheets,
  setLines,
  sheetHeight,
  sheetsOf,
  sheetWidth,
  sizes,
} from '../../../../../src/features/courtyard/setSummary'

/** Five letters fill a line, 60 pixels of which may stand out for a closing sign. */
const fifth = (piece: string) => (piece.length * (sheetWidth - 2 * 96)) / 5
/** As wide as Chinese letters are at their size. */
const real: Measure = (piece, kind) => piece.length * sizes[kind].font

describe('the lines of the picture', () => {
  it('are broken where they are full, never before a closing sign, and know title and heads', () => {
    const lines = setLines('标题\n一二三四五六\n\n\n讲了什么', fifth)
    expect(lines).toEqual([
      { text: '标题', kind: 'title' },
      { text: '一二三四五', kind: 'text' },
      { text: '六', kind: 'text' },
      { text: '', kind: 'gap' },
      { text: '讲了什么', kind: 'head' },
    ])
  })

  it('let a closing sign stand out into the margin, and no further', () => {
    const words = '字'.repeat(23)
    expect(setLines(`标题\n${words}，字`, real).map(({ text }) => text)).toEqual(['标题', `${words}，`, '字'])
    for (const { text, kind } of setLines('。'.repeat(500), real))
      expect(real(text, kind)).toBeLessThanOrEqual(sheetWidth - 96)
  })
})

describe('W5: the sheets of the picture', () => {
  const wordsOf = (sheets: ReturnType<typeof sheetsOf>) =>
    sheets.map(({ lines }) => lines.map(({ text }) => text).join('')).join('')

  it('is one where it fits, without a number', () => {
    const [sheet, ...more] = sheetsOf('标题\n一句话。', '第三党支部', real)
    expect(more).toEqual([])
    expect(sheet!.foot).toEqual([{ text: '第三党支部', kind: 'foot' }])
    expect(sheet!.height).toBeLessThan(600)
  })

  it.each([
    ['one paragraph', '字'.repeat(6000)],
    ['many paragraphs', `${'字'.repeat(60)}\n`.repeat(90)],
    ['emoji and rare letters', '👨‍👩‍👧𠮷'.repeat(600)],
    ['signs alone', '”。'.repeat(3000)],
  ])('hold every letter of the longest text, none higher than a phone can hold: %s', (_what, text) => {
    const sheets = sheetsOf(text, '中共某某市某某局机关第三党支部委员会'.repeat(3), real)
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.length).toBeLessThanOrEqual(mostSheets)
    expect(wordsOf(sheets)).toBe(text.replace(/\n/g, ''))
    for (const { height, foot } of sheets) {
      expect(height).toBeLessThanOrEqual(sheetHeight)
      expect(foot.length).toBeGreaterThan(0)
    }
    expect(
      sheets
        .at(-1)!
        .foot.map(({ text }) => text)
        .join(''),
    ).toContain(`第 ${sheets.length} 张，共 ${sheets.length} 张`)
  })

  it('leave no head behind on the sheet before, whatever stands above it', () => {
    for (let above = 20; above < 32; above += 1) {
      const sheets = sheetsOf(`标题\n${'一行\n'.repeat(above)}大家提出 3 件事\n1. 路灯`, '支部', real)
      const last = sheets.map(({ lines }) => lines.at(-1)!.kind)
      expect(last).not.toContain('head')
    }
  })

  it('are too many where every line holds one letter', () => {
    expect(sheetsOf('字\n'.repeat(3000), '支部', real).length).toBeGreaterThan(mostSheets)
  })
})
