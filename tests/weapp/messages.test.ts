import { beijingInstant } from '../../src/contract/days'
import { clock, meeting, meetingToken } from '../support/meeting'
import { openIds, startOrgan, type Organ } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'
import { messages } from '../api/message/support'

/** Messages as a person allows them on the untouched mini-program build; WeChat's own count is the local cloud's. */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const wang = openIds.wang
const { sentAt, leftOf, at } = messages(() => organ)
const acceptedPage = async () => {
  organ.cloud.setNow(clock('14:25'))
  const meetingId = await meeting.openNow(organ)
  const phone = await phoneOf(organ, 'wang')
  phone.hands.codes.push(await meetingToken(organ, meetingId, clock('14:25')))
  await phone.tap('扫码签到')
  await phone.until('the accepted page', () => phone.path() === 'pages/main/accepted/index')
  await phone.until('what is asked', () => phone.text().includes('要发到微信吗？'))
  return phone
}

describe('Part G: a message', () => {
  it('is allowed by one tap after a check-in, counted, and sent once', async () => {
    const phone = await acceptedPage()
    await phone.tap('发到微信')
    await phone.until('the question to go', () => !phone.text().includes('要发到微信吗？'))
    expect(await leftOf('wang')).toEqual({ meeting: 1, change: 1, work: 1 })
    const body = JSON.stringify({ templateIds: ['local-meeting', 'local-change', 'local-work'] })
    await fetch(`${organ.cloud.url}/as/${wang}/subscribe`, { method: 'POST', body })
    at('15:00')
    const day = '2026-11-27'
    await meeting.announced(organ, { startAt: beijingInstant(day, '14:30'), endAt: beijingInstant(day, '16:00') })
    expect((await sentAt('15:02')).map(({ to, template }) => [to, template])).toEqual([['wang', 'meeting']])
    expect(await sentAt('15:04')).toEqual([])
    expect(await leftOf('wang')).toMatchObject({ meeting: 0 })
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })

  it('that was refused is not asked for again on this phone', async () => {
    const phone = await phoneOf(organ, 'zhao', 'pages/main/accepted/index')
    await phone.until('what is asked', () => phone.text().includes('要发到微信吗？'))
    phone.hands.agree = false
    await phone.tap('发到微信')
    await phone.until('the question to go', () => !phone.text().includes('要发到微信吗？'))
    const { storage, files } = phone
    phone.end()
    const again = await phoneOf(organ, 'zhao', 'pages/main/accepted/index', { storage, files })
    await again.settled()
    expect(again.text()).not.toContain('要发到微信吗？')
    expect(again.record.calls.map(({ action }) => action)).not.toContain('message.templates')
    again.end()
  })
})
