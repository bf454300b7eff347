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

  it('W9 leaves who turned back in peace, and says to anybody else why the camera stays closed', async () => {
    taroState.answers.scanCode = failing('scanCode:fail cancel')
    expect(await scanOnce()).toBeUndefined()
    expect(lastCall('showModal')).toBeUndefined()
    taroState.answers.scanCode = failing('scanCode:fail auth deny')
    expect(await scanOnce()).toBeUndefined()
    expect(lastCall('showModal')).toMatchObject({ title: '不能使用相机', confirmText: '去设置' })
    expect((lastCall('showModal') as { content: string }).content).toContain('或请书记现场确认')
  })
})
