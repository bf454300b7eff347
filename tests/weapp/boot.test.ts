import { clock, meeting } from '../support/meeting'
import type { Organ } from '../support/organ'
import { startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'

/**
 * The untouched build, run without a browser: WeChat's own component framework over the built templates, the logic in a
 * realm with nothing but the language and a stand-in for `wx`. Not modelled: two threads, layout, styles, the camera.
 */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  await meeting.openNow(organ)
})
afterAll(() => organ.stop())

describe('the home page (P8)', () => {
  it('takes two calls and small updates', async () => {
    const phone = await phoneOf(organ, 'wang')
    const { calls, setDatas } = phone.record
    expect(calls.map(({ action }) => action)).toEqual(['session.enter', 'home.show'])
    expect(calls.reduce((sum, { bytesDown }) => sum + bytesDown, 0)).toBeLessThanOrEqual(20_000)
    expect(Math.max(...setDatas.map(({ bytes }) => bytes))).toBeLessThanOrEqual(16_000)
    phone.end()
  })

  it('leads a stranger to the door', async () => {
    const phone = await phoneOf(
      { ...organ, cloud: { ...organ.cloud, call: (_openId, ...rest) => organ.cloud.call('stranger', ...rest) } },
      'wang',
    )
    await phone.until('the binding page', () => phone.path() === 'pages/main/bind/index')
    await phone.settled()
    expect(phone.text()).toContain('手机号')
    expect(errorsOf(phone)).toEqual([])
    phone.end()
  })
})
