import { clock, meeting, memberToken, phoneOf as newDevice } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'

/** From the plan to the door on the untouched build: what is published, told and shown before a meeting opens. */
jest.setTimeout(240_000)

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const page = (meetingId: string) => `pages/meeting/detail/index?meetingId=${meetingId}`

it('U1: publishes by that name, says to how many, and hands over a card and words', async () => {
  organ.cloud.setNow(clock('09:00'))
  const meetingId = await meeting.draft(organ)
  const chen = await phoneOf(organ, 'chen', page(meetingId))
  // A draft is told to nobody: what is passed on is the app.
  expect(chen.passOn()).toMatchObject({ title: '支部纪实', path: expect.not.stringContaining(meetingId) as string })

  await chen.tap('发布')
  await chen.until('how many it reaches', () => /\d+ 位同志打开小程序就能看到/.test(chen.text()))
  await chen.tap('发布')
  await chen.until('what to pass on', () => chen.text().includes('会议已发布'))
  expect(chen.text()).toContain('没有打开小程序的同志')
  expect(chen.attribute('转发到微信', 'open-type')).toBe('share')
  const card = chen.passOn()
  expect(card.title).toBe('主题党日 · 红色家书诵读与交流 · 11月20日 星期五 14:30 · 三楼党员活动室')
  expect(card.imageUrl).toBe('/assets/card/meeting.png')

  await chen.tap('复制文字')
  expect(chen.hands.clipboard).toMatch(/^【会议通知】红色家书诵读与交流\n[^]*时间：[^]*地点：三楼党员活动室/)
  chen.hands.refused.set('setClipboardData', 'setClipboardData:fail auth deny')
  await chen.tap('复制文字')
  expect(chen.record.said.at(-1)).toContain('剪贴板')
  expect(errorsOf(chen)).toEqual([])
  chen.end()

  const wang = await phoneOf(organ, 'wang', String(card.path).replace(/^\//, ''))
  expect(wang.text()).toContain('红色家书诵读与交流')
  expect(wang.text()).not.toContain('告诉大家')
  wang.end()
})

it('U6: a change is published by that name, and told with what it was before', async () => {
  organ.cloud.setNow(clock('09:00'))
  const meetingId = await meeting.announced(organ)
  const chen = await phoneOf(organ, 'chen', page(meetingId))
  await chen.tap('更多办理事项')
  await chen.tap('修改安排')
  await chen.type('地点', '五楼会议室')
  await chen.tap('发布更改')
  await chen.until('the meeting again', () => chen.path() === 'pages/meeting/detail/index')
  expect(chen.record.said.at(-1)).toBe('更改已发布，参加的同志打开小程序就能看到')
  await chen.until('the change', () => chen.text().includes('发布后有改动'))
  await chen.tap('告诉大家')
  await chen.tap('复制文字')
  expect(chen.hands.clipboard).toContain('地点：五楼会议室（原来是 三楼党员活动室）')
  expect(chen.passOn().title).toMatch(/^会议有变 · /)
  chen.end()
})

describe('U8: half an hour before', () => {
  it('home offers one’s own code, without a network too, and the door takes it once it is open', async () => {
    organ.cloud.setNow(clock('13:59'))
    const meetingId = await meeting.announced(organ)
    const device = await newDevice(organ, openIds.wang)
    const early = await phoneOf(organ, 'wang')
    expect(early.text()).toContain('会前 30 分钟起可以出示“我的码”')
    early.end()

    organ.cloud.setNow(clock('14:00'))
    const wang = await phoneOf(organ, 'wang', undefined, early)
    wang.storage.set(`of.${organ.members.wang}.device`, JSON.stringify(JSON.stringify(device)))
    await wang.network(false)
    await wang.tap('出示我的码')
    await wang.until('the code', () => wang.text().includes('后自动更换'))
    expect(errorsOf(wang)).toEqual([])
    wang.end()

    const scan = (at: string) => ({ meetingId, token: memberToken(device, clock(at)) })
    organ.cloud.setNow(clock('14:20'))
    expect(await organ.refused(openIds.chen, 'attendance.scanMember', scan('14:20'))).toMatchObject({
      code: 'meetingNotOpen',
    })
    organ.cloud.setNow(clock('14:25'))
    await organ.ok(openIds.chen, 'meeting.open', { meetingId })
    expect(await organ.ok(openIds.chen, 'attendance.scanMember', scan('14:25'))).toMatchObject({ status: 'present' })
  })

  it('home and the meeting’s page are pulled down to what is so by now', async () => {
    organ.cloud.setNow(clock('14:01'))
    const meetingId = await meeting.announced(organ, { title: '党员示范岗交流' })
    const [home, room] = [await phoneOf(organ, 'wang'), await phoneOf(organ, 'wang', page(meetingId))]
    expect(room.text()).toContain('出示我的码')
    // Other meetings of the day stand on home as well: the state beside this one's name.
    organ.cloud.setNow(clock('14:26'))
    await organ.ok(openIds.chen, 'meeting.open', { meetingId })
    for (const phone of [home, room]) {
      expect(phone.text()).toContain('党员示范岗交流已发布')
      expect(phone.text()).not.toContain('扫码签到')
      await phone.pullDown()
      expect(phone.text()).toContain('党员示范岗交流进行中')
      expect(phone.text()).toContain('扫码签到')
      expect(phone.record.pulls).toEqual(['pulled', 'ended'])
      phone.end()
    }
  })
})
