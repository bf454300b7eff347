import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addMinutes } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting } from '../../support/meeting'
import { clientIdOf, openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { readPaper, rowsOf, takePaper } from '../../support/papers'

const { chen, li, wang, wu, zheng, zhou } = openIds
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
afterEach(() => organ.cloud.setNow(organNow))

const filesThere = () => {
  const path = join(organ.cloud.dataDir, 'storage', 'files', 'papers')
  return existsSync(path) ? readdirSync(path) : []
}

describe('the doors', () => {
  climbsTheDoor(
    () => organ,
    'papers.take',
    () => ({ clientId: clientIdOf(), kind: 'rollSheet', of: { meetingId: 'some' } }),
  )
  climbsTheDoor(
    () => organ,
    'papers.go',
    () => ({ paperId: 'some' }),
  )
  climbsTheDoor(
    () => organ,
    'papers.choices',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'papers.open',
    () => ({ paperId: 'some', volume: 0 }),
  )
  it('are shut to whoever may not see the roll, and to what does not fit the kind', async () => {
    const meetingId = await meeting.closed(organ)
    const take = (by: string, of: object) =>
      organ.refused(by, 'papers.take', { clientId: clientIdOf(), kind: 'rollSheet', of })
    for (const by of [wang, wu]) expect((await take(by, { meetingId })).code).toBe('notAllowed')
    expect((await take(chen, { meetingId: 'nowhere' })).code).toBe('notFound')
    expect(await take(chen, { nodeId: organ.nodes.branch, year: 2026 })).toMatchObject({
      code: 'badInput',
      field: 'of',
    })
  })
})

describe('E.3 会议签到册', () => {
  it('holds what the roll on the page says, as it is signed', async () => {
    organ.cloud.setNow(clock('14:30'))
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(clock('14:40'))
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 70 })
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId })
    const { name, bytes } = await takePaper(organ, chen, 'rollSheet', { meetingId })
    expect(name).toBe('会议签到册 第三党支部 红色家书诵读与交流 2026-11-20.xlsx')
    const [sheet] = readPaper(bytes)
    expect(sheet?.cells[0]?.[0]).toBe('会议签到册')
    expect(sheet?.cells[1]?.filter(Boolean)).toEqual([
      '单位：第三党支部',
      '红色家书诵读与交流　2026-11-20 14:30',
      '制表日期：2026-11-20',
    ])
    const rows = rowsOf(sheet!.cells)
    expect(rows.filter(({ 姓名 }) => roll.rows.some((row) => row.name === 姓名))).toHaveLength(roll.rows.length)
    expect(rows.find(({ 姓名 }) => 姓名 === '王党员')).toMatchObject({
      身份: '正式党员',
      党小组: '第一党小组',
      应到: '是',
      表决权: '有',
      状态: '已签到',
      签到时间: '14:40',
      方式: '现场确认',
      '原因/备注': '手机没电',
    })
    const { expected, present, absent } = roll.totals
    expect(sheet!.cells.flat().join()).toContain(`应到 ${expected} ＝ 实到 ${present} ＋ 请假 0 ＋ 缺席 ${absent}`)
    expect(sheet!.cells.at(-1)?.[0]).toBe('生成时间 2026-11-20 14:40　生成人 陈书记　数据截至 2026-11-20 14:40')
  })
})

describe('what was taken', () => {
  it('is opened by nobody but who took it, for ten minutes at a time, and is gone after a day', async () => {
    const meetingId = await meeting.closed(organ)
    const before = filesThere()
    const { paperId } = await takePaper(organ, li, 'rollSheet', { meetingId })
    const [file] = filesThere().filter((each) => !before.includes(each))
    expect(file).toMatch(/^[A-Za-z0-9_-]{24}\.xlsx$/)
    for (const by of [chen, zheng, wu])
      expect((await organ.refused(by, 'papers.open', { paperId, volume: 0 })).code).toBe('notFound')
    expect((await organ.refused(li, 'papers.open', { paperId, volume: 1 })).code).toBe('notFound')
    expect((await organ.refused(zheng, 'papers.go', { paperId })).code).toBe('notFound')
    expect(await organ.ok(li, 'papers.go', { paperId })).toMatchObject({ done: 1, volumes: 1 })
    organ.cloud.setNow(addMinutes(organNow, 24 * 60 + 1))
    expect((await organ.refused(li, 'papers.open', { paperId, volume: 0 })).code).toBe('paperGone')
    expect((await organ.refused(li, 'papers.go', { paperId })).code).toBe('paperGone')
    expect(filesThere()).toContain(file)
    await organ.cloud.runTimer('jobs', 'night')
    expect(filesThere()).not.toContain(file)
  })

  it('leaves an entry that the auditor reads', async () => {
    const meetingId = await meeting.closed(organ)
    const { paperId } = await takePaper(organ, zhou, 'rollSheet', { meetingId })
    const { rows } = await organ.ok(openIds.qian, 'audit.list', {
      kind: 'papers',
      fromOn: '2026-11-20',
      toOn: '2026-11-20',
    })
    const entry = rows.find(({ recordId }) => recordId === paperId)
    expect(entry).toMatchObject({ act: 'papers.take', by: { name: '周督导' } })
  })

  it('is offered by node and right, with what was taken within the day', async () => {
    const { branch, generalBranch, otherBranch } = organ.nodes
    const { paperId, name } = await takePaper(organ, li, 'meetingLedger', { nodeId: branch, year: 2026 })
    const offered = await organ.ok(li, 'papers.choices', {})
    expect(offered).toMatchObject({ node: { nodeId: branch, name: '第三党支部' }, years: [2026, 2025] })
    expect(offered.kinds).toEqual(expect.arrayContaining(['meetingLedger', 'hourRegister', 'talkRegister']))
    expect(offered.kinds).not.toContain('cadreRegister')
    expect(offered.recent).toContainEqual({
      ...{ paperId, name, done: 1, volumes: 1 },
      ...{ kind: 'meetingLedger', takenAt: organNow, yearOf: { nodeId: branch, year: 2026 } },
    })
    const above = await organ.ok(zheng, 'papers.choices', { nodeId: generalBranch })
    expect(above.kinds).toContain('cadreRegister')
    expect(above.kinds).not.toContain('talkRegister')
    expect(above.recent.map((paper) => paper.paperId)).not.toContain(paperId)
    expect((await organ.ok(wang, 'papers.choices', { nodeId: branch })).kinds).toEqual([])
    expect((await organ.refused(li, 'papers.choices', { nodeId: otherBranch })).code).toBe('notAllowed')
    expect((await organ.refused(li, 'papers.choices', { nodeId: 'nowhere' })).code).toBe('notFound')
  })
})
