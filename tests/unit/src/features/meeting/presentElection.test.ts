import { electionView } from '../../../../../src/features/meeting/presentElection'
import { electionOf } from '../../../../support/taro/meetings'

describe('an election', () => {
  it('0.5: shows votes against both halves and leaves the outcome to the 选举办法', () => {
    const view = electionView(electionOf())
    expect(view.candidates[0]).toEqual({
      key: 'm-甲',
      name: '甲',
      votes: '赞成 7 · 不赞成 5 · 弃权 1',
      halves: '超过实到会半数；未超过应到会半数',
      chip: { word: '宣布当选', tone: 'green' },
    })
    expect(view.lines).toContain(
      '当选所需票数各文本所引不一致，请按选举办法认定（《中国共产党基层组织选举工作条例》，待核）',
    )
    expect(electionView(electionOf({ majorityOf: 'present' })).lines).toContain(
      '本机关规定：超过实到会有选举权人数的半数为当选',
    )
  })
  it('0.13: says how many came, the ballots, who counted, 另选他人 and what is waited for', () => {
    const { title, chip, lines } = electionView(electionOf())
    expect(title).toBe('选举委员（应选 1 人）')
    expect(chip).toEqual({ word: '等上级批复', tone: 'amber' })
    expect(lines.slice(0, 5)).toEqual([
      '第一次投票',
      '应到会有选举权 15 人，实到 13 人，须到 12 人',
      '发出 13 张，收回 13 张，有效 13 张，废票 0 张',
      '另选他人：丙 1 票',
      '监票人 丁；计票人 戊',
    ])
    expect(electionView(electionOf({ approvedOn: '2026-11-28', reference: '机党〔2026〕12号' })).lines.at(-1)).toBe(
      '上级批复：11月28日 星期六 机党〔2026〕12号，从这天起任职',
    )
  })
  it('0.13: warns of too few candidates with the clause, of a tie and of a missing 选举办法', () => {
    const [only] = electionOf().candidates
    const few = electionOf({ candidates: [only!], rulesPassed: false })
    expect(electionView(few).warnings).toEqual([
      '候选人 1 名，按差额要求应有 2 名（《中国共产党基层组织选举工作条例》，待核）',
      '没有登记选举办法的通过情况',
    ])
    expect(electionView(electionOf()).warnings).toEqual([])
    expect(electionView(electionOf({ tied: ['m-甲', 'm-乙'] })).warnings).toEqual([
      '甲、乙得票相等，不能确定当选人，应当就得票相等的再次投票',
    ])
    expect(electionView(electionOf({ candidates: [only!], round: 'runOff' })).warnings).toEqual([])
    expect(electionView(electionOf({ candidates: [only!], office: 'branchSecretary' })).warnings).toEqual([])
  })
})
