import { unreviewedWords } from '../../../src/contract/reviewRule'
import { meetingsOf, startSeeded } from './support'
import type { SeededOrgan } from './support'

/** A Wednesday, 10:07 in Beijing. */
const now = '2026-07-15T02:07:00.000Z'

describe('what the sample organ holds of identities and of own work', () => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded(now, false)
  })
  afterAll(() => organ?.cloud.stop())
  const todos = async (openId: string) => (await organ.ok(openId, 'home.show', {})).todos

  test('T1: a recovery is under way: 徐党员 may stop it, 郑总支 agree, and 王党员 knows nothing of it', async () => {
    const own = (await todos('xu-member')).find(({ kind }) => kind === 'ownRecovery')!
    expect(own).toMatchObject({ title: '李知夏为您申请换手机号', note: '不是您的意思，请马上停止' })
    const { memberId } = own.params as { memberId: string }
    expect((await todos('zheng-general-branch-secretary')).map(({ kind }) => kind)).toContain('agreeRecovery')
    expect((await todos('wang-member')).map(({ kind }) => kind)).not.toContain('recovery')
    expect(await organ.ok('zheng-general-branch-secretary', 'org.showMember', { memberId })).toMatchObject({
      recovery: { askedBy: '李知夏', agreedBy: null, worksFrom: null, can: { agree: true } },
    })
    expect(await organ.ok('xu-member', 'session.enter', {})).toMatchObject({ state: 'ready' })
  })

  test('T2: what its only reviewer wrote down has archived itself, ten days after it was submitted, and says so', async () => {
    const all = await meetingsOf(organ, 'zhou-committee-officer', 'past')
    const unreviewed = all.filter((meeting) => meeting.unreviewed)
    expect(unreviewed.map(({ title }) => title)).toEqual(['中心组学习：习近平新时代中国特色社会主义思想，力戒形式主义'])
    const { log } = await organ.ok('zhou-committee-officer', 'meeting.show', { meetingId: unreviewed[0]!.id })
    const [submitted, archived] = log.slice(-2)
    expect(submitted).toMatchObject({ to: 'submitted' })
    expect(archived).toMatchObject({ by: '系统', to: 'archived', reason: unreviewedWords })
    expect(Date.parse(archived!.at) - Date.parse(submitted!.at)).toBeGreaterThan(10 * 24 * 3_600_000)
  })
})
