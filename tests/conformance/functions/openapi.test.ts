import { phoneOf } from '../../../local-cloud/cast'
import { probe, probeSchema, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

const template = 'meeting-soon'
const schema = { ...probeSchema, templates: [{ id: template, fields: ['thing1', 'time2'] }] }
const data = { thing1: { value: '主题党日' }, time2: { value: '2026年7月1日 14:30' } }

describe('open interfaces', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud({ now: '2026-07-01T01:30:00.000Z', schema, riskyWords: ['自定的词'] })
  })
  afterAll(() => cloud.stop())
  beforeEach(() => {
    cloud.outbox.clear()
    cloud.setNow('2026-07-01T01:30:00.000Z')
  })

  const ask = async (api: string, values: object) =>
    (await probe(cloud, { act: 'openapi', api, data: values, catch: true })) as Record<string, unknown>
  const asPhone = async (openid: string, what: string, body?: object) =>
    (await (
      await fetch(`${cloud.url}/as/${openid}/${what}`, { method: 'POST', body: JSON.stringify(body ?? {}) })
    ).json()) as Record<string, unknown>

  describe('subscribeMessage.send', () => {
    const send = (values: object = {}) =>
      ask('subscribeMessage.send', {
        touser: 'wang-member',
        templateId: template,
        page: 'pages/main/home/index',
        data,
        ...values,
      })

    test('one permission lets one message through, and it is in the outbox', async () => {
      await asPhone('wang-member', 'subscribe', { templateIds: [template] })
      expect(await send()).toMatchObject({ value: { errCode: 0 } })
      expect(await send()).toMatchObject({ errCode: 43101 })
      expect(cloud.outbox.list()).toMatchObject([
        { api: 'subscribeMessage.send', errcode: 0, request: { touser: 'wang-member', template_id: template, data } },
        { api: 'subscribeMessage.send', errcode: 43101 },
      ])
    })

    test('the platform’s refusals', async () => {
      expect(await send({ touser: 'nobody-allowed' })).toMatchObject({ errCode: 43101 })
      expect(await send({ templateId: 'unknown' })).toMatchObject({ errCode: 40037 })
      expect(await send({ data: { thing1: { value: '主题党日' } } })).toMatchObject({ errCode: 47003 })
      expect(await send({ data: { ...data, thing1: { value: '长'.repeat(21) } } })).toMatchObject({ errCode: 47003 })
      expect(await send({ data: { ...data, thing9: { value: '多出来' } } })).toMatchObject({ errCode: 47003 })
    })
  })

  describe('phonenumber.getPhoneNumber', () => {
    const numberFor = (code: unknown) => ask('phonenumber.getPhoneNumber', { code })

    test('a code gives its own phone’s number, once', async () => {
      const { code } = await asPhone('wang-member', 'phone-code')
      const phone = phoneOf('wang-member')
      expect(await numberFor(code)).toMatchObject({
        value: { phoneInfo: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } },
      })
      expect(await numberFor(code)).toMatchObject({ errCode: 40029 })
    })

    test('a code is good for five minutes', async () => {
      const { code } = await asPhone('wang-member', 'phone-code')
      cloud.setNow('2026-07-01T01:35:00.001Z')
      expect(await numberFor(code)).toMatchObject({ errCode: 40029 })
    })

    test('an invented code gives nothing', async () => {
      expect(await numberFor('x')).toMatchObject({ errCode: 40029 })
    })
  })

  test('security.msgSecCheck passes plain text and finds the sample of risky text', async () => {
    const check = (values: object) => ask('security.msgSecCheck', values)
    const second = { version: 2, scene: 1, openid: 'wang-member' }
    expect(await check({ ...second, content: '今天下午开会' })).toMatchObject({
      value: { result: { suggest: 'pass' } },
    })
    expect(await check({ ...second, content: '违规测试样本' })).toMatchObject({
      value: { result: { suggest: 'risky' } },
    })
    expect(await check({ ...second, content: '这里有自定的词' })).toMatchObject({
      value: { result: { suggest: 'risky' } },
    })
    expect(await check({ ...second, content: '存疑测试样本' })).toMatchObject({
      value: { result: { suggest: 'review' } },
    })
    expect(await check({ ...second, content: '字'.repeat(2500) })).toMatchObject({
      value: { result: { suggest: 'pass' } },
    })
    expect(await check({ ...second, content: '字'.repeat(2501) })).toMatchObject({ errCode: 40006 })
    expect(await check({ content: '违规测试样本' })).toMatchObject({ errCode: 87014 })
  })

  test('security.mediaCheckAsync takes the request', async () => {
    const answer = await ask('security.mediaCheckAsync', {
      mediaUrl: 'http://127.0.0.1/x.jpg',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'wang-member',
    })
    expect(answer).toMatchObject({ value: { traceId: expect.any(String) } })
    expect(cloud.outbox.list()).toMatchObject([{ api: 'security.mediaCheckAsync' }])
  })

  test('wxacode.getUnlimited draws a PNG, and refuses a scene that is too long', async () => {
    const answer = await ask('wxacode.getUnlimited', { scene: 'm=2026-1', page: 'pages/scan/index' })
    const { buffer, contentType } = answer.value as { buffer: string; contentType: string }
    expect(contentType).toBe('image/png')
    expect(Buffer.from(buffer, 'base64').subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
    expect(await ask('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 })
  })

  test('an interface nobody implements is refused by its name', async () => {
    expect(await ask('templateMessage.send', {})).toMatchObject({
      errMsg: expect.stringContaining('templateMessage.send'),
    })
  })

  test('an interface that config.json does not list is refused, as on the platform', async () => {
    const { code } = await asPhone('wang-member', 'phone-code')
    const answer = await probe(cloud, { act: 'callFunction', name: 'inner', data: { phoneCode: code }, catch: true })
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('-604101') })
  })

  test('an action nobody implements is refused by its name', async () => {
    const answer = await probe(cloud, { act: 'oldOpenapi', api: '/wxa/x', catch: true })
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('wx.api') })
  })
})
