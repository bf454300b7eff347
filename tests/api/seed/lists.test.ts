import { contact } from '../../../local-cloud/seed/data/contact'
import { jointBranch } from '../../../local-cloud/seed/data/tree'
import { planRoster } from '../../../local-cloud/seed/roster'
import type { NodeRow } from '../../../src/contract/org'
import { minutesUsed } from '../../../src/contract/speakingWords'
import { allNodes, meetingsOf, membersAt, startSeeded, type MeetingRow, type SeededOrgan } from './support'

/** A Wednesday, 10:07 in Beijing. */
const now = '2026-07-15T02:07:00.000Z'
const zhou = 'zhou-committee-officer'

describe('what the sample organ says by the lists, and not in words', () => {
  let organ: SeededOrgan
  let nodes: NodeRow[]
  let past: MeetingRow[]
  beforeAll(async () => {
    organ = await startSeeded(now, false)
    nodes = await allNodes(organ, zhou)
    past = await meetingsOf(organ, zhou, 'past')
  })
  afterAll(() => organ?.cloud.stop())
  const branch = (name: string) => nodes.find((node) => node.name === name)!
  const shown = (part: string) =>
    organ.ok(zhou, 'meeting.show', { meetingId: past.find(({ title }) => title.includes(part))!.id })

  test('0.28 the 第一议题 of a 支委会 is a flag, and its title what is studied', async () => {
    const { agenda } = await shown('支委会')
    expect(agenda[0]).toMatchObject({ firstTopic: true, title: expect.stringMatching(/^学习习近平/) })
  })

  test('0.28 study that was planned says what it is about', async () => {
    expect((await shown('党支部工作条例')).topicKind).toBe('discipline')
  })

  test('the 年度组织生活会 says how long each had the word, to its branch', async () => {
    const { id: meetingId } = past.find(({ title }) => title === '年度组织生活会')!
    const { speakers } = await organ.ok('wu-other-branch-secretary', 'meeting.show', { meetingId })
    expect(minutesUsed(speakers).map(({ minutes }) => minutes)).toEqual([5, 8, 5])
    expect(await organ.ok(zhou, 'meeting.show', { meetingId })).not.toHaveProperty('speakers')
  })

  test('A.3 one branch is a joint one, of the units it names', async () => {
    expect(nodes.filter(({ branchType }) => branchType === 'joint').map(({ name }) => name)).toEqual(['第十一党支部'])
    const { units } = await organ.ok(zhou, 'org.showNode', { nodeId: branch('第十一党支部').id })
    expect(units).toEqual(jointBranch.units)
  })

  test('A.3 whoever is abroad was reached, and their secretary reads when', async () => {
    const secretary = planRoster('2026-07-15', false).find(({ key }) => key === contact.by)!.openid!
    const people = await membersAt(organ, secretary, branch('第七党支部').id)
    const details = await Promise.all(people.map(({ id }) => organ.ok(secretary, 'org.showMember', { memberId: id })))
    const [reached, ...others] = details.flatMap(({ contacts }) => contacts?.rows ?? [])
    expect(reached).toMatchObject({ how: contact.how, words: contact.words })
    expect(others).toEqual([])
  })
})
