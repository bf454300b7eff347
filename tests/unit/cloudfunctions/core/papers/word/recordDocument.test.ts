import { layoutDocument } from 'docx/layout'
import type { RecordFacts } from '../../../../../../cloudfunctions/core/papers/facts/recordFacts'
import { bytesOf, documentOf, lastLine } from '../../../../../../cloudfunctions/core/papers/word/page'
import { recordDocument } from '../../../../../../cloudfunctions/core/papers/word/recordDocument'
import { bookPages, signInBook } from '../../../../../../cloudfunctions/core/papers/word/signInBook'
import { election, withElection } from '../../../../../support/papers/electionFacts'
import { readPaper, tablesOf, textsOf, type ReadPaper } from '../../../../../support/papers/readPaper'
import { made, recordFacts } from '../../../../../support/papers/recordFacts'

const written = async (facts: RecordFacts) => readPaper(await bytesOf(recordDocument(facts, made)))
/** What stands behind a label, line by line. */
const said = (table: readonly string[][], label: string): string | undefined =>
  table
    .find((cells) => cells[0]?.split('\n').join('') === label)
    ?.slice(1)
    .join(' | ')

describe('the record of one meeting', () => {
  const facts = recordFacts()
  let paper: ReadPaper
  let record: string[][]
  beforeAll(async () => {
    paper = await written(facts)
    record = tablesOf(paper)[0]!
  })

  test('E.1 has its rows in the order and with the words of the form', () => {
    const labels = record.map((cells) => cells[0]).filter(Boolean)
    expect(labels).toEqual([
      '会议名称',
      '时间',
      '地点',
      '主持人',
      '主讲人',
      '到会情况',
      '请假人员\n及原因',
      '缺席人员\n及原因',
      '列席人员',
      '会议是否有效',
      '议题',
      '学时',
      '会议内容\n议题 1 · 32 分钟',
      '会议内容\n议题 2 · 26 分钟',
      '会议内容\n议题 3 · 26 分钟',
      '表决\n林青禾同志预备党员转正',
      '决议、\n议定事项',
      '签名',
      '附',
      '更正、补记',
    ])
    expect(textsOf(paper)[0]).toBe('第三党支部党员大会记录（2026年第4次）')
    expect(said(record, '时间')).toBe('2026年11月30日（星期一）15:00—16:30\n实际 15:02 开会、16:26 散会，用时 84 分钟')
    expect(said(record, '主持人')).toBe('陈立新（书记） | 记录人 | 高若川（宣传委员）')
    expect(said(record, '请假人员及原因')).toBe('崔松涛：公出，已交书面意见')
    expect(said(record, '缺席人员及原因')).toBe('丁牧野：公务外出，请假未准\n叶舒禾：未说明原因')
    expect(said(record, '列席人员')).toBe('宋怀远（厅机关党委委员）、程以宁（入党积极分子）')
    expect(said(record, '会议是否有效')).toBe(
      '应到会有表决权党员 21 人，实到 18 人，达到半数以上，符合规定。\n依据：《中国共产党支部工作条例（试行）》第十一条',
    )
    expect(said(record, '议题')).toContain('1. 第一议题：学习党的二十届四中全会精神')
    expect(said(record, '学时')).toBe('每人计 1 学时（用时 84 分钟）')
    expect(said(record, '附')).toBe('签到册 1 页')
    expect(textsOf(paper).filter((text) => text.startsWith('生成时间'))).toEqual([
      '生成时间 2026-12-01 09:12　生成人 高若川　数据截至 2026-12-01 09:12',
      '生成时间 2026-12-01 09:12　生成人 高若川　数据截至 2026-12-01 09:12',
    ])
  })

  test('E.1 tells the figures of the roll, and everybody 应到 once in its 签到册', () => {
    const [, book, sums] = tablesOf(paper)
    const { expected, present, onLeave, absent, guests, votingBase, votingPresent } = facts.turnout
    const boxes = record.find((cells) => cells[0] === '到会情况')!.slice(1)
    expect(boxes).toEqual([
      `应到 ${expected}`,
      `实到 ${present}`,
      `请假 ${onLeave}`,
      `缺席 ${absent}`,
      `列席 ${guests}`,
    ])
    const lines = record.flat().join('\n')
    expect(lines).toContain(`应到 ${expected} 人中：正式党员 21 人，预备党员 2 人。`)
    expect(lines).toContain(`有表决权应到 ${votingBase} 人，实到 ${votingPresent} 人。`)
    expect(lines).toContain('不作硬性要求未到 1 人：马溪桥')
    const listed = book!.slice(1).flatMap((cells) => [cells[1], cells[7]].filter(Boolean))
    expect(listed).toHaveLength(expected)
    expect(new Set(listed).size).toBe(expected)
    expect(book![1]!.slice(0, 6)).toEqual(['1', '陈立新', '正式', '14:40', '会议码', '主持'])
    expect(book![5]!.slice(0, 6)).toEqual(['5', '崔松涛', '正式', '△ 请假', '', '公出'])
    expect(sums![0]![0]).toBe(`应到 ${expected} ＝ 实到 ${present} ＋ 请假 ${onLeave} ＋ 缺席 ${absent}`)
  })

  test('E.1 says of a vote how it was taken and names nobody beside a choice', () => {
    const at = record.findIndex((cells) => cells[0]?.startsWith('表决'))
    expect(record.slice(at, at + 4).map((cells) => cells.slice(1))).toEqual([
      ['方式', '无记名投票（纸质票）'],
      ['应到会有表决权', '21 人', '书面意见', '2 份'],
      ['到会', '18 人（其中会后补录 0 人）'],
      ['赞成、反对、弃权', '20、0、0', '结果', '通过（须 11）'],
    ])
  })

  test('E.1b tells an election with every figure, and when it was approved', async () => {
    const [elected] = tablesOf(await written(withElection()))
    const at = elected!.findIndex((cells) => cells[0]?.startsWith('选举'))
    const rows = elected!.slice(at).map((cells) => cells.slice(1))
    const { candidates } = election()
    expect(rows[0]).toEqual(['选举办法', '已通过', '名额', '应选 5、候选 6'])
    expect(rows[1]).toEqual(['监票人', '孔令则', '计票人', '严松年、彭立秋'])
    expect(rows[3]).toEqual(['实到', '18 人（其中会后补录 1 人），须到 17 人'])
    expect(rows[4]).toEqual(['选票', '发出 18、收回 18、有效 17、废票 1'])
    expect(rows.slice(6, 12)).toEqual(
      candidates.map(({ name, inFavour, against, abstained, elected }) => [
        name,
        `${inFavour}`,
        `${against}`,
        `${abstained}`,
        elected ? '当选' : '',
      ]),
    )
    expect(rows.find(([label]) => label === '当选名单')?.[1]).toBe('陈立新、李知夏、高若川、沈亦舟、顾听澜')
    expect(rows.find(([label]) => label === '批复文号与日期')?.[1]).toBe('厅机党〔2026〕18号　2026-12-05')
  })

  test('E.1 marks what was put right and what was entered afterwards, and says what of people it leaves out', async () => {
    const by = { by: '高若川', at: facts.meeting.endAt, reason: '村里没有网络', approvedBy: '宋怀远' }
    const { meeting } = facts
    const afterwards = await written({
      ...facts,
      sections: 3,
      meeting: { ...meeting, afterwards: by, unreviewed: true },
    })
    const [marked] = tablesOf(afterwards)
    expect(said(marked!, '地点')).toBe('二楼第一会议室① | 形式 | 现场')
    const marks = marked!.at(-1)!.at(-1)!
    expect(marks).toContain(
      '更正① 2026-12-01 08:40 高若川，宋怀远 2026-12-01 同意：地点：二楼第一会议室 → 二楼第二会议室（笔误）',
    )
    expect(marks).toContain('补记：高若川 2026-11-30 16:30 补记（村里没有网络），宋怀远 核准。')
    expect(marks).toContain('到期自动归档，未经审核。')
    const header = '补记 · 高若川 · 2026-11-30 · 村里没有网络'
    expect(afterwards.around).toContain(header)
    expect(afterwards.around).toContain(`第三党支部党员大会记录（2026年第4次）　${header}`)
    expect(said(marked!, '按人记录')).toContain('按人记录共 3 段')
  })

  test('says 无 where there is nothing, and is a proper document all the same', async () => {
    const bare = {
      ...facts,
      meeting: { ...facts.meeting, agenda: [], items: [], votes: [], chair: null, recorder: null },
      rows: [],
      amendments: [],
      quorum: null,
      hours: 0,
    }
    const [empty] = tablesOf(await written(bare))
    for (const label of ['请假人员及原因', '缺席人员及原因', '列席人员', '议题', '会议内容', '表决', '决议、议定事项'])
      expect(said(empty!, label)).toBe('无')
    expect(said(empty!, '会议是否有效')).toBeUndefined()
    expect(said(empty!, '主持人')).toBe('无 | 记录人 | 无')
    expect(said(empty!, '更正、补记')).toBe('补记：无。会后补录：无。')
    expect(layoutDocument(recordDocument(bare, made)).stoppedAt).toBeUndefined()
  })

  test.each([35, 36, 51])('a 签到册 of %i people has as many pages as it says', (people) => {
    const [row] = facts.rows
    const rows = Array.from({ length: people }, (_, at) => ({ ...row!, serial: at + 1, memberId: `m${at}` }))
    const longer = { ...facts, rows, amendments: [] }
    const { pages, stoppedAt } = layoutDocument(documentOf('', [{ children: [...signInBook(longer), lastLine(made)] }]))
    expect([pages.length, stoppedAt]).toEqual([bookPages(longer), undefined])
  })
})
