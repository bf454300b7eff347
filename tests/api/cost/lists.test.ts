import { actions, type ActionName, type Input, type Output } from '../../../src/contract'
import type { Envelope } from '../../../src/contract/action'
import { addDays, beijingInstant } from '../../../src/contract/days'
import { unpacked } from '../../../src/contract/packed'
import { insertAll } from '../../support/crowd'
import { meeting } from '../../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../../support/organ'
import { documents } from '../../support/stored'
import { draft } from '../courtyard/support'
import { recorded } from '../ledger/support'
import { planned } from '../talk/support'
import { joins, visits } from '../visit/support'

/** The longest a title may be, and each another one. */
const titleOf = (number: number) => `${number}月主题党日：学习贯彻全会精神`.padEnd(60, '并交流心得').slice(0, 60)

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

it('C8: a list of twenty with titles of sixty characters travels in at most 6 kB, and nothing of it is cut', async () => {
  const titles = Array.from({ length: 20 }, (_, number) => titleOf(number))
  for (const [number, title] of titles.entries()) {
    const day = addDays(organDay, 1 + number)
    const [startAt, endAt] = [beijingInstant(day, '09:00'), beijingInstant(day, '09:45')]
    await meeting.announced(organ, { title, startAt, endAt })
  }
  const asked = { action: 'meeting.list', input: { view: 'upcoming' }, packs: true }
  const answer = (await organ.cloud.call(openIds.wang, 'api', asked)) as { result: Envelope<Output<'meeting.list'>> }
  const { result } = answer
  if (!result.ok) throw new Error(result.problem.message)
  expect(Buffer.byteLength(JSON.stringify(result.value))).toBeLessThanOrEqual(6_000)
  expect(unpacked(result.value).rows.map(({ title }) => title)).toEqual(titles)
})

/** The one record of a kind there is as so many as make this number, past the acts that would make them one by one. */
const upTo = async (number: number, collection: string, more: object = {}): Promise<void> => {
  const there = [...documents(organ.cloud)].filter(([path]) => path.startsWith(`${collection}/`))
  const [, first] = there[0]!
  const another = (at: number) => ({
    ...first,
    ...more,
    _id: `more-${at}`,
    clientId: `more-${at}`,
    phoneDigest: `more-${at}`,
  })
  const others = Array.from({ length: number - there.length }, (_, at) => another(at))
  await insertAll(organ, collection, others)
}
const { chen, wang, zhou } = openIds
const leafs = <Name extends ActionName>(who: string, action: Name, input: Input<Name>) => ({ who, action, input })
/** Each list that comes page by page, by somebody who is shown many of its rows. */
const lists = (): { who: string; action: ActionName; input: object }[] => [
  leafs(zhou, 'attendance.dualLife', { nodeId: organ.nodes.root, year: 2026 }),
  leafs(zhou, 'courtyard.list', { view: 'below' }),
  leafs(zhou, 'feedback.list', { view: 'toAnswer' }),
  leafs(zhou, 'ledger.list', { view: 'open' }),
  leafs(wang, 'meeting.list', { view: 'upcoming' }),
  leafs(zhou, 'org.listMembers', { nodeId: organ.nodes.root }),
  leafs(wang, 'study.listMaterials', {}),
  leafs(wang, 'study.listNotes', { view: 'mine' }),
  leafs(chen, 'talk.list', { view: 'branch' }),
  leafs(zhou, 'visit.list', { view: 'all' }),
  leafs(chen, 'visit.pairs', { branchId: organ.nodes.branch, view: 'standing' }),
]
/** What goes on by a cursor and says of no number left, and why. */
const uncounted: Partial<Record<ActionName, string>> = {
  'attendance.roll': 'a roll comes whole, part after part, and its figures stand over it',
  'audit.list': 'entries lie inside the records: to count them every record would be read',
  'duty.branches': 'lines of one summary: tests/unit/cloudfunctions/core/summary',
  'org.children': 'a level of the tree, in which one looks by name',
  'talk.coverage': 'lines of one summary: tests/unit/cloudfunctions/core/summary',
  'visit.overview': 'lines of one summary: tests/unit/cloudfunctions/core/summary',
}

const collections = [
  'contactPairs',
  'courtyardNotes',
  'feedback',
  'ledgerEntries',
  'meetings',
  'studyMaterials',
  'studyNotes',
  'talks',
  'visits_2026',
]

describe('U10: a list that goes on says how many are left', () => {
  beforeAll(async () => {
    await organ.ok(wang, 'courtyard.write', draft())
    await organ.ok(wang, 'feedback.send', { clientId: clientIdOf(), about: null, text: '集中学习能不能改到上午' })
    await recorded(organ)
    const material = { clientId: clientIdOf(), nodeId: organ.nodes.branch, title: '党章', source: '共产党员网' }
    await organ.ok(chen, 'study.addMaterial', { ...material, link: null })
    await organ.ok(wang, 'study.writeNote', { clientId: clientIdOf(), title: '读党章', text: '第一条。' })
    await planned(organ)
    await joins(organ)
    await visits(organ)
    for (const each of collections) await upTo(25, each)
    await upTo(30, 'members', { leadingCadre: true })
  })

  it('in every one of them, to the last page', async () => {
    const said: [string, number][] = []
    const found: [string, number][] = []
    for (const { who, action, input } of lists()) {
      type Page = { rows: unknown[]; next: string | null; left?: number }
      const page = (cursor?: string) => organ.ok(who, action, { ...input, cursor } as never) as unknown as Promise<Page>
      const first = await page()
      let rest = 0
      for (let { next } = first; next !== null;) {
        const further = await page(next)
        expect(further.left).toBeUndefined()
        rest += further.rows.length
        next = further.next
      }
      said.push([action, first.left ?? 0])
      found.push([action, rest])
    }
    expect(said).toEqual(found)
    expect(found.filter(([, rest]) => rest === 0)).toEqual([])
  })

  it('and no list that comes by a cursor was left out', () => {
    const byCursor = Object.values(actions).flatMap(({ name, input }) =>
      'entries' in input && 'cursor' in input.entries ? [name] : [],
    )
    const known = new Set([...lists().map(({ action }) => action), ...Object.keys(uncounted)])
    expect(byCursor.filter((name) => !known.has(name))).toEqual([])
  })
})
