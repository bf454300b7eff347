import * as h5 from '../../../../src/platform/captures.h5'
import { capturesText, hideFromCaptures } from '../../../../src/platform/captures.weapp'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('captures in the mini-program', () => {
  beforeEach(resetTaro)
  it('are asked to leave the page out, and to take it again', () => {
    hideFromCaptures(true)
    expect(lastCall('setVisualEffectOnCapture')).toMatchObject({ visualEffect: 'hidden' })
    hideFromCaptures(false)
    expect(lastCall('setVisualEffectOnCapture')).toMatchObject({ visualEffect: 'none' })
  })
  it('are left as they are where WeChat cannot', () => {
    taroState.answers.setVisualEffectOnCapture = ({ fail }: { fail: (why: object) => void }) =>
      fail({ errMsg: 'setVisualEffectOnCapture:fail not supported' })
    expect(() => hideFromCaptures(true)).not.toThrow()
  })
  it('are said not to be stopped where they are not', () => {
    expect(capturesText).toContain('拦不住')
    expect(h5.capturesText).toContain('拦不住截屏')
    expect(h5.hideFromCaptures(true)).toBeUndefined()
  })
})
