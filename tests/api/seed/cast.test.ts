import { cast, newPhones } from '../../../local-cloud/cast'
import { beijingDay } from '../../../src/contract/days'
import { meetingsOf, startSeeded } from './support'
import type { MeetingRow, SeededOrgan } from './support'

/** A Wednesday, 10:07 in Beijing. */
const now = '2026-07-15T02:07:00.000Z'
const today = '2026-07-15'
const zhou = 'zhou-committee-officer'
const chen = 'chen-branch-secretary'
const wu = 'wu-other-branch-secretary'
const wang = 'wang-member'

describe('what the cast finds in the sample organ', () => {
  let organ: SeededOrgan
  let meetings: MeetingRow[]
  const titled = (part: string) => meetings.find((meeting) => meeting.title.includes(part))!

  beforeAll(async () => {
    organ = await startSeeded(now, false)
    meetings = [...(await meetingsOf(organ, zhou, 'past')), ...(await meetingsOf(organ, zhou, 'upcoming'))]
  })
  afterAll(() => organ?.cloud.stop())

  test('everyone of the cast enters with the name on the roster', async () => {
    for (const { openid, name } of cast) {
      const entrance = await organ.ok(openid, 'session.enter', {})
      expect(entrance).toMatchObject({ state: 'ready', me: { name, phoneVerified: true } })
    }
    for (const { openid } of newPhones) {
      expect(await organ.ok(openid, 'session.enter', {})).toMatchObject({ state: 'unbound', claimable: false })
    }
  })

  test('王党员 and 陈书记 see today’s 主题党日; 陈书记 opens it and 王党员 is on the roll', async () => {
    const home = await organ.ok(wang, 'home.show', {})
    const mine = home.meetings.find((meeting) => meeting.kinds.includes('themedPartyDay'))!
    expect(mine).toMatchObject({ state: 'announced', startAt: '2026-07-15T02:30:00.000Z', expectedHere: true })
    const chens = await organ.ok(chen, 'home.show', {})
    expect(chens.meetings.map((meeting) => meeting.id)).toContain(mine.id)
    expect(chens.todos.map((todo) => todo.kind)).toContain('decideLeave')
  })

  test('吴外支 has a meeting under way with a few in, and none of the third branch', async () => {
    const open = titled('集中学习：党的二十届历次全会精神')
    expect(beijingDay(open.startAt)).toBe(today)
    const roll = await organ.ok(wu, 'attendance.roll', { meetingId: open.id })
    expect(roll.totals.present).toBeGreaterThanOrEqual(5)
    expect(roll.totals.absent).toBeGreaterThan(0)
    const theirs = titled('交流全会精神，交纳党费')
    expect((await organ.refused(wu, 'meeting.show', { meetingId: theirs.id })).code).toMatch(/notAllowed|notFound/)
    const found = [...(await meetingsOf(organ, wu, 'past')), ...(await meetingsOf(organ, wu, 'upcoming'))]
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter((meeting) => meeting.hostNames.includes('第三党支部'))).toEqual([])
  })

  test('0.10 and 0.11: a secretary lectures, an activist is invited, and a guest comes for one item', async () => {
    const show = (part: string, by = 'zhou-committee-officer') =>
      organ.ok(by, 'meeting.show', { meetingId: titled(part).id })
    expect((await show('重温入党誓词，学习党章')).lecturers).toMatchObject([{ name: '陈立新', post: '党支部书记' }])
    expect((await show('怎样写好一份思想汇报')).lecturers).toMatchObject([{ memberId: null, name: '蒲敬之' }])
    const assembly = await show('听取整改情况', 'zhao-activist')
    expect(assembly).toMatchObject({ expectedHere: false, invitedHere: { places: [] } })
    expect(assembly.invited!.map(({ name, items }) => [name, items])).toContainEqual(['蒋德茂', ['i1']])
  })

  test('赵积极 sees the meetings with their name or to which they are invited, and no other', async () => {
    const zhao = 'zhao-activist'
    const found = [...(await meetingsOf(organ, zhao, 'past')), ...(await meetingsOf(organ, zhao, 'upcoming'))]
    expect(found.map((meeting) => meeting.title).sort()).toEqual(
      ['入党为什么', '思想汇报', '重温入党誓词，学习党章', '听取整改情况'].map((part) => titled(part).title).sort(),
    )
  })

  test('郑总支 has a meeting of the third branch to review, and a draft waits for 马组长', async () => {
    const waiting = await meetingsOf(organ, 'zheng-general-branch-secretary', 'review')
    expect(waiting.map((meeting) => meeting.title)).toEqual(['支委会：研究走访中收集的问题'])
    const drafts = (await meetingsOf(organ, 'ma-group-leader', 'upcoming')).filter(
      (meeting) => meeting.state === 'draft',
    )
    expect(drafts).toHaveLength(1)
  })

  test('孙系统 and 钱审计 see no meeting', async () => {
    for (const openid of ['sun-system-administrator', 'qian-auditor']) {
      for (const view of ['past', 'upcoming'] as const) {
        const answer = await organ.call(openid, 'meeting.list', { view })
        expect(answer.ok ? answer.value.rows : answer.problem.code).toEqual(answer.ok ? [] : 'notAllowed')
      }
    }
  })

  test('the first new phone binds by its number, the second is told what to do', async () => {
    const [first, second] = newPhones
    const bound = await organ.ok(first.openid, 'session.bindByPhone', {
      phoneCode: await organ.phoneCode(first.openid),
    })
    expect(bound.me).toMatchObject({ name: first.rosterName, branchName: '第三党支部' })
    const refused = await organ.refused(second.openid, 'session.bindByPhone', {
      phoneCode: await organ.phoneCode(second.openid),
    })
    expect(refused.code).toBe('phoneNotOnRoster')
  })
})
