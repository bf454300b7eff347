import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { ActionName, Output } from '../../../src/contract'
import { DualLife } from '../../../src/features/attendance/DualLife'
import { Notes as CourtyardNotes } from '../../../src/features/courtyard/Notes'
import { FeedbackList } from '../../../src/features/feedback/FeedbackList'
import { LedgerList } from '../../../src/features/ledger/LedgerList'
import { MeetingList } from '../../../src/features/meeting/MeetingList'
import { Members } from '../../../src/features/org/Members'
import { Visits } from '../../../src/features/visit/Visits'
import { setWide } from '../../support/taro/browser'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { ledgerRow } from '../../support/taro/ledger'
import { meetingRow } from '../../support/taro/meetings'
import { chen, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { branch, li } from '../org/organ'

/** Twelve branches share a list: 周督导 of 机关党委 meets the rows of two of them. */
const names = ['第三党支部', '第五党支部']
const two = <Row extends object>(row: Row, more: (name: string, at: number) => Partial<Row>) =>
  names.map((name, at) => ({ ...row, ...more(name, at) }))
const page = <Row,>(rows: Row[]) => ({ rows, next: 'second', left: 34 })

const visit = { visitedOn: '2026-11-18', village: '青山村', authorName: '王党员', promises: 0 }
const note = {
  startAt: '2026-11-21T11:30:00.000Z',
  place: '青山村二组',
  authorName: '王党员',
  headcount: 17,
  demands: { answered: 1, toLedger: 0 },
}
const opinion = { about: null, state: 'waiting' as const, sentOn: '2026-11-20', dueOn: '2026-12-05', settled: null }
const meetings = page(two(meetingRow({ state: 'submitted' }), (name, at) => ({ id: `m${at}`, hostNames: [name] })))

interface Case {
  draw: () => ReactElement
  action: ActionName
  found: object
  /** The view in which several branches are met, where it is not the first. */
  view?: string
  /** Whether it is narrowed by branch and month here; a roster and the cadres are narrowed by opening the branch. */
  narrows: boolean
}
const cases: Record<string, Case> = {
  'meeting/MeetingList 即将': { draw: () => <MeetingList />, action: 'meeting.list', found: meetings, narrows: true },
  'meeting/MeetingList 以往': {
    draw: () => <MeetingList />,
    action: 'meeting.list',
    found: meetings,
    view: '以往',
    narrows: true,
  },
  'meeting/MeetingList 待我审核': {
    draw: () => <MeetingList />,
    action: 'meeting.list',
    found: meetings,
    view: '待我审核',
    narrows: true,
  },
  'ledger/LedgerList': {
    draw: () => <LedgerList />,
    action: 'ledger.list',
    found: {
      ...page(two(ledgerRow(), (branchName, at) => ({ id: `e${at}`, branchName }))),
      today: '2026-11-22',
      recordFor: [],
    },
    narrows: true,
  },
  'visit/Visits': {
    draw: () => <Visits pairId={undefined} whom={undefined} />,
    action: 'visit.list',
    found: page(names.map((branchName, at) => ({ ...visit, id: `v${at}`, whom: `第 ${at + 1} 户`, branchName }))),
    view: '全部',
    narrows: true,
  },
  'courtyard/Notes': {
    draw: () => <CourtyardNotes />,
    action: 'courtyard.list',
    found: {
      ...page(names.map((branchName, at) => ({ ...note, id: `n${at}`, topic: `用水 ${at}`, branchName }))),
      views: ['mine', 'below'],
    },
    view: '下级',
    narrows: true,
  },
  'feedback/FeedbackList': {
    draw: () => <FeedbackList />,
    action: 'feedback.list',
    found: {
      ...page(
        names.map((branchName, at) => ({ ...opinion, id: `f${at}`, text: `意见 ${at}`, writer: '王党员', branchName })),
      ),
      today: '2026-11-22',
      days: 15,
      keepsDays: null,
      answers: true,
    },
    view: '待答复',
    narrows: true,
  },
  'org/Members': {
    draw: () => <Members node={{ ...branch(), kind: 'organCommittee' }} />,
    action: 'org.listMembers',
    found: page(two(li, (branchName, at) => ({ id: `p${at}`, name: `同志${at}`, branchName }))),
    narrows: false,
  },
  'attendance/DualLife': {
    draw: () => <DualLife />,
    action: 'attendance.dualLife',
    found: {
      ...page(names.map((branchName, at) => ({ memberId: `c${at}`, name: `书记${at}`, branchName, meetings: [] }))),
      nodeName: '机关党委',
      year: 2026,
    },
    narrows: false,
  },
}
/** Lists in which the rows of several branches never stand together, or which are lists of branches themselves. */
const ofOne: Record<string, string> = {
  'attendance/Doors': 'the doors of one meeting',
  'attendance/RollList': 'one roll, whose hosts its figures name',
  'audit/AuditLog': 'records by their kind and number: an auditor sees nothing of whose they are',
  'duty/Board': 'the branches themselves',
  'org/NodeBoard': 'the nodes below one',
  'org/OrgTree': 'the tree itself',
  'org/RosterRows': 'one sheet, each line with its branch',
  'study/BranchHours': 'one node’s own members',
  'study/Materials': 'of one branch and those above it',
  'study/Notes': 'one’s own, and those shared with one',
  'study/Trainings': 'of one node',
  'system/KitLists': 'the kit of the page that shows its parts',
  'talk/Coverage': 'the nodes below one',
  'talk/TalkList': 'one’s own, and those of one’s branch',
  'visit/Board': 'one branch’s pairs',
  'visit/Overview': 'the nodes below one',
}

const draw = async ({ draw: drawn, action, found, view }: Case) => {
  newPhone('pages/main/meetings/index', { nodeId: 'oc' })
  signIn(zhou)
  answer(action, found as Output<ActionName>)
  answer('visit.mine', { pairs: [], companions: [], can: { write: false } } as never)
  answer('courtyard.companions', { members: [] })
  answer('org.tree', {
    nodes: [
      { id: 'top', kind: 'partyCommittee', name: '局党委', parentId: null },
      { id: 'oc', kind: 'organCommittee', name: '机关党委', parentId: 'top' },
      { id: 'b5', kind: 'branch', name: '第五党支部', parentId: 'oc' },
    ],
    beyond: false,
  })
  renderPage(drawn())
  if (view) fireEvent.click(await screen.findByRole('tab', { name: view }))
  await screen.findAllByText(/第三党支部/)
}

describe('U10: a list in which several branches are met', () => {
  afterEach(() => act(() => setWide(false)))

  it.each(Object.entries(cases))('%s names the branch first, and says how many are left', async (_name, each) => {
    await draw(each)
    for (const name of names)
      expect(screen.getAllByText(new RegExp(name))[0]!.textContent).toMatch(new RegExp(`^${name}`))
    expect(screen.getByText(/^还有 34 \S+$/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '再看一些' })).toBeTruthy()
  })

  it.each(Object.entries(cases).filter(([, { narrows }]) => narrows))(
    '%s is narrowed to a branch, of those one is over, and widened again',
    async (_name, each) => {
      await draw(each)
      fireEvent.click(screen.getByRole('button', { name: /^看全部/ }))
      const sheet = within(await screen.findByRole('dialog'))
      await waitFor(() => expect(sheet.getByRole('button', { name: '党组织，全部' })).toBeTruthy())
      const wheel = sheet.getAllByTestId('wheel')[0] as HTMLSelectElement
      expect([...wheel.options].map(({ text }) => text)).toEqual(['全部', '机关党委', '第五党支部'])
      fireEvent.change(wheel, { target: { value: '2' } })
      await waitFor(() => expect(askedOf(each.action).at(-1)).toMatchObject({ nodeId: 'b5' }))
      fireEvent.click(sheet.getAllByRole('button', { name: '关闭' })[0]!)
      fireEvent.click(await screen.findByRole('button', { name: /^看全部/ }))
      await waitFor(() => expect(askedOf(each.action).at(-1)).not.toHaveProperty('nodeId', 'b5'))
    },
  )

  it.each(Object.entries(cases).filter(([name]) => !name.startsWith('attendance/') && !name.startsWith('feedback/')))(
    '%s begins each line of its table with the branch',
    async (_name, each) => {
      act(() => setWide(true))
      await draw(each)
      const lines = (await screen.findAllByRole('row')).slice(1)
      expect(lines.map((line) => within(line).getAllByRole('cell')[0]!.textContent)).toEqual(names)
      for (const [at, line] of lines.entries())
        expect(within(line).getAllByRole('button')[0]!.getAttribute('aria-label')).toMatch(
          new RegExp(`^${names[at]} \\S`),
        )
    },
  )

  it('does not ask a branch’s secretary which branch', async () => {
    newPhone('pages/main/meetings/index')
    signIn(chen)
    answer('meeting.list', { rows: [meetingRow()], next: null })
    renderPage(<MeetingList />)
    await screen.findByText('红色家书诵读与交流')
    expect(screen.queryByRole('button', { name: /看全部/ })).toBeNull()
  })

  it('is every list there is, but those that hold one branch’s rows', () => {
    const folder = join(__dirname, '../../../src/features')
    const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && /<List\b/.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => file.replace(/\.tsx$/, ''))
    const known = [...Object.keys(cases).map((name) => name.split(' ')[0]!), ...Object.keys(ofOne)]
    expect([...new Set(lists)].sort()).toEqual([...new Set(known)].sort())
  })
})
