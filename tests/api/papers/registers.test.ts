import type { PaperName } from '../../../src/contract/papersWords'
import { clientIdOf, openIds, startOrgan, type Organ, type PersonKey } from '../../support/organ'
import { fetchPaper, readPaper, rowsOf, takePaper } from '../../support/papers'
import { readPaper as readDocument } from '../../support/papers/readPaper'
import { canaries, livedYear, ofThird, workbooks } from './support'

const { chen, zheng, zhou } = openIds
let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  ;({ meetingId } = await livedYear(organ))
})
afterAll(() => organ.stop())

const year = 2026
const taken = async (kind: PaperName, by = chen, of = ofThird(organ, kind, meetingId)) =>
  readPaper((await takePaper(organ, by, kind, of)).bytes)
const rows = async (kind: PaperName, sheet = 0, by = chen) => rowsOf((await taken(kind, by))[sheet]!.cells)

describe('E.3: the registers of a branch', () => {
  it('会议台账 says of every meeting what its pages say', async () => {
    const lines = await rows('meetingLedger')
    expect(lines.map(({ 名称 }) => 名称)).toEqual(['=cmd|讨论转正', '研究发展对象'])
    const { totals } = await organ.ok(chen, 'attendance.totals', { meetingId })
    expect(lines.find(({ 名称 }) => 名称 === '=cmd|讨论转正')).toMatchObject({
      年度次数: '1、1',
      日期: '2026-11-20',
      类型: '党员大会、主题党日',
      地点: '三楼党员活动室',
      主持: '陈书记',
      记录: '李委员',
      应到: String(totals.expected),
      实到: String(totals.present),
      请假: String(totals.onLeave),
      缺席: String(totals.absent),
      列席: String(totals.guests),
      表决事项: '评选优秀党员',
      结果: '通过',
      决议条数: '2',
      状态: '已结束',
      补记: '',
    })
  })

  it('期间出勤表 marks each by the roll of the page, in the order of the roster, without a percentage', async () => {
    const sheets = await taken('attendanceTable')
    expect(sheets.map(({ name }) => name)).toEqual(['全年合计', '第四季度'])
    const [sums, quarter] = sheets.map(({ cells }) => rowsOf(cells))
    const { rows: roll, totals } = await organ.ok(chen, 'attendance.roll', { meetingId })
    const marks: Record<string, string> = { present: '√', late: '√', onLeave: '△', absent: '×' }
    for (const { name, status } of roll) {
      const line = quarter!.find(({ 姓名 }) => 姓名 === name)!
      expect(line['11-20\n党员大会、主题党日']).toBe(marks[status])
    }
    expect(sums!.map(({ 姓名 }) => 姓名).slice(0, 3)).toEqual(['陈书记', '李委员', '王党员'])
    const ofMeeting = (head: string) => sums!.reduce((sum, line) => sum + Number(line[head]), 0)
    expect(ofMeeting('请假')).toBe(totals.onLeave)
    expect(JSON.stringify(sheets)).not.toMatch(/%|率|名次/)
  })

  it('请假登记 has the kind of reason and who approved, not what was added', async () => {
    expect(await rows('leaveRegister')).toMatchObject([
      {
        会议: '党员大会、主题党日：=cmd|讨论转正',
        日期: '2026-11-20',
        姓名: '王党员',
        事由: '事假',
        申请时间: '2026-11-20 09:00',
        是否会后: '否',
        批准人: '陈书记',
        结果: '已批准',
        代录人: '',
      },
    ])
  })

  it('学时登记 adds up to the figures of the page', async () => {
    const { members } = await organ.ok(chen, 'study.branchHours', { nodeId: organ.nodes.branch, year })
    const [lines, sums] = (await taken('hourRegister')).map(({ cells }) => rowsOf(cells))
    for (const { name, total } of members) {
      const own = lines!.filter(({ 姓名 }) => 姓名 === name)
      expect([name, own.reduce((sum, { 学时 }) => sum + Number(学时), 0)]).toEqual([name, total])
      expect(sums!.find(({ 姓名 }) => 姓名 === name)!.合计).toBe(String(total))
    }
    expect(sums!.find(({ 姓名 }) => 姓名 === '王党员')).toMatchObject({ 集中学习: '0', 培训: '40' })
  })

  it('培训登记, 谈心谈话登记, 走访, 院坝会 hold their facts', async () => {
    expect(await rows('trainingRegister')).toMatchObject([
      { 姓名: '王党员', 名称: '党员进修班', 起: '2026-11-09', 止: '2026-11-13', 学时: '40', 审核人: '李委员' },
    ])
    expect(await rows('talkRegister')).toEqual([
      {
        序号: '1',
        日期: '2026-11-20',
        谈话人: '陈书记',
        谈话对象: '王党员',
        类型: '委员与党员',
        事由: '年度谈心',
        地点: '205 室',
      },
    ])
    expect(await rows('visitRegister')).toMatchObject([
      { 日期: '2026-11-20', '村（社区）': '青山村', 走访人: '王党员', 称谓: '李大爷家' },
    ])
    const [visit] = await rows('visitRegister')
    expect(visit!.事项).toBe('1. 屋顶漏雨，问了冬天取暖。\n2. 答应：联系施工队看屋顶')
    expect(visit!.结果).toMatch(/^台账2026年第 \d+ 号，待明确责任人$/)
    const [note] = await rows('courtyardRegister')
    expect(note).toMatchObject({ 日期: '2026-11-19', 主题: '冬季用水与道路养护', 地点: '青山村二组', 人数: '17' })
    expect(note!.诉求).toContain('2. 通组路护栏缺损（刘叔）')
    expect(note!.答复).toContain('1. 明天派人查看；台账2026年第')
  })

  it('问题台账 has every entry its page lists, with the days of its log', async () => {
    const lines = await rows('ledgerRegister')
    const listed = await Promise.all(
      (['open', 'closed'] as const).map((view) => organ.ok(chen, 'ledger.list', { view })),
    )
    expect(lines.map(({ 编号 }) => 编号).sort()).toEqual(
      listed.flatMap((page) => page.rows.map(({ number }) => number)).sort(),
    )
    expect(lines.find(({ 核验人 }) => 核验人 === '李委员')).toMatchObject({
      来源: '院坝会 · 青山村二组',
      提出日期: '2026-11-20',
      责任部门: '水利科',
      责任人: '王党员',
      期限: '2026-11-26',
      原期限: '',
      进展: '已销号：阀门已更换，恢复供水',
      申请核验: '2026-11-20',
      销号日期: '2026-11-20',
      回复日期: '',
    })
  })

  it('应完成事项表 shows each light in the words of its page, and what asks for it', async () => {
    const { rows: duties } = await organ.ok(chen, 'duty.branch', { nodeId: organ.nodes.branch, year })
    const [lights, basis] = (await taken('dutyTable')).map(({ cells }) => rowsOf(cells))
    expect(lights!.map((line) => [line.应完成事项, line.期间, line.状态])).toEqual(
      duties.flatMap(({ title, windows }) => windows.map(({ text, light }) => [title, text, light.word])),
    )
    expect(basis!.map((line) => line['依据（条款原文）'])).toEqual(duties.map(({ quote }) => quote))
    const matrix = rowsOf((await taken('dutyTable', zheng, { nodeId: organ.nodes.generalBranch, year }))[0]!.cells)
    expect(matrix.map(({ 支部 }) => 支部).sort()).toEqual(['第一党支部', '第三党支部', '第五党支部'])
  })

  it('换届一览 and 组织生活参加情况 are for those above, and count nobody', async () => {
    const terms = rowsOf((await taken('termRegister', zhou, { nodeId: organ.nodes.root, year }))[0]!.cells)
    const { holders } = await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.branch })
    const ends = holders.flatMap(({ termEndsOn }) => termEndsOn ?? []).sort()[0] ?? ''
    expect(terms.find(({ 党组织 }) => 党组织 === '第三党支部')!.任期起止).toContain(`至 ${ends}`.trim())
    expect(await taken('cadreRegister', zheng, { nodeId: organ.nodes.generalBranch, year })).toHaveLength(1)
  })

  it('of a branch with nothing all year is a proper workbook that says so', async () => {
    for (const kind of workbooks.filter(
      (each) => !['rollSheet', 'dutyTable', 'termRegister', 'cadreRegister'].includes(each),
    )) {
      const own = kind === 'talkRegister' || kind === 'hourRegister' || kind === 'trainingRegister'
      const sheets = await taken(kind, own ? openIds.wu : zhou, { nodeId: organ.nodes.otherBranch, year })
      expect([kind, sheets[0]!.cells.flat().includes('（本年度无）') || kind === 'hourRegister']).toEqual([kind, true])
    }
  })
})

