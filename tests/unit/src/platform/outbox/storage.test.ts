import * as h5 from '../../../../../src/platform/outbox/storage.h5'
import * as weapp from '../../../../../src/platform/outbox/storage.weapp'
import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'
import { resetTaro, taroState } from '../../../../support/taro/taro'

describe('storage in a browser', () => {
  it('gives back what was stored, and undefined for what was not', () => {
    openBrowser()
    h5.writeStored('draft', { text: '路灯' })
    expect(h5.readStored('draft')).toEqual({ text: '路灯' })
    h5.removeStored('draft')
    expect(h5.readStored('draft')).toBeUndefined()
  })

  it('keeps two people of one browser apart', () => {
    const shared = openBrowser('/as/wang/')
    h5.writeStored('device', 'wang')
    openBrowser('/as/chen/index.html', shared)
    expect(h5.readStored('device')).toBeUndefined()
    h5.writeStored('device', 'chen')
    openBrowser('/as/wang/index.html', shared)
    expect(h5.readStored('device')).toBe('wang')
  })

  it('says when the browser is full and leaves the old value', () => {
    openBrowser('/', fakeStorage(20))
    expect(h5.writeStored('draft', 'short')).toBe('stored')
    expect(h5.writeStored('draft', 'x'.repeat(40))).toBe('full')
    expect(h5.readStored('draft')).toBe('short')
  })

  it('reads a spoilt value as nothing', () => {
    const storage = openBrowser('/')
    storage.setItem('/|draft', '{oops')
    expect(h5.readStored('draft')).toBeUndefined()
  })
})

describe('storage in the mini-program', () => {
  beforeEach(resetTaro)

  it('gives back what was stored, and undefined for what was not', () => {
    expect(weapp.readStored('queue')).toBeUndefined()
    weapp.writeStored('queue', [1, 2])
    expect(weapp.readStored('queue')).toEqual([1, 2])
  })

  it('says when the phone is full', () => {
    taroState.answers.setStorageSync = () => {
      throw new Error('setStorageSync:fail exceed max size')
    }
    expect(weapp.writeStored('queue', [1])).toBe('full')
  })
})
