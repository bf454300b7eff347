import type { Input } from '../src/contract'
import { papers as words, type PaperName } from '../src/contract/papersWords'
import { heldWith, longYear } from '../tests/support/papers/longYear'
import { clientIdOf, openIds, startOrgan, type Organ } from '../tests/support/organ'
import type { Bench, Figure } from './figures'

/** An organ's year of 20,000 meetings, 400 of them a branch's, each with a roll of thirty and a record of 1,000 characters. */
const size = { organ: 20_000, branch: 400, people: 26, words: 1_000 }
const memoryMiB = 128
const kinds = ['generalMeeting' as const]
/** Read by pages that are bounded by their bytes, for what people wrote is long; rolls hold up to 200 people a document. */
const longTexts = ['meetings', 'rolls', 'amendments']
const shortRows = ['attendance_2026', 'leaves', 'absences', 'votersAtVote', 'members']

const startLongYear = async (): Promise<Organ> => {
  const organ = await startOrgan({ memoryMiB, timeout: 600_000 })
  const meetingId = await heldWith(organ, { words: size.words, people: size.people, kinds })
  await longYear(organ, meetingId, { howMany: size.branch - 1, tag: 'own' })
  const others = [organ.nodes.firstBranch, organ.nodes.otherBranch]
  const each = (size.organ - size.branch) / others.length
  for (const [at, nodeId] of others.entries())
    await longYear(organ, meetingId, { howMany: each, nodeId, alone: true, tag: `else${at}` })
  return organ
}

interface Volume {
  /** Of a processor, so that a busy machine measures the same; with the database's own. */
  seconds: number
  /** Requests to the database, by collection. */
  reads: Record<string, number>
}
const worked = async (act: () => Promise<unknown>): Promise<number> => {
  const from = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}
const volumeOf = async (organ: Organ, paperId: string): Promise<Volume> => {
  const { faults } = organ.cloud
  const watched = [...longTexts, ...shortRows]
  faults.set(watched.map((collection) => ({ action: 'database.*', collection, probability: 0 })))
  const seconds = await worked(() => organ.ok(openIds.chen, 'papers.go', { paperId }))
  const reads = Object.fromEntries(faults.list().map(({ collection, met }) => [collection, met]))
  faults.set([])
  return { seconds, reads }
}

const handbook = async (organ: Organ): Promise<Figure[]> => {
  const of = { nodeId: organ.nodes.branch, year: 2026 }
  const input: Input<'papers.take'> = { clientId: clientIdOf(), kind: 'workbook', of }
  const { paperId, volumes } = await organ.ok(openIds.chen, 'papers.take', input)
  const made: Volume[] = []
  while (made.length < volumes) made.push(await volumeOf(organ, paperId))
  const most = (collection: string) => Math.max(...made.map(({ reads }) => reads[collection] ?? 0))
  const meetings = Math.ceil(size.branch / volumes)
  const rows = meetings * (size.people + 1)
  const what = `手册一册（${meetings} 场，${rows} 行签到）`
  return [
    {
      id: 'P13',
      what: `手册，堆 ${memoryMiB} MiB 时做成的册`,
      figure: made.length,
      budget: volumes,
      moreIsBetter: true,
      unit: '册',
    },
    {
      id: 'P13',
      what: `${what}：最慢的一册`,
      figure: Math.max(...made.map(({ seconds }) => seconds)),
      budget: 40,
      unit: '秒',
    },
    ...shortRows.map((collection): Figure => {
      const pages = collection === 'attendance_2026' ? Math.ceil(rows / 1000) : 1
      return { id: 'P13', what: `${what}：读 ${collection}`, figure: most(collection), budget: pages + 2, unit: '次' }
    }),
    {
      id: 'P13',
      what: `${what}：读长文字`,
      figure: Math.max(...longTexts.map(most)),
      budget: 2 + Math.ceil(meetings / 8),
      unit: '次',
    },
  ]
}

const registers: PaperName[] = ['meetingLedger', 'dutyTable', 'ledgerRegister', 'termRegister']
const register = async (organ: Organ, kind: PaperName): Promise<Figure> => {
  const input: Input<'papers.take'> = { clientId: clientIdOf(), kind, of: { nodeId: organ.nodes.root, year: 2026 } }
  const seconds = await worked(() => organ.ok(openIds.zhou, 'papers.take', input))
  const what = `${words[kind].title}，全单位 ${size.organ} 场，堆 ${memoryMiB} MiB`
  return { id: 'P13', what, figure: seconds, budget: 40, unit: '秒' }
}

/** What is taken away of an organ's year, on an instance with half the heap it has; one that dies of it breaks the bench. */
export const papers: Bench = {
  ids: ['P13'],
  run: async () => {
    const organ = await startLongYear()
    try {
      const figures = await handbook(organ)
      for (const kind of registers) figures.push(await register(organ, kind))
      return figures
    } finally {
      await organ.stop()
    }
  },
}
