import { layoutDocument } from 'docx/layout'
import { electionReport } from '../../../../../../cloudfunctions/core/papers/word/electionReport'
import { bytesOf } from '../../../../../../cloudfunctions/core/papers/word/page'
import { voteReport } from '../../../../../../cloudfunctions/core/papers/word/voteReport'
import { election, withElection } from '../../../../../support/papers/electionFacts'
import { readPaper, tablesOf, textsOf } from '../../../../../support/papers/readPaper'
import { made, recordFacts } from '../../../../../support/papers/recordFacts'

describe('reports to the level above', () => {
  const voting = { record: recordFacts(), superior: '厅机关党委' }
  const [vote] = voting.record.meeting.votes

  test('H1 a 表决结果报告单 tells the counts, what they add up to and the clause, on one page', async () => {
    const paper = readPaper(await bytesOf(voteReport(voting, vote!, made)))
    expect(textsOf(paper).slice(0, 3)).toEqual([
      '预备党员转正表决结果报告单',
      '厅机关党委：',
      '第三党支部于2026年11月30日召开党员大会，就“林青禾同志预备党员转正”进行无记名投票，结果如下。',
    ])
    const [rows] = tablesOf(paper)
    expect(rows).toEqual([
      ['表决事项', '林青禾同志预备党员转正'],
      ['应到会有表决权', '21 人', '到会有表决权', '18 人'],
      ['到会是否达到半数', '达到（须 11 人）', '其中会后补录', '0 人'],
      ['会前书面意见', '2 份', '提出人', '崔松涛、马溪桥'],
      ['发出票', '收回票', '有效票', '废票'],
      ['', '', '18', ''],
      ['赞成', '反对', '弃权', '合计'],
      ['20', '0', '0', '20'],
      ['合计 20 ＝ 有效票 18 ＋ 书面意见 2。书面意见与票一并计算，不分列。'],
      [
        '结论',
        expect.stringContaining(
          '赞成 20，超过应到会有表决权 21 人的半数，通过。\n依据：《中国共产党支部工作条例（试行）》第十一条',
        ),
      ],
    ])
    expect(textsOf(paper)).toContain('第三党支部（盖章处）')
    const { pages, stoppedAt } = layoutDocument(voteReport(voting, vote!, made))
    expect([pages.length, stoppedAt]).toEqual([1, undefined])
  })

  test('a clause that nobody has read word for word is not quoted, and no ballots are spoken of where hands were shown', async () => {
    const shown = { ...vote!, method: 'showOfHands', rule: 'committeeMeeting', carried: null } as const
    const [rows] = tablesOf(readPaper(await bytesOf(voteReport({ ...voting, superior: null }, shown, made))))
    expect(rows!.flat()).not.toContain('发出票')
    expect(rows!.at(-1)![1]).toContain('由会议认定')
    const [voted] = tablesOf(
      readPaper(await bytesOf(electionReport({ record: withElection(), superior: '厅机关党委' }, election(), made))),
    )
    expect(voted!.flat().join('')).not.toContain('依据')
  })

  test.each([6, 14])('E.1b a 选举结果报告单 of %i candidates stays on its page and tells each', async (number) => {
    const [first] = election().candidates
    const candidates = Array.from({ length: number }, (_, at) => ({
      ...first!,
      memberId: `m${at}`,
      name: `候选${at}`,
      elected: at < (number * 5) / 6,
    }))
    const of = { ...election(), candidates }
    const make = () => electionReport({ record: withElection(), superior: '厅机关党委' }, of, made)
    const [rows] = tablesOf(readPaper(await bytesOf(make())))
    for (const { name } of candidates) expect(rows!.flat().filter((cell) => cell === name)).toHaveLength(1)
    expect(rows!.flat()).toContain('收回 18 ＝ 有效票 17 ＋ 废票 1；收回 18 张不多于发出 18 张，选举有效。')
    const { pages, stoppedAt } = layoutDocument(make())
    expect([pages.length, stoppedAt]).toEqual([1, undefined])
  })
})
