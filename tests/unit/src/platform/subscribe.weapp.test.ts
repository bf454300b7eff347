import { askSubscription } from '../../../../src/platform/subscribe.weapp'
import { resetTaro, taroState } from '../../../support/taro/taro'

const failing = (errMsg: string) => () => {
  throw { errMsg }
}

describe('subscribe in the mini-program', () => {
  beforeEach(resetTaro)

  it('returns the templates that were granted', async () => {
    taroState.answers.requestSubscribeMessage = { a: 'accept', b: 'reject', errMsg: 'ok' }
    expect(await askSubscription(['a', 'b'])).toEqual(['a'])
    taroState.answers.requestSubscribeMessage = failing('requestSubscribeMessage:fail')
    expect(await askSubscription(['a'])).toEqual([])
  })

  it('asks nothing when there is no template', async () => {
    expect(await askSubscription([])).toEqual([])
    expect(taroState.calls).toEqual([])
  })
})