/** Who may take which, of 第三党支部: by the pages that show the same. */
const takers: Partial<Record<PaperName, readonly PersonKey[]>> = {
  rollSheet: ['chen', 'li', 'zhou', 'zheng'],
  attendanceTable: ['chen', 'li', 'zhou', 'zheng'],
  meetingLedger: ['chen', 'li', 'zhou', 'zheng'],
  leaveRegister: ['chen', 'li', 'zhou', 'zheng'],
  hourRegister: ['chen', 'li'],
  trainingRegister: ['chen', 'li'],
  talkRegister: ['chen', 'li'],
  visitRegister: ['chen', 'li', 'zhou', 'zheng'],
  courtyardRegister: ['chen', 'li', 'zhou', 'zheng'],
  ledgerRegister: ['chen', 'li', 'zhou', 'zheng'],
  dutyTable: ['chen', 'li', 'zhou', 'zheng'],
  cadreRegister: ['zhou', 'zheng'],
  termRegister: ['chen', 'li', 'zhou', 'zheng'],
}
describe('an export holds nothing its maker may not read', () => {
  it.each(workbooks)('%s is made for whoever may read its page, and no word of a talk is in it', async (kind) => {
    const may: PersonKey[] = []
    for (const [key, openId] of Object.entries(openIds) as [PersonKey, string][]) {
      const input = { clientId: clientIdOf(), kind, of: ofThird(organ, kind, meetingId) }
      const answer = await organ.call(openId, 'papers.take', input)
      if (answer.ok) {
        may.push(key)
        const text = JSON.stringify(readPaper((await fetchPaper(organ, openId, answer.value.paperId)).bytes))
        for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
        expect(text).not.toMatch(/1[3-9]\d{9}/)
      } else expect(['notAllowed', 'notFound']).toContain(answer.problem.code)
    }
    expect(may.sort()).toEqual([...(takers[kind] ?? [])].sort())
  })

  it.each(['record', 'workbook'] as const)('no word of a talk is in a %s, whoever made it', async (kind) => {
    for (const by of [chen, zhou]) {
      const { bytes } = await takePaper(organ, by, kind, ofThird(organ, kind, meetingId))
      const text = JSON.stringify(readDocument(bytes))
      expect(text).toContain('讨论转正')
      for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
    }
  })

  it('names no meeting, visit or entry that its maker does not find on the page', async () => {
    for (const by of [chen, zheng, zhou]) {
      const nodeId = organ.nodes.branch
      const { rows: listed } = await organ.ok(by, 'meeting.list', { view: 'past', nodeId })
      const titles = (await rows('meetingLedger', 0, by)).map(({ 名称 }) => 名称)
      expect(titles.filter((title) => !listed.some((row) => row.title === title))).toEqual([])
      const pages = await Promise.all(
        (['open', 'closed'] as const).map((view) => organ.ok(by, 'ledger.list', { view })),
      )
      const numbers = pages.flatMap((page) => page.rows.map(({ number }) => number))
      const shown = (await rows('ledgerRegister', 0, by)).map(({ 编号 }) => 编号)
      expect(shown.filter((number) => !numbers.includes(number!))).toEqual([])
    }
  })
})
