import type { Input, Output } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds

let organ: Organ
const ids: Record<'draft' | 'announced' | 'cancelled' | 'other' | 'committee' | 'named' | 'joint', string> = {
  draft: '',
  announced: '',
  cancelled: '',
  other: '',
  committee: '',
  named: '',
  joint: '',
}
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  ids.draft = await meeting.draft(organ, { title: '草稿' })
  ids.announced = await meeting.announced(organ, { title: '已发布' })
  ids.cancelled = await meeting.announced(organ, { title: '取消的' })
  await organ.ok(chen, 'meeting.cancel', { meetingId: ids.cancelled, reason: '防汛' })
  ids.other = await meeting.announced(
    organ,
    { title: '五支部的', hostIds: [organ.nodes.otherBranch], chairId: null, recorderId: null },
    wu,
  )
  ids.committee = await meeting.announced(organ, { title: '支委会', kinds: ['committeeMeeting'], recorderId: null })
  ids.named = await meeting.announced(organ, {
    title: '辅导讲座',
    kinds: ['guestLecture'],
    audience: 'named',
    namedMemberIds: [organ.members.zhao],
    chairId: null,
    recorderId: null,
  })
  ids.joint = await meeting.announced(
    organ,
    { title: '联合主题党日', hostIds: [organ.nodes.branch, organ.nodes.otherBranch], chairId: null, recorderId: null },
    zheng,
  )
})
afterAll(() => organ?.stop())

type Name = keyof typeof ids
const list = (openId: string, input: Partial<Input<'meeting.list'>> = {}): Promise<Output<'meeting.list'>> =>
  organ.ok(openId, 'meeting.list', { view: 'upcoming', ...input })
const found = async (openId: string, input: Partial<Input<'meeting.list'>> = {}): Promise<Name[]> => {
  const { rows } = await list(openId, input)
  const seen = new Set(rows.map((row) => row.id))
  return (Object.keys(ids) as Name[]).filter((name) => seen.has(ids[name]))
}

describe('meeting.list', () => {
  it('refuses whoever is not signed in or not bound, and wrong inputs', async () => {
    expect(await organ.refused('12345', 'meeting.list', { view: 'upcoming' })).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'meeting.list', { view: 'upcoming' })).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'meeting.list', { view: { $ne: 1 } })).toMatchObject({
      code: 'badInput',
      field: 'view',
    })
    expect(await organ.refused(wang, 'meeting.list', { view: 'past', cursor: 'x' })).toMatchObject({
      code: 'badInput',
      field: 'cursor',
    })
  })
  it('shows each what concerns them, and drafts to those who may plan them', async () => {
    expect(await found(chen)).toEqual(['draft', 'announced', 'committee', 'named', 'joint'])
    expect(await found(li)).toEqual(['announced', 'committee', 'named', 'joint'])
    expect(await found(wang)).toEqual(['announced', 'joint'])
    expect(await found(zhao)).toEqual(['named'])
    expect(await found(wu)).toEqual(['other', 'joint'])
    expect(await found(zheng)).toEqual(['draft', 'announced', 'other', 'committee', 'named', 'joint'])
    expect(await found(zhou)).toEqual(['announced', 'other', 'committee', 'named', 'joint'])
  })
  it('shows administrators without a party post nothing of the branches', async () => {
    expect(await found(sun)).toEqual([])
    expect(await found(qian)).toEqual([])
  })
  it('narrows to a node for its readers and its members, and refuses strangers', async () => {
    expect(await found(chen, { nodeId: organ.nodes.branch })).toEqual([
      'draft',
      'announced',
      'committee',
      'named',
      'joint',
    ])
    expect(await found(zheng, { nodeId: organ.nodes.otherBranch })).toEqual(['other', 'joint'])
    expect(await found(wang, { nodeId: organ.nodes.branch })).toEqual(['announced', 'joint'])
    expect(await organ.refused(wu, 'meeting.list', { view: 'upcoming', nodeId: organ.nodes.branch })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await organ.refused(wang, 'meeting.list', { view: 'upcoming', nodeId: 'no-such-node' })).toMatchObject({
      code: 'notFound',
    })
  })
  it('moves a meeting to the past when its end has come', async () => {
    organ.cloud.setNow(addMinutes(endAt, -1))
    expect(await found(wang, { view: 'past' })).toEqual([])
    organ.cloud.setNow(endAt)
    expect(await found(wang)).toEqual([])
    expect(await found(wang, { view: 'past' })).toEqual(['announced', 'cancelled', 'joint'])
    organ.cloud.setNow(clock('09:00'))
  })
  it('shows submitted meetings to review, never one’s own work, until they are archived', async () => {
    expect(await organ.refused(wang, 'meeting.list', { view: 'review' })).toMatchObject({ code: 'notAllowed' })
    const meetingId = await meeting.closed(organ, { title: '待审核', chairId: organ.members.chen })
    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(zheng, 'meeting.submit', { meetingId })
    const review = async (openId: string) => (await list(openId, { view: 'review' })).rows.map((row) => row.id)
    expect(await review(zhou)).toEqual([meetingId])
    expect(await review(zheng)).toEqual([])
    expect(await review(chen)).toEqual([])
    expect(await review(wu)).toEqual([])
    await organ.ok(zhou, 'meeting.archive', { meetingId })
    expect(await review(zhou)).toEqual([])
  })
})

