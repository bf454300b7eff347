import type { OrgNode } from '../cloudfunctions/core/org/store'
import type { ActionName, Input } from '../src/contract'
import { crowdBelow } from '../tests/support/crowd'
import { meeting } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds } from '../tests/support/organ'
import { everything } from '../tests/support/stored'
import { summed } from '../tests/support/summed'
import { costOf, type Cost } from './cost'
import { startBenchOrgan } from './crowd'
import type { Bench, Figure } from './figures'
import { peerCall } from './peerCalls'

/** Organs of 1,500 and more; the answer to a larger one shows more branches, and nothing else may grow. */
const sizes = [1_500, 15_000] as const

interface Seen {
  readonly words: string
  readonly cost: Cost
}

async function look<Name extends ActionName>(
  organ: Organ,
  words: string,
  who: string,
  action: Name,
  input: Input<Name>,
): Promise<Seen> {
  organ.cloud.resetCounters()
  await organ.ok(who, action, input)
  return { words, cost: costOf(organ.cloud.counters()) }
}

interface Views {
  readonly boards: Seen[]
  /** Lists by name what it shows, each line a document: not few, but never more in a larger organ. */
  readonly node: Seen
  readonly meeting: Seen
  readonly closed: Seen
  readonly keys: number
  readonly peer: Cost
}

interface Noted {
  readonly keysExamined: number
  readonly returned: number
}

async function viewsOf(size: number): Promise<Views> {
  const organ = await startBenchOrgan()
  try {
    const { generalBranch, branch } = organ.nodes
    const { zhou, wang, chen } = openIds
    const under = everything(organ.cloud).get(`nodes/${generalBranch}`) as unknown as OrgNode
    const { branchIds } = await crowdBelow(organ, under, { tag: '一', people: size, aBranch: 30 })
    await summed(organ.cloud)
    const meetingId = await meeting.openNow(organ)
    const node = await look(organ, '党组织页', zhou, 'org.showNode', { nodeId: generalBranch })
    const boards = [
      await look(organ, '谈心谈话覆盖', zhou, 'talk.coverage', { nodeId: generalBranch }),
      await look(organ, '走访概览', zhou, 'visit.overview', { nodeId: generalBranch }),
      await look(organ, '各支部应完成的事项', zhou, 'duty.branches', { nodeId: generalBranch }),
    ]
    const noted = (await (await fetch(`${organ.cloud.url}/__local/requests`)).json()) as Noted[]
    // The newest first; the answers of the last view.
    const keys = Math.max(
      ...noted.slice(0, 20).map(({ keysExamined, returned }) => (keysExamined - 2) / Math.max(1, returned)),
    )
    // What a page asks for again while it lies open; the first look is the one that counts who came.
    await organ.ok(wang, 'attendance.totals', { meetingId })
    const shown = await look(organ, '开着的会议', wang, 'attendance.totals', { meetingId })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    const closed = await look(organ, '结束的会议', wang, 'attendance.totals', { meetingId })
    await peerCall(organ, 'first', { do: 'open', eventId: 'board', places: 9 })
    organ.cloud.resetCounters()
    const counted = [branch, ...branchIds]
    // As many as one call of three seconds can count, even on a busy machine.
    for (let from = 0; from < counted.length; from += 25)
      await peerCall(organ, 'first', { do: 'board', eventId: 'board', branches: counted.slice(from, from + 25) })
    return { boards, node, meeting: shown, closed, keys, peer: costOf(organ.cloud.counters()) }
  } finally {
    await organ.stop()
  }
}

const boardFigures = ({ boards, peer }: Views, size: number): Figure[] =>
  boards.flatMap(({ words, cost }) => [
    {
      id: 'P4',
      what: `${words}，${size} 人：读的文档`,
      figure: cost.documents - 1,
      budget: 1 + Math.ceil(size / 30 / 100),
      peer: peer.requests,
      unit: '份',
    },
    { id: 'P5', what: `${words}，${size} 人：回答`, figure: cost.down / 1000, budget: 32, unit: 'kB' },
  ])

export const boards: Bench = {
  ids: ['P4', 'P5', 'P18', 'P19'],
  run: async () => {
    const [small, large] = [await viewsOf(sizes[0]), await viewsOf(sizes[1])]
    return [
      ...boardFigures(small, sizes[0]),
      ...boardFigures(large, sizes[1]),
      {
        id: 'P4',
        what: `党组织页，${sizes[1]} 人比 ${sizes[0]} 人多读的文档`,
        figure: large.node.cost.documents - small.node.cost.documents,
        budget: 0,
        unit: '份',
      },
      { id: 'P5', what: `党组织页，${sizes[1]} 人：回答`, figure: large.node.cost.down / 1000, budget: 32, unit: 'kB' },
      { id: 'P18', what: '面板每份回答的文档查过的索引键', figure: large.keys, budget: 1.1, unit: '倍' },
      ...[large.meeting, large.closed].flatMap(({ words, cost }): Figure[] => [
        // The caller's own identity is one of them.
        { id: 'P19', what: `党员看${words}：请求`, figure: cost.requests, budget: 2, unit: '次' },
        { id: 'P19', what: `党员看${words}：文档`, figure: cost.documents, budget: 2, unit: '份' },
      ]),
    ]
  },
}
