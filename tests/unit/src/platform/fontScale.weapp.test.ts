import { systemFontScale } from '../../../../src/platform/fontScale.weapp'
import { resetTaro, taroState } from '../../../support/taro/taro'

describe('fontScale in the mini-program', () => {
  beforeEach(resetTaro)

  it('reads the type size from either of WeChat’s settings', () => {
    taroState.answers.getAppBaseInfo = { fontSizeSetting: 20 }
    expect(systemFontScale()).toBe(1.25)
    taroState.answers.getAppBaseInfo = { fontSizeSetting: 20, fontSizeScaleFactor: 1.1 }
    expect(systemFontScale()).toBe(1.1)
  })
})
