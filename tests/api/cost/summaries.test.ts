import type { OrgNode, Member } from '../../../cloudfunctions/core/org/store'
import type { SummaryDoc } from '../../../cloudfunctions/core/summary/store'
import { isDue } from '../../../cloudfunctions/core/talk/count'
import { coverOf } from '../../../cloudfunctions/core/talk/rules'
import type { TalkDoc } from '../../../cloudfunctions/core/talk/store'
import { standardsOf, stateOf, type FrequencyVersion } from '../../../cloudfunctions/core/visit/rules'
import type { ContactPairDoc } from '../../../cloudfunctions/core/visit/store'
import { addDays } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { adminOf } from '../../support/admin'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'
import { documents } from '../../support/stored'
import { summed } from '../../support/summed'
import { confirmed, planned, recorded } from '../talk/support'
import { asksForVisits, joins, visits } from '../visit/support'

/** Summaries are what a recount of the records themselves comes to, whatever was done, a minute and a half after it. */

const { chen, zhou, sun } = openIds

/** The figures of a node, straight from every record there is: no summary, no path index, no fold. */
const recounted = (organ: Organ, year: number, today: string) => {
  const stored = [...documents(organ.cloud)]
  const all = <Doc>(collection: string) =>
    stored.filter(([path]) => path.startsWith(`${collection}/`)).map(([, doc]) => doc as unknown as Doc)
  const nodes = all<OrgNode>('nodes').filter(({ kind }) => kind !== 'partyGroup')
  const members = all<Member>('members').filter(({ status }) => status === 'active')
  const talks = all<TalkDoc>('talks').filter(({ state, heldYear }) => state === 'confirmed' && heldYear === year)
  const pairs = all<ContactPairDoc>('contactPairs').filter(({ endedOn }) => endedOn === null)
  const standards = standardsOf(all<FrequencyVersion>('visitFrequencies'), today)
  const soon = addDays(today, 14)
  return new Map(
    nodes.map(({ _id, path }) => {
      const here = members.filter((member) => member.path.startsWith(path))
      const owed = pairs
        .filter((pair) => pair.path.startsWith(path))
        .map((pair) => stateOf(pair, standards, today))
        .filter(({ dueOn }) => dueOn !== null && dueOn <= soon)
      const covers = nodes
        .filter((node) => node.kind === 'branch' && node.path.startsWith(path))
        .flatMap((branch) => {
          const due = members.filter((each) => each.branchId === branch._id && isDue(each, today))
          return coverOf(branch._id, due, talks)
        })
      const talked = (kind: string, what: 'covered' | 'missing' | 'faceToFace') =>
        covers.filter((cover) => cover.kind === kind).reduce((sum, cover) => sum + cover[what].length, 0)
      const figures: Record<string, number> = {
        branches: nodes.filter((node) => node.kind === 'branch' && node.path.startsWith(path)).length,
        members: here.length,
        fullMembers: here.filter(({ kind }) => kind === 'fullMember').length,
        partyMembers: here.filter(isPartyMember).length,
        pairsOverdue: owed.filter(({ dueOn }) => dueOn! < today).length,
        pairsDue: owed.filter(({ dueOn }) => dueOn! >= today).length,
      }
      for (const kind of ['committeePair', 'committeeWithMember', 'memberPair']) {
        figures[`${kind}Covered`] = talked(kind, 'covered')
        figures[`${kind}Of`] = talked(kind, 'covered') + talked(kind, 'missing')
        figures[`${kind}FaceToFace`] = talked(kind, 'faceToFace')
      }
      return [_id, Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0))]
    }),
  )
}
const standing = (organ: Organ, year: number) =>
  new Map(
    [...documents(organ.cloud)]
      .filter(([path]) => path.startsWith('summaries/'))
      .map(([, doc]) => doc as unknown as SummaryDoc)
      .filter((doc) => doc.year === year)
      .map(({ nodeId, all }) => [nodeId, all]),
  )

