import type { BoardRow } from '../../../src/contract/dutyBoardWords'
import { beijingInstant } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import { clock, meeting, planOf } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'
import { summed } from '../../support/summed'

/** Branches by rules, read from the summaries: what each branch's own page says, some seconds later. */

const { chen, zhou, zheng, wang, wu, qian } = openIds

describe('duty.branches', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  climbsTheDoor(
    () => organ,
    'duty.branches',
    () => ({}),
  )

  const board = (nodeId = organ.nodes.generalBranch, who: string = zhou) => organ.ok(who, 'duty.branches', { nodeId })
  /** What a board shows of each branch, in words. */
  const boarded = async (): Promise<Record<string, Record<string, string>>> => {
    const { rows, lights, columns } = await board()
    const said = ({ cells }: BoardRow) =>
      Object.fromEntries(
        columns.map(({ ruleId }, at) => {
          const cell = cells[at]
          return [
            ruleId,
            cell ? `${lights[cell.now[0]![0]]!.word} ${cell.on ?? ''} ${cell.missed ?? 0}` : 'not counted',
          ]
        }),
      )
    return Object.fromEntries(rows.map((row) => [row.nodeId, said(row)]))
  }
  /** The same from the records of each branch. */
  const recounted = async (): Promise<Record<string, Record<string, string>>> => {
    const { firstBranch, branch, otherBranch } = organ.nodes
    const of = async (nodeId: string) => {
      const { rows } = await organ.ok(zhou, 'duty.branch', { nodeId })
      // What is due of single people stands on no board.
      const ofBranches = rows.filter(({ subject }) => subject.kind !== 'member')
      const said = ofBranches.map(({ ruleId, windows }) => {
        const light = windows.at(-1)!.light
        const [planned] = light.planned
        const on = planned?.day ?? (light.state === 'green' ? (light.counted.at(-1)?.day ?? '') : '')
        const missed = windows.slice(0, -1).filter(({ light }) => light.state === 'overdue').length
        return [ruleId, `${planned ? '已安排' : light.word} ${on} ${missed}`]
      })
      return [nodeId, Object.fromEntries(said)]
    }
    return Object.fromEntries(await Promise.all([firstBranch, branch, otherBranch].map(of)))
  }

  it('says that nothing was counted until the timers come by', async () => {
    expect(await board()).toMatchObject({ asOf: null, rows: [], counts: { toPlan: 0, missed: 0 } })
    await summed(organ.cloud)
    expect((await board()).asOf).not.toBeNull()
    expect(await boarded()).toEqual(await recounted())
  })

  it('P6 is what a recount of each branch says, within ninety seconds of every act', async () => {
    const { branch, otherBranch, root } = organ.nodes
    const kinds = ['generalMeeting' as const, 'partyLecture' as const]
    const later = { startAt: beijingInstant('2026-12-07', '14:30'), endAt: beijingInstant('2026-12-07', '16:00') }
    organ.cloud.setNow(clock('14:00'))
    let at = clock('14:00')
    const said: string[] = []
    const counted = async (what: string) => {
      at = new Date(Date.parse(at) + 80_000).toISOString()
      organ.cloud.setNow(at)
      await organ.cloud.runTimer('jobs', 'night')
      const shown = await boarded()
      expect([what, shown]).toEqual([what, await recounted()])
      said.push(`${what}: ${shown[branch]!['general-meeting']!}`)
    }
    const meetingId = await meeting.announced(organ, { kinds, ...later })
    await counted('announced')
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    const { clientId: _, ...plan } = planOf(organ, { kinds })
    await organ.ok(chen, 'meeting.revise', { ...plan, meetingId, version })
    await counted('moved to today')
    await organ.ok(chen, 'meeting.open', { meetingId })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    await counted('closed')
    await organ.ok(chen, 'meeting.cancel', { meetingId: await meeting.announced(organ, later), reason: '领导出差' })
    await counted('planned and cancelled')
    const post = { memberId: organ.members.wang, nodeId: branch, post: 'disciplineCommissioner' as const }
    await organ.ok(zhou, 'org.appoint', { ...post, startOn: '2026-11-01', termEndsOn: null })
    await counted('somebody was appointed')
    await organ.ok(zhou, 'org.endPost', { ...post, reason: '工作调动' })
    await counted('and steps down')
    const group = { clientId: clientIdOf(), parentId: otherBranch, kind: 'partyGroup' as const, name: '第二党小组' }
    await organ.ok(zhou, 'org.createNode', group)
    await counted('a group')
    await organ.ok(zhou, 'org.setBranchType', await typed(otherBranch))
    await counted('a branch of another type')
    expect(said.slice(0, 4)).toEqual([
      'announced: 已安排 2026-12-07 0',
      'moved to today: 已安排 2026-11-20 0',
      'closed: 已完成 2026-11-20 0',
      'planned and cancelled: 已完成 2026-11-20 0',
    ])
    // The same branches as one row of the organ's board.
    const above = await board(root)
    const place = above.columns.findIndex(({ ruleId }) => ruleId === 'general-meeting')
    const [row] = above.rows
    expect(row!.isBranch).toBe(false)
    const words = row!.cells[place]!.now.map(([light, branches]) => [above.lights[light]!.word, branches])
    expect(Object.fromEntries(words)).toMatchObject({ 已完成: 1 })
    expect(above.counts).toEqual((await board()).counts)
  })
  const typed = async (nodeId: string) => {
    const { version } = (await organ.ok(zhou, 'org.showNode', { nodeId })) as { version: number }
    return { nodeId, version, branchType: 'temporary' as const, units: [], why: '防汛抢险' }
  }

  it('changes with the day and nothing written: what is due turns, and a new month is asked', async () => {
    organ.cloud.setNow('2026-12-20T01:00:00.000Z')
    expect(await boarded()).toEqual(await recounted())
    const { rows, columns, lights } = await board()
    const place = columns.findIndex(({ ruleId }) => ruleId === 'themed-party-day')
    expect(columns[place]).toMatchObject({ window: '2026年12月', dueOn: '2026-12-31' })
    expect(rows.map(({ cells }) => lights[cells[place]!.now[0]![0]]!.word)).toEqual(['待安排', '待安排', '待安排'])
    organ.cloud.setNow(organNow)
  })

  it('says which branch was reminded until it owes no more, so that nobody asks twice', async () => {
    const { branch } = organ.nodes
    const reminded = async () => {
      const { rows, columns } = await board()
      const row = rows.find(({ nodeId }) => nodeId === branch)!
      return (row.reminded ?? []).map((at) => columns[at]!.ruleId)
    }
    const counted = async (at: string) => {
      await summed(organ.cloud, at)
      return reminded()
    }
    organ.cloud.setNow('2026-12-21T01:00:00.000Z')
    expect(await counted('2026-12-21T01:00:00.000Z')).toEqual([])
    await organ.ok(zhou, 'duty.remindOnce', { nodeIds: [branch], ruleId: 'themed-party-day', windowId: '2026-12' })
    expect(await counted('2026-12-21T01:05:00.000Z')).toEqual(['themed-party-day'])
    const times = { startAt: '2026-12-24T06:30:00.000Z', endAt: '2026-12-24T08:00:00.000Z' }
    await meeting.announced(organ, { kinds: ['themedPartyDay'], ...times })
    expect(await counted('2026-12-21T01:10:00.000Z')).toEqual([])
    organ.cloud.setNow(organNow)
  })

  it('costs one document, and is for whoever stands above, of nodes above the branches', async () => {
    await board()
    organ.cloud.resetCounters()
    await board()
    const { documentsRead, requests } = organ.cloud.counters()
    // The caller, the summary, and what the organ has said of the rules, which is nothing here.
    expect([documentsRead, requests]).toEqual([2, 3])
    expect((await organ.ok(zheng, 'duty.branches', {})).nodeId).toBe(organ.nodes.generalBranch)
    expect((await organ.ok(zhou, 'duty.branches', {})).nodeId).toBe(organ.nodes.root)
    // What may be done is said of those below, whose board it is.
    for (const who of [zheng, zhou]) expect((await organ.ok(who, 'duty.branches', {})).can).toEqual({ remind: true })
    for (const who of [chen, wang, wu, qian, openIds.sun])
      expect((await organ.refused(who, 'duty.branches', { nodeId: organ.nodes.generalBranch })).code).toBe('notAllowed')
    expect((await organ.refused(zheng, 'duty.branches', { nodeId: organ.nodes.root })).code).toBe('notAllowed')
    for (const nodeId of [organ.nodes.branch, organ.nodes.group, 'nowhere'])
      expect((await organ.refused(zhou, 'duty.branches', { nodeId })).code).toBe('notFound')
  })

  it('shows what was held above the branches where the organ says that it counts', async () => {
    const { generalBranch } = organ.nodes
    const cells = async () => {
      const { rows, columns, lights } = await board()
      const place = columns.findIndex(({ ruleId }) => ruleId === 'themed-party-day')
      return rows.map(({ cells: all }) => lights[all[place]!.now[0]![0]]!.word)
    }
    const none = { on: true, confirmed: false, softTurnsRedAfter: null, windows: [], fixedDay: null, leaderId: null }
    organ.cloud.setNow('2026-12-22T01:00:00.000Z')
    await organ.ok(zhou, 'duty.saveRule', { ...none, version: 0, ruleId: 'themed-party-day', upperCounts: true })
    await summed(organ.cloud, '2026-12-22T01:01:00.000Z')
    expect(await cells()).toContain('待安排')
    const times = { startAt: '2026-12-28T06:30:00.000Z', endAt: '2026-12-28T08:00:00.000Z' }
    await meeting.announced(organ, { kinds: ['themedPartyDay'], hostIds: [generalBranch], ...times }, zheng)
    await summed(organ.cloud, '2026-12-22T01:05:00.000Z')
    await summed(organ.cloud, '2026-12-22T01:07:00.000Z')
    expect(await cells()).toEqual(['已安排', '已安排', '已安排'])
    organ.cloud.setNow(organNow)
  })
})
