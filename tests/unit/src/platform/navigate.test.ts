import { currentPath, goBack, openPage, pageParams, pageUrl, replacePage } from '../../../../src/platform/navigate'
import { lastCall, resetTaro, taroState } from '../../../support/taro/taro'

describe('navigate', () => {
  beforeEach(resetTaro)

  it('writes parameters, encoded, without the undefined ones', () => {
    expect(pageUrl('pages/org/member/index', { id: 'a b', note: '是', none: undefined })).toBe(
      '/pages/org/member/index?id=a%20b&note=%E6%98%AF',
    )
  })

  it('switches to a tab and opens any other page', async () => {
    await openPage('/pages/meeting/list/index')
    expect(lastCall('switchTab')).toEqual({ url: '/pages/meeting/list/index' })
    await openPage('pages/org/tree/index', { at: 1 })
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/tree/index?at=1' })
    await replacePage('pages/account/bind/index')
    expect(lastCall('redirectTo')).toEqual({ url: '/pages/account/bind/index' })
  })

  it('goes back, or home from a page opened from outside', () => {
    goBack()
    expect(lastCall('switchTab')).toEqual({ url: '/pages/home/index' })
    taroState.pages = [{ route: 'pages/home/index' }, { route: '/pages/org/tree/index?x=1' }]
    goBack()
    expect(taroState.calls.at(-1)?.api).toBe('navigateBack')
    expect(currentPath()).toBe('pages/org/tree/index')
  })

  it('reads parameters whether or not the platform has decoded them', () => {
    taroState.params = { id: '2026%3A1', title: '党课', odd: '100%' }
    expect(pageParams()).toEqual({ id: '2026:1', title: '党课', odd: '100%' })
  })
})
