import { failureOf } from '../../../../src/platform/errors'
import { sendToCloud, startTransport } from '../../../../src/platform/transport.weapp'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('transport of the mini-program', () => {
  beforeEach(resetTaro)

  it('starts in the environment of the developer tools when none is named', () => {
    startTransport()
    expect(lastCall('cloud.init')).toEqual({ traceUser: false })
  })

  it('calls the function by name and unwraps the result', async () => {
    taroState.answers['cloud.callFunction'] = { result: { ok: true }, errMsg: 'cloud.callFunction:ok' }
    expect(await sendToCloud('api', { action: 'x' }, 1_000)).toEqual({ ok: true })
    expect(lastCall('cloud.callFunction')).toEqual({ name: 'api', data: { action: 'x' } })
  })

  it('gives up when no answer comes in time', async () => {
    taroState.answers['cloud.callFunction'] = () => new Promise(() => undefined)
    const failure = await sendToCloud('api', {}, 20).catch(failureOf)
    expect(failure).toMatchObject({ reason: 'timeout' })
  })
})
