import { readPaper, tablesOf, textsOf } from '../../support/papers/readPaper'
import { clock, meeting } from '../../support/meeting'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { takePaper } from '../../support/papers'

const { chen, li, wang, zhou } = openIds
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
afterEach(() => organ.cloud.setNow(organNow))

const generalMeeting = { kinds: ['generalMeeting' as const], title: '讨论转正' }
const refused = (by: string, kind: 'record' | 'ballots', of: object) =>
  organ.refused(by, 'papers.take', { clientId: clientIdOf(), kind, of: of as { meetingId: string } })

describe('E.1 a meeting’s record as a document', () => {
  it('holds the figures of the page, and everybody of its roll', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.openNow(organ, generalMeeting)
    organ.cloud.setNow(clock('14:40'))
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 70 })
    await organ.ok(chen, 'attendance.enterLate', {
      meetingId,
      memberId: organ.members.li,
      arrivedAt: clock('14:35'),
      reason: '当时没带手机',
    })
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId })
    const { name, bytes } = await takePaper(organ, chen, 'record', { meetingId })
    expect(name).toBe('会议记录 第三党支部 讨论转正 2026-11-20.docx')
    const paper = readPaper(bytes)
    const [record, book] = tablesOf(paper)
    const { expected, present, onLeave, absent, guests } = roll.totals
    expect(record!.find(([label]) => label === '到会情况')!.slice(1)).toEqual([
      `应到 ${expected}`,
      `实到 ${present}`,
      `请假 ${onLeave}`,
      `缺席 ${absent}`,
      `列席 ${guests}`,
    ])
    const listed = book!.slice(1).flatMap((cells) => [cells[1], cells[7]].filter(Boolean))
    const counted = roll.rows.filter((row) => row.serial !== null && (row.expected || row.arrivedAt !== null))
    expect([...listed].sort()).toEqual(counted.map((row) => row.name).sort())
    expect(record!.at(-1)!.at(-1)).toContain('会后补录 1 人')
    expect(textsOf(paper).at(-1)).toBe('生成时间 2026-11-20 14:40　生成人 陈书记　数据截至 2026-11-20 14:40')
  })

  it('is for those who see the roll, and not there before the meeting was opened', async () => {
    const meetingId = await meeting.announced(organ, generalMeeting)
    expect((await refused(wang, 'record', { meetingId })).code).toBe('notAllowed')
    expect((await refused(zhou, 'record', { meetingId })).code).toBe('meetingStateWrong')
    expect((await refused(chen, 'record', { meetingId, voteId: 'v'.repeat(16) })).code).toBe('badInput')
  })
})

describe('reports and ballots', () => {
  it('H1 tells a vote to the level above, and prints ballots for the people of the hosts alone', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.openNow(organ, generalMeeting)
    for (const each of ['wang', 'li'] as const)
      await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members[each], reason: '手机没电' })
    const vote = await organ.ok(chen, 'meeting.recordVote', {
      meetingId,
      clientId: clientIdOf(),
      matter: '评选优秀党员',
      matterKind: 'other',
      method: 'showOfHands',
      rule: 'generalMeeting',
      inFavour: 2,
      against: 0,
      abstained: 1,
    })
    const { bytes } = await takePaper(organ, li, 'voteReport', { meetingId, voteId: vote.id })
    const [rows] = tablesOf(readPaper(bytes))
    expect(rows!.flat()).toContain(`${vote.base} 人`)
    expect(rows!.at(-1)![1]).toContain(vote.carried ? '通过' : '未通过')
    const of = { meetingId, copies: 3, office: 'committeeMember' as const, seats: 1 }
    const { bytes: printed } = await takePaper(organ, chen, 'ballots', {
      ...of,
      candidateIds: [organ.members.wang, organ.members.li],
    })
    expect(tablesOf(readPaper(printed))).toHaveLength(3)
    const stranger = { ...of, candidateIds: [organ.members.zhou] }
    expect((await refused(chen, 'ballots', stranger)).code).toBe('chairNotFound')
    expect((await refused(wang, 'ballots', stranger)).code).toBe('notAllowed')
  })
})