/** The same numbers for the same seed (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

describe('summaries', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('C3: say that they are not there yet until the timers came by, then stand for every node', async () => {
    expect(await organ.ok(zhou, 'talk.coverage', {})).toMatchObject({ asOf: null, children: [] })
    expect((await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.root })).memberCount).toBeNull()
    expect(await organ.ok(chen, 'talk.coverage', {})).toMatchObject({ asOf: organNow })
    await summed(organ.cloud)
    expect(standing(organ, 2026)).toEqual(recounted(organ, 2026, '2026-11-20'))
    expect((await organ.ok(zhou, 'org.showNode', { nodeId: organ.nodes.root })).memberCount).toBe(9)
  })

  it('P6, C3: equal a recount after any acts, at a beat within ninety seconds of them', async () => {
    const random = seeded(20261120)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    const branches = [organ.nodes.firstBranch, organ.nodes.branch, organ.nodes.otherBranch]
    const added: { memberId: string; branchId: string }[] = []
    const pairs: string[] = []
    let named = 0
    const detail = (memberId: string) => organ.ok(zhou, 'org.showMember', { memberId })
    const acts: Record<string, () => Promise<unknown>> = {
      add: async () => {
        const branchId = pick(branches)
        const kind = pick(['fullMember', 'probationaryMember', 'activist'] as const)
        added.push({ memberId: await organ.add(branchId, { name: `同志${(named += 1)}`, kind }), branchId })
      },
      change: async () => {
        const who = pick(added)
        const { version, name } = await detail(who.memberId)
        const says = { memberId: who.memberId, version, name, partyGroupId: null, joinedOn: null, anotherPerson: true }
        return organ.ok(zhou, 'org.changeMember', { ...says, kind: pick(['fullMember', 'activist'] as const) })
      },
      transfer: async () => {
        const who = pick(added)
        const toBranchId = pick(branches.filter((branchId) => branchId !== who.branchId))
        const { version } = await detail(who.memberId)
        const says = { memberId: who.memberId, version, toBranchId, partyGroupId: null, reason: '工作调动' }
        await organ.ok(zhou, 'org.transfer', says)
        who.branchId = toBranchId
      },
      abroad: () => organ.enterSituation(pick(added).memberId, 'abroad', '2026-11-01', pick([null, '2026-11-25'])),
      talk: async () => confirmed(organ, await recorded(organ, await planned(organ), null)),
      plan: () => planned(organ),
      join: async () =>
        pairs.push(
          await joins(organ, {
            whom: `第${(named += 1)}户`,
            beganOn: pick(['2026-08-10', '2026-08-25', '2026-11-01']),
          }),
        ),
      visit: () => visits(organ, { pairId: pick(pairs) }),
      end: async () => {
        await organ.ok(chen, 'visit.endPair', { pairId: pairs.shift()!, version: 1, reason: '搬走了' })
      },
      node: async () => {
        const says = { clientId: clientIdOf(), parentId: organ.nodes.generalBranch, kind: 'branch' as const }
        branches.push((await organ.ok(zhou, 'org.createNode', { ...says, name: `新设第${(named += 1)}支部` })).id)
      },
    }
    for (const first of ['add', 'add', 'join', 'join', 'join']) await acts[first]!()
    // One that nobody goes to and that stands.
    await joins(organ, { whom: '王大娘家', beganOn: '2026-08-01' })
    await asksForVisits(organ)
    const names = Object.keys(acts)
    let at = organNow
    for (let round = 0; round < 5; round += 1) {
      for (let each = 0; each < 8; each += 1) {
        const name = pick(names)
        if (name !== 'end' && name !== 'visit') await acts[name]!()
        else if (pairs.length > 1) await acts[name]!()
      }
      at = new Date(Date.parse(at) + 75_000).toISOString()
      organ.cloud.setNow(at)
      await organ.cloud.runTimer('jobs', 'night')
      expect([round, standing(organ, 2026)]).toEqual([round, recounted(organ, 2026, '2026-11-20')])
    }
    expect((await organ.ok(zhou, 'visit.overview', {})).totals.overdue).toBeGreaterThan(0)
  })

  it('change by themselves on the day a pair falls due or somebody is back, and with the year', async () => {
    for (const day of ['2026-11-26', '2027-01-01']) {
      organ.cloud.setNow(`${addDays(day, -1)}T16:01:00.000Z`)
      await organ.cloud.runTimer('jobs', 'night')
      const year = Number(day.slice(0, 4))
      expect([day, standing(organ, year)]).toEqual([day, recounted(organ, year, day)])
    }
    organ.cloud.setNow(organNow)
  })
})

describe('the work of the timers', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await summed(organ.cloud)
  })
  afterAll(() => organ.stop())
  const writes = async (run: () => Promise<unknown>): Promise<Record<string, number>> => {
    organ.cloud.resetCounters()
    await run()
    const { writesByDocument } = organ.cloud.counters()
    return Object.fromEntries(Object.entries(writesByDocument).filter(([path]) => path.startsWith('summar')))
  }

  it('P7: writes a summary above a branch once a run, however many branches changed, and a mark at most once a second', async () => {
    const { branch, otherBranch, root, generalBranch } = organ.nodes
    const acts = await writes(async () => {
      for (let turn = 0; turn < 5; turn += 1)
        for (const branchId of [branch, otherBranch]) await organ.add(branchId, { name: `同志${turn}` })
    })
    // The clock stands: all ten are of one second.
    expect(acts).toEqual({ [`summaryMarks/${branch}`]: 1, [`summaryMarks/${otherBranch}`]: 1 })
    const run = await writes(() => summed(organ.cloud))
    expect([run[`summaries/${root}:2026`], run[`summaries/${generalBranch}:2026`]]).toEqual([1, 1])
    expect(Math.max(...Object.values(run))).toBe(1)
    expect(await writes(() => summed(organ.cloud))).toEqual({})
  })

  it('ask nothing of their own when there is nothing to count', async () => {
    // Until whoever may still have been writing has ended, they look once more.
    await summed(organ.cloud, '2026-11-20T01:10:00.000Z')
    await summed(organ.cloud, '2026-11-20T01:20:00.000Z')
    organ.cloud.resetCounters()
    await summed(organ.cloud, '2026-11-20T01:24:00.000Z')
    expect(organ.cloud.counters().requests).toBe(1)
    organ.cloud.setNow(organNow)
  })

  it('C3: puts right at night what stands otherwise than the records, and says so on the health page', async () => {
    const { root, branch } = organ.nodes
    const night = '2026-11-20T19:01:00.000Z'
    const { database } = { database: adminOf(organ.cloud).database() }
    await database.collection('summaries').doc(`${branch}:2026`).update({ 'own.members': 99, 'all.members': 99 })
    await summed(organ.cloud, night)
    expect((await organ.ok(zhou, 'org.showNode', { nodeId: root })).memberCount).toBe(19)
    expect(standing(organ, 2026)).toEqual(recounted(organ, 2026, '2026-11-21'))
    const { summaries, countedAt } = await organ.ok(sun, 'system.health', {})
    expect(summaries.found?.nodes).toBeGreaterThan(0)
    expect([summaries.checkedAt, countedAt]).toEqual([summaries.found?.at, summaries.checkedAt])
    await summed(organ.cloud, '2026-11-21T19:02:00.000Z')
    expect((await organ.ok(sun, 'system.health', {})).summaries.found).toEqual(summaries.found)
  })

  it('breaks off anywhere and is done again: what was marked stays marked until it is carried to the root', async () => {
    organ.cloud.setNow('2026-11-22T02:00:00.000Z')
    await organ.add(organ.nodes.branch, { name: '后来的同志' })
    const [branchDoc] = [...documents(organ.cloud)].filter(([path]) => path === `summaries/${organ.nodes.branch}:2026`)
    expect(branchDoc).toBeDefined()
    // As a run leaves it that died between the branch and the nodes above.
    const fields = {
      own: { ...(branchDoc![1].own as object), members: 10 },
      version: Number(branchDoc![1].version) + 1,
    }
    await adminOf(organ.cloud).database().collection('summaries').doc(`${organ.nodes.branch}:2026`).update(fields)
    await summed(organ.cloud, '2026-11-22T02:00:00.000Z')
    expect(standing(organ, 2026)).toEqual(recounted(organ, 2026, '2026-11-22'))
  })
})
