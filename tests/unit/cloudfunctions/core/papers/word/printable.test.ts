import { bytesOf } from '../../../../../../cloudfunctions/core/papers/word/page'
import { linesOf, printable } from '../../../../../../cloudfunctions/core/papers/word/printable'
import { recordDocument } from '../../../../../../cloudfunctions/core/papers/word/recordDocument'
import { readPaper, tablesOf } from '../../../../../support/papers/readPaper'
import { made, recordFacts } from '../../../../../support/papers/recordFacts'

describe('anybody’s text in a document', () => {
  test.each([
    ['=cmd|/c calc!A1', '=cmd|/c calc!A1'],
    ['＝SUM(A1)', '＝SUM(A1)'],
    ['@x\ty', '@x y'],
    ['<w:p/> & "引号" ]]>', '<w:p/> & "引号" ]]>'],
    ['a\u0000b\u0008c\u001Fd\u0085e', 'abcd\ne'],
    ['半\uD83D个', '半\uFFFD个'],
    ['😀𠮷㐂', '😀𠮷㐂'],
    ['\u202E反\u2066转\u200F', '反转'],
    ['\uFFFE\uFFFF', ''],
    ['שלום', 'שלום'],
  ])('%j is text', (given, kept) => {
    expect(printable(given)).toBe(kept)
  })
  test('is cut into its lines', () => {
    expect(linesOf('一\r\n二\r三\n')).toEqual(['一', '二', '三'])
  })

  test('hostile words stand in the document as they are, which stays a document', async () => {
    const long = '长'.repeat(40_000)
    const words = [
      '=cmd|/c calc!A1',
      '＝1+1',
      '@a',
      '😀𠮷',
      '</w:t></w:r><script>',
      'x\u0000\u0001y\uD800z',
      '\u202Eabc',
      'שלום',
      long,
    ]
    const facts = recordFacts()
    const hostile = words.join('\n')
    const items = facts.meeting.items!.map((item) => ({ ...item, text: hostile, speeches: [], resolutions: [hostile] }))
    const meeting = { ...facts.meeting, title: '=1+1\u0007', place: '\u202Eabc', items }
    const [record] = tablesOf(readPaper(await bytesOf(recordDocument({ ...facts, meeting }, made))))
    const content = record!.find(([label]) => label?.startsWith('会议内容'))![1]!
    expect(content.split('\n').slice(1)).toEqual(words.map(printable))
    expect(record![0]![1]).toBe('=1+1')
  })
})
