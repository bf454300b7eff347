import { docOf, filesIn, lineOf, pathOf, prefixOf } from '../../../../scripts/records/folder'

describe('a document on a line', () => {
  it('comes back as it was, dates and all', () => {
    const doc = {
      _id: 'a',
      when: new Date('2026-11-20T01:00:00.000Z'),
      n: 1.5,
      text: '一\n二',
      none: null,
      list: [{ deep: true }],
    }
    expect(docOf(lineOf(doc).trimEnd())).toEqual(doc)
    expect(lineOf(docOf(lineOf(doc)))).toBe(lineOf(doc))
  })
})

describe('stored files', () => {
  it('are found wherever a document names one', () => {
    const doc = {
      _id: 'a',
      photos: [{ fileId: 'cloud://e.b/kept/1.jpg' }],
      file: { fileId: 'cloud://e.b/kept/2.pdf' },
      note: 'cloud 云',
    }
    expect(filesIn(doc)).toEqual(['cloud://e.b/kept/1.jpg', 'cloud://e.b/kept/2.pdf'])
    expect([pathOf('cloud://e.b/kept/1.jpg'), prefixOf('cloud://e.b/kept/1.jpg')]).toEqual([
      'kept/1.jpg',
      'cloud://e.b/',
    ])
  })
  it('never lie outside the storage', () => {
    for (const id of [
      'cloud://e.b/../x',
      'cloud://e.b/a//b',
      'cloud://e.b/a/./b',
      'cloud://e.b/',
      'cloud://e.b/a\\..\\b',
      'https://e.b/x',
    ])
      expect(pathOf(id)).toBeNull()
  })
})
