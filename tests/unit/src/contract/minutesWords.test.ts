import {
  contentText,
  hasRecord,
  lengthOfWords,
  recordParts,
  resolutionText,
  resolutionsOf,
  type ItemNotes,
} from '../../../../src/contract/minutesWords'

const notes = (itemId: string, more: Partial<ItemNotes>): ItemNotes => ({
  ...{ itemId, version: 1, startedAt: null, done: false, doneAt: null, text: '', speeches: [], resolutions: [] },
  ...{ wordsBy: null, savedAt: null },
  ...more,
})
const agenda = [
  { id: 'a', title: '学习', minutes: null },
  { id: 'b', title: '讨论', minutes: 20 },
]

describe('5.1: the record composed from its items', () => {
  const record = {
    agenda,
    items: [
      notes('b', { speeches: [{ memberId: null, name: '孙教授', text: '讲背景' }], resolutions: ['通过'] }),
      notes('gone', { text: '已删去的一项' }),
      notes('a', { text: '学了' }),
    ],
    minutes: { text: '合影', resolutions: ['印发'] },
  }
  it('follows the agenda, whichever was written first, and ends with what belongs to no item', () => {
    expect(recordParts(record).map(({ no, text }) => [no, text])).toEqual([
      [1, '学了'],
      [2, ''],
      [null, '合影'],
    ])
    expect(contentText(record)).toBe('1. 学习\n学了\n\n2. 讨论\n孙教授：讲背景\n\n合影')
  })
  it('keeps with what was settled the item it was settled under', () => {
    expect(resolutionsOf(record)).toEqual([
      { itemId: 'b', no: 2, text: '通过' },
      { itemId: null, no: null, text: '印发' },
    ])
    expect(resolutionsOf(record).map(resolutionText)).toEqual(['通过（第 2 项）', '印发'])
  })
  it('is the one text of a meeting written down before there were items', () => {
    const old = { agenda, minutes: { text: '照议程进行。', resolutions: [] } }
    expect(contentText(old)).toBe('照议程进行。')
    expect(hasRecord(old)).toBe(true)
  })
  it('is none while items were only ticked', () => {
    expect(hasRecord({ agenda, items: [notes('a', { done: true })], minutes: null })).toBe(false)
  })
  it('is as long as all its words, counted as people count', () => {
    expect(lengthOfWords({ text: '学😀', resolutions: ['通过'], speeches: [{ text: '同意' }] })).toBe(6)
  })
})
