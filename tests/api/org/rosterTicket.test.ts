import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { asItIs, handsIn, rosterTicket, rowsOf, uploaded } from '../../support/roster'
import { heads, sheetOf } from '../../support/sheet'

describe('org.rosterTicket, org.rosterTemplate and the file of a ticket', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())

  describe('the door of a ticket', () =>
    climbsTheDoor(
      () => organ,
      'org.rosterTicket',
      () => ({ nodeId: organ.nodes.branch }),
    ))

  describe('the door of the template', () =>
    climbsTheDoor(
      () => organ,
      'org.rosterTemplate',
      () => ({ nodeId: organ.nodes.branch }),
    ))

  it('is for the officer who covers the node, nobody else', async () => {
    for (const who of ['chen', 'li', 'wu', 'zheng', 'wang', 'qian', 'sun'] as const) {
      expect((await organ.refused(openIds[who], 'org.rosterTicket', { nodeId: organ.nodes.branch })).code).toBe(
        'notAllowed',
      )
      expect((await organ.refused(openIds[who], 'org.rosterTemplate', { nodeId: organ.nodes.branch })).code).toBe(
        'notAllowed',
      )
    }
  })

  it('refuses wrong inputs, and a group in place of a branch', async () => {
    expect((await organ.refused(openIds.zhou, 'org.rosterTicket', { nodeId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(openIds.zhou, 'org.rosterTicket', { nodeId: organ.nodes.group })).code).toBe('badInput')
    expect((await organ.refused(openIds.zhou, 'org.rosterRows', { importId: 'a', state: 'unchanged' })).code).toBe(
      'badInput',
    )
  })

  it('names a path of its own for each ticket, and the phone may write to no other person’s', async () => {
    const first = await rosterTicket(organ, 'zhou', organ.nodes.branch)
    const second = await rosterTicket(organ, 'zhou', organ.nodes.branch)
    expect(first.cloudPath).toMatch(/^incoming\/[\w-]{24}\.xlsx$/)
    expect(second.cloudPath).not.toBe(first.cloudPath)
    const answer = await uploaded(organ, openIds.zhou, second.cloudPath, await sheetOf([heads, ...asItIs]))
    const wrongFile = answer.fileID!.replace(second.cloudPath, first.cloudPath)
    expect(
      (await organ.refused(openIds.zhou, 'org.previewRoster', { importId: second.importId, fileId: wrongFile })).code,
    ).toBe('fileMissing')
    expect(
      (await organ.refused(openIds.zhou, 'org.previewRoster', { importId: first.importId, fileId: answer.fileID }))
        .code,
    ).toBe('importStale')
    expect(
      (await organ.refused(openIds.zhou, 'org.rosterRows', { importId: second.importId, state: 'added' })).code,
    ).toBe('importStale')
    expect(
      (await organ.ok(openIds.zhou, 'org.previewRoster', { importId: second.importId, fileId: answer.fileID! })).counts
        .unchanged,
    ).toBe(4)
  })

  it('says so when the file never arrived', async () => {
    const { importId, cloudPath } = await rosterTicket(organ, 'zhou', organ.nodes.branch)
    const elsewhere = await handsIn(organ, 'zhou', organ.nodes.branch, Buffer.from('x'))
    expect((await organ.refused(openIds.zhou, 'org.previewRoster', { importId, fileId: elsewhere.fileId })).code).toBe(
      'importStale',
    )
    const later = await rosterTicket(organ, 'zhou', organ.nodes.branch)
    const fileId = elsewhere.fileId.replace(/incoming\/.*$/, later.cloudPath)
    expect((await organ.refused(openIds.zhou, 'org.previewRoster', { importId: later.importId, fileId })).code).toBe(
      'fileMissing',
    )
    expect(cloudPath).not.toBe(later.cloudPath)
  })

  it('holds for an hour; what was read within it is shown for the rest of the day', async () => {
    const sheet = await sheetOf([heads, ...asItIs])
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
    const used = await handsIn(organ, 'zhou', organ.nodes.branch, sheet)
    organ.cloud.setNow('2026-11-20T02:00:00.000Z')
    const preview = await organ.ok(openIds.zhou, 'org.previewRoster', used)
    organ.cloud.setNow('2026-11-20T02:00:01.000Z')
    expect(await organ.ok(openIds.zhou, 'org.previewRoster', used)).toEqual(preview)
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
    const late = await handsIn(organ, 'zhou', organ.nodes.branch, sheet)
    organ.cloud.setNow('2026-11-20T02:00:01.000Z')
    expect((await organ.refused(openIds.zhou, 'org.previewRoster', late)).code).toBe('ticketSpent')
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
  })

  it('deletes the file once read, answers a repeated request the same, and shows nobody else’s import', async () => {
    const input = await handsIn(organ, 'zhou', organ.nodes.branch, await sheetOf([heads, ...asItIs]))
    const first = await organ.ok(openIds.zhou, 'org.previewRoster', input)
    expect(await organ.ok(openIds.zhou, 'org.previewRoster', input)).toEqual(first)
    expect((await organ.refused(openIds.chen, 'org.previewRoster', input)).code).toBe('importStale')
    expect(
      (await organ.refused(openIds.chen, 'org.rosterRows', { importId: input.importId, state: 'left' })).code,
    ).toBe('importStale')
    const again = await rosterTicket(organ, 'zhou', organ.nodes.branch)
    expect((await organ.refused(openIds.zhou, 'org.previewRoster', { ...input, importId: again.importId })).code).toBe(
      'fileMissing',
    )
  })

  it('does the same once more for a request repeated while the first is at work', async () => {
    const input = await handsIn(
      organ,
      'zhou',
      organ.nodes.branch,
      await sheetOf([heads, ...asItIs, ['又一人', '第三党支部', '正式党员', null, null, null]]),
    )
    const answers = await Promise.all([1, 2].map(() => organ.call(openIds.zhou, 'org.previewRoster', input)))
    const values = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(values.map(({ counts }) => counts.added)).toEqual([1, 1])
    expect(await rowsOf(organ, input.importId, 'added')).toHaveLength(1)
  })

  it('says in one sentence what is wrong with a file', async () => {
    const refusal = async (bytes: Buffer) =>
      organ.refused(openIds.zhou, 'org.previewRoster', await handsIn(organ, 'zhou', organ.nodes.generalBranch, bytes))
    expect((await refusal(Buffer.from('not a sheet'))).code).toBe('sheetUnreadable')
    expect((await refusal(Buffer.alloc(2 * 1024 * 1024 + 1))).code).toBe('sheetTooBig')
    const unlike = await refusal(
      await sheetOf([
        ['部门', '金额'],
        ['甲', '1'],
      ]),
    )
    expect(unlike.message).toBe('表格里没有找到这些列：“姓名”、“党支部”、“身份”。请对照模板改列名，列名要在前 30 行。')
  })

  it('offers a template that reads as an empty roster of these columns', async () => {
    const { base64, fileName } = await organ.ok(openIds.zhou, 'org.rosterTemplate', {
      nodeId: organ.nodes.generalBranch,
    })
    expect(fileName).toBe('名册模板.xlsx')
    const refusal = await organ.refused(
      openIds.zhou,
      'org.previewRoster',
      await handsIn(organ, 'zhou', organ.nodes.generalBranch, Buffer.from(base64, 'base64')),
    )
    expect(refusal.code).toBe('sheetEmpty')
  })
})
