import { layoutDocument } from 'docx/layout'
import { ballotPapers, gradeBallots, tallySheets } from '../../../../../../cloudfunctions/core/papers/word/ballots'
import { bytesOf } from '../../../../../../cloudfunctions/core/papers/word/page'
import { readPaper, tablesOf, textsOf } from '../../../../../support/papers/readPaper'

const host = '第三党支部'
const candidates = ['陈立新', '李知夏', '高若川']

describe('papers to vote on', () => {
  test('are as many as were asked for, each like the other and without a mark of its own', async () => {
    const facts = { of: 'election', host, office: '委员', seats: 2, candidates, copies: 5 } as const
    const paper = readPaper(await bytesOf(ballotPapers(facts)))
    const ballots = tablesOf(paper)
    expect(ballots).toHaveLength(5)
    for (const ballot of ballots) expect(ballot).toEqual(ballots[0])
    expect(ballots[0]!.map(([name]) => name)).toEqual(['候选人', ...candidates, '另选他人：', ''])
    expect(textsOf(paper).filter((text) => text === '第三党支部选举委员选票')).toHaveLength(5)
    // Nothing says when and by whom it was printed, and no page has a number: one ballot would not be like the next.
    expect(textsOf(paper).join('')).not.toContain('生成')
    expect(paper.around).toEqual([])
  })

  test('a vote of one matter, a grade for each, and what the tellers count on', async () => {
    const vote = { of: 'vote', host, matter: '林青禾同志预备党员转正', copies: 3 } as const
    const votes = tablesOf(readPaper(await bytesOf(ballotPapers(vote))))
    expect(votes.map((rows) => rows[1]![0])).toEqual(Array.from({ length: 3 }, () => vote.matter))
    const grades = ['优秀', '合格', '基本合格', '不合格']
    const graded = { title: '民主评议党员测评票', subjects: candidates, grades, copies: 2 }
    const sheets = tablesOf(readPaper(await bytesOf(gradeBallots(graded))))
    expect(sheets[1]).toEqual([
      ['序号', '姓名', ...grades],
      ...candidates.map((name, at) => [`${at + 1}`, name, '', '', '', '']),
    ])
    const tally = tablesOf(readPaper(await bytesOf(tallySheets(vote))))
    expect(tally).toHaveLength(6)
    expect(tally[1]!.slice(1).map((cells) => cells[1])).toEqual(['赞成', '反对', '弃权'])
  })

  test('two small ballots share a page, and nobody of forty is left out of a large one', () => {
    const small = { of: 'vote', host, matter: '某事', copies: 4 } as const
    const many = Array.from({ length: 40 }, (_, at) => `同志${at}`)
    const large = {
      title: '民主评议党员测评票',
      subjects: many,
      grades: ['优秀', '合格', '基本合格', '不合格'],
      copies: 1,
    }
    expect(layoutDocument(ballotPapers(small)).pages).toHaveLength(2)
    expect(layoutDocument(gradeBallots(large)).stoppedAt).toBeUndefined()
  })
})
