import { scanOnce } from '../../../../src/platform/scan.weapp'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

const failing = (errMsg: string) => () => {
  throw { errMsg }
}

describe('scan in the mini-program', () => {
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
})
