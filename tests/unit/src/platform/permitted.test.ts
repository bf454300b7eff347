import { permitted } from '../../../../src/platform/permitted'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

const refusing = (errMsg: string) => () => Promise.reject({ errMsg })
const asked = () => taroState.calls.map(({ api }) => api)

describe('permitted (W9)', () => {
  beforeEach(() => {
    resetTaro()
    taroState.answers.showModal = { confirm: true }
  })

  it('hands on what comes of it, and says nothing', async () => {
    expect(await permitted('相机', async () => 'x')).toBe('x')
    expect(asked()).toEqual([])
  })

  it('leaves who turned back in peace', async () => {
    expect(await permitted('相机', refusing('scanCode:fail cancel'))).toBeUndefined()
    expect(asked()).toEqual([])
  })

  it.each(['chooseMedia:fail auth deny', 'chooseMedia:fail privacy permission is not authorized', 'x:fail scope'])(
    'a refusal here leads to the app’s settings: %s',
    async (words) => {
      expect(await permitted('相册', refusing(words))).toBeUndefined()
      expect((lastCall('showModal') as { content: string }).content).toBe(
        '您没有允许本程序使用相册。可以到设置里打开，再回来试一次。',
      )
      expect(asked()).toEqual(['showModal', 'openSetting'])
    },
  )

  it('one of the phone’s own leads to the phone’s settings of WeChat', async () => {
    await permitted('相机', refusing('scanCode:fail system permission denied'))
    expect((lastCall('showModal') as { content: string }).content).toContain('手机没有允许微信使用相机')
    expect(asked()).toEqual(['showModal', 'openAppAuthorizeSetting'])
  })

  it('nobody is led anywhere on second thoughts, and settings that do not open are told', async () => {
    taroState.answers.showModal = { confirm: false }
    await permitted('相机', refusing('scanCode:fail auth deny'))
    expect(asked()).toEqual(['showModal'])
    taroState.answers.showModal = { confirm: true }
    taroState.answers.openSetting = () => {
      throw { errMsg: 'openSetting:fail' }
    }
    await permitted('相机', refusing('scanCode:fail auth deny'))
    expect(lastCall('showToast')).toMatchObject({ title: '请在微信的设置里允许使用相机。' })
  })

  it('anything else is said in a sentence', async () => {
    await permitted('剪贴板', refusing('setClipboardData:fail internal error'))
    expect(lastCall('showToast')).toMatchObject({ title: '剪贴板没有打开，请再试一次。' })
  })
})
