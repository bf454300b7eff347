import { readPaper, tablesOf, textsOf } from '../../support/papers/readPaper'
import { clock, meeting } from '../../support/meeting'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { takePaper } from '../../support/papers'
import { workbookSections } from '../../../src/contract/papersWords'

const { chen, wang, wu, zhou } = openIds
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
afterEach(() => organ.cloud.setNow(organNow))

/** Section headings of the book itself; a line of its contents has no tab behind the number. */
const headings = (texts: readonly string[]): string[] => texts.filter((text) => /^(\d+|附)\t/.test(text))

describe('E.2 支部工作手册', () => {
  it('of a branch with nothing all year is a proper book that says so', async () => {
    const { name, bytes } = await takePaper(organ, wu, 'workbook', { nodeId: organ.nodes.otherBranch, year: 2026 })
    expect(name).toBe('支部工作手册 第五党支部 2026年度 2026-11-20.docx')
    const texts = textsOf(readPaper(bytes))
    expect(headings(texts).map((text) => text.split('\t')[0])).toEqual(workbookSections)
    // Each in the contents as well, with its page there from the beginning.
    const listed = texts.flatMap((text) => /^(\d+|附) .*\t(\d+)$/.exec(text)?.[1] ?? [])
    expect(listed).toEqual(workbookSections)
    expect(texts.filter((text) => text === '9\t党员大会记录（本年度无）')).toHaveLength(1)
    expect(texts).toContain('本年度无。')
  })

  it('holds the year’s meetings with the figures of the page, and what its maker may not read stands in none', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.closed(organ, { kinds: ['generalMeeting'], title: '讨论年度计划' })
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId })
    const of = { nodeId: organ.nodes.branch, year: 2026 }
    const { bytes } = await takePaper(organ, chen, 'workbook', of)
    const tables = tablesOf(readPaper(bytes))
    const record = tables.find((rows) => rows[0]?.[1] === '讨论年度计划')
    expect(record?.find(([label]) => label === '到会情况')?.[1]).toBe(`应到 ${roll.totals.expected}`)
    // No 签到册 lies behind a record of the book.
    expect(record?.map(([label]) => label)).not.toContain('附')
    const overview = tables.find((rows) => rows[0]?.[0] === '月份' && rows[0][1] === '党员大会')
    expect(overview?.[11]?.slice(0, 2)).toEqual(['11月', '20'])
    const { bytes: officers } = await takePaper(organ, zhou, 'workbook', of)
    const texts = textsOf(readPaper(officers))
    const at = (heading: string) => texts.lastIndexOf(heading)
    for (const heading of ['16\t学时登记', '17\t谈心谈话登记'])
      expect(texts[at(heading) + 1]).toBe('制作人没有查看这一部分的权限，本册未列入。')
  })

  it('is noted as handed in by who answers for the branch, with its day, and is then no duty any more', async () => {
    const [nodeId, year] = [organ.nodes.branch, 2027]
    organ.cloud.setNow('2027-12-20T01:00:00.000Z')
    const { version } = await organ.ok(zhou, 'duty.rules', {})
    const says = { confirmed: false, softTurnsRedAfter: null, windows: [], fixedDay: null, upperCounts: false }
    await organ.ok(zhou, 'duty.saveRule', { version, ruleId: 'workbook-handed', on: true, leaderId: null, ...says })
    const light = async () => {
      const { rows } = await organ.ok(chen, 'duty.branch', { nodeId, year })
      return rows.find(({ ruleId }) => ruleId === 'workbook-handed')?.windows.at(-1)?.light.state
    }
    const before = await light()
    const of = { nodeId, year, book: { sections: ['26'], running: true } }
    const { paperId } = await takePaper(organ, chen, 'workbook', of)
    for (const by of [wang, zhou, wu])
      expect((await organ.refused(by, 'papers.handIn', { paperId, handedOn: '2027-12-20' })).code).toBe('notAllowed')
    for (const handedOn of ['2027-12-21', '2027-12-19'])
      expect(await organ.refused(chen, 'papers.handIn', { paperId, handedOn })).toMatchObject({ field: 'handedOn' })
    const handed = { paperId, year, handedOn: '2027-12-20' }
    expect(await organ.ok(chen, 'papers.handIn', { paperId, handedOn: '2027-12-20' })).toMatchObject(handed)
    // Another copy of the same year leaves it as it is.
    await takePaper(organ, chen, 'workbook', of)
    const { handbooks } = await organ.ok(chen, 'papers.choices', { nodeId })
    expect(handbooks?.filter((book) => book.year === year)).toMatchObject([handed])
    expect((await organ.ok(zhou, 'papers.choices', { nodeId })).handbooks).toBeNull()
    expect([before, await light()]).toEqual(['due', 'green'])
  })

  it('leaves out what was not chosen, and is for those who see the rolls', async () => {
    const of = { nodeId: organ.nodes.branch, year: 2026, book: { sections: ['1', '4'], running: true } }
    const texts = textsOf(readPaper((await takePaper(organ, chen, 'workbook', of)).bytes))
    const at = texts.lastIndexOf('9\t党员大会记录')
    expect(texts[at + 1]).toBe('按所选范围，本册未列入。')
    const refused = await organ.refused(wang, 'papers.take', { clientId: clientIdOf(), kind: 'workbook', of })
    expect(refused.code).toBe('notAllowed')
  })
})