describe('pages', () => {
  const max = 45
  beforeAll(async () => {
    organ.cloud.setNow(clock('09:00'))
    for (let at = 0; at < max; at += 1) {
      // Three at a time begin at the same instant: the id decides between them.
      const from = addMinutes(startAt, 24 * 60 + Math.floor(at / 3))
      await meeting.announced(
        organ,
        {
          hostIds: [organ.nodes.firstBranch],
          title: `第 ${at} 场`,
          startAt: from,
          endAt: addMinutes(from, 60),
          chairId: null,
          recorderId: null,
        },
        zheng,
      )
    }
  })

  const pages = async (view: 'upcoming' | 'past') => {
    const [sizes, rows, requests] = [[] as number[], [] as Output<'meeting.list'>['rows'], [] as number[]]
    for (let cursor: string | undefined, more = true; more;) {
      organ.cloud.resetCounters()
      const page = await list(zheng, { view, nodeId: organ.nodes.firstBranch, cursor })
      requests.push(organ.cloud.counters().requests)
      sizes.push(page.rows.length)
      rows.push(...page.rows)
      cursor = page.next ?? undefined
      more = page.next !== null
    }
    return { sizes, rows, requests }
  }

  it('are of 20, complete, without doubles, soonest first, and cost the same each, the first one request more to say how many are left', async () => {
    const { sizes, rows, requests } = await pages('upcoming')
    expect(sizes).toEqual([20, 20, 5])
    expect(new Set(rows.map((row) => row.id)).size).toBe(max)
    const order = rows.map((row) => `${row.startAt} ${row.id}`)
    expect(order).toEqual([...order].sort())
    expect(requests.map((cost) => cost - requests[1]!)).toEqual([1, 0, 0])
  })
  it('run newest first in the past', async () => {
    organ.cloud.setNow(addMinutes(startAt, 3 * 24 * 60))
    const { sizes, rows } = await pages('past')
    expect(sizes).toEqual([20, 20, 5])
    const order = rows.map((row) => `${row.startAt} ${row.id}`)
    expect(order).toEqual([...order].sort().reverse())
    organ.cloud.setNow(clock('09:00'))
  })
  it('of 20 weigh at most 6 kB', async () => {
    const page = await list(zheng, { nodeId: organ.nodes.firstBranch })
    expect(page.rows).toHaveLength(20)
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(6 * 1024)
  })
})
