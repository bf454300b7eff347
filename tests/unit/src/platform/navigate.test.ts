import {
  currentPath,
  goBack,
  openPage,
  pageParams,
  pageUrl,
  replacePage,
  startAgain,
} from '../../../../src/platform/navigate'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('navigate', () => {
  beforeEach(resetTaro)

  it('writes parameters, encoded, without the undefined ones', () => {
    expect(pageUrl('pages/org/member/index', { id: 'a b', note: '是', none: undefined })).toBe(
      '/pages/org/member/index?id=a%20b&note=%E6%98%AF',
    )
  })

  it('switches to a tab and opens any other page', async () => {
    await openPage('/pages/main/meetings/index')
    expect(lastCall('switchTab')).toEqual({ url: '/pages/main/meetings/index' })
    await openPage('pages/org/tree/index', { at: 1 })
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/tree/index?at=1' })
    await replacePage('pages/session/bind/index')
    expect(lastCall('redirectTo')).toEqual({ url: '/pages/session/bind/index' })
  })

  it('goes back, or home from a page opened from outside', () => {
    goBack()
    expect(lastCall('switchTab')).toEqual({ url: '/pages/main/home/index' })
    taroState.pages = [{ route: 'pages/main/home/index' }, { route: '/pages/org/tree/index?x=1' }]
    goBack()
    expect(taroState.calls.at(-1)?.api).toBe('navigateBack')
    expect(currentPath()).toBe('pages/org/tree/index')
  })

  it('reads parameters whether or not the platform has decoded them', () => {
    taroState.params = { id: '2026%3A1', title: '党课', odd: '100%' }
    expect(pageParams()).toEqual({ id: '2026:1', title: '党课', odd: '100%' })
  })

  it('leaves out what the framework adds for itself', () => {
    taroState.params = { id: '1', stamp: 'AA', $taroTimestamp: '1795335267970' }
    expect(pageParams()).toEqual({ id: '1' })
  })

  it('begins again at a page, a tab too, with nothing behind it', async () => {
    await startAgain('pages/main/home/index')
    expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/home/index' })
    await startAgain('/pages/org/branch/index?nodeId=b3')
    expect(lastCall('reLaunch')).toEqual({ url: '/pages/org/branch/index?nodeId=b3' })
  })
})
