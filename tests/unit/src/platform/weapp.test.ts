import { phoneButton } from '../../../../src/platform/phoneCode.weapp'
import { scanOnce } from '../../../../src/platform/scan.weapp'
import { askSubscription } from '../../../../src/platform/subscribe.weapp'
import { systemFontScale } from '../../../../src/platform/fontScale.weapp'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

const failing = (errMsg: string) => () => {
  throw { errMsg }
}

describe('the mini-program’s own abilities', () => {
  beforeEach(resetTaro)

  it('scans with the camera only', async () => {
    taroState.answers.scanCode = { result: 'TOKEN' }
    expect(await scanOnce()).toBe('TOKEN')
    expect(lastCall('scanCode')).toEqual({ onlyFromCamera: true, scanType: ['qrCode'] })
  })

  it('tells turning back from a broken scanner', async () => {
    taroState.answers.scanCode = failing('scanCode:fail cancel')
    expect(await scanOnce()).toBeUndefined()
    taroState.answers.scanCode = failing('scanCode:fail auth deny')
    await expect(scanOnce()).rejects.toEqual({ errMsg: 'scanCode:fail auth deny' })
  })

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

  it('hands on the phone code, or the refusal', () => {
    const told: string[] = []
    const native = phoneButton(code => told.push(code), () => told.push('refused'))
    expect(native.openType).toBe('getPhoneNumber')
    const tap = native.onGetPhoneNumber as unknown as (event: { detail: object }) => void
    tap({ detail: { code: 'C1' } })
    tap({ detail: { errMsg: 'getPhoneNumber:fail user deny' } })
    expect(told).toEqual(['C1', 'refused'])
  })

  it('reads the type size from either of WeChat’s settings', () => {
    taroState.answers.getAppBaseInfo = { fontSizeSetting: 20 }
    expect(systemFontScale()).toBe(1.25)
    taroState.answers.getAppBaseInfo = { fontSizeSetting: 20, fontSizeScaleFactor: 1.1 }
    expect(systemFontScale()).toBe(1.1)
  })
})
