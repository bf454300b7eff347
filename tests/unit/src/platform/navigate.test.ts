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
    await replacePage('pages/main/bind/index')
    expect(lastCall('redirectTo')).toEqual({ url: '/pages/main/bind/index' })
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

/** What the platform refused before it let the page open. */
const failing = (times: number, errMsg: string) => {
  let left = times
  return () => {
    left -= 1
    if (left >= 0) throw { errMsg }
  }
}
const went = () => taroState.calls.map(({ api }) => api)

describe('a page that does not open (W2)', () => {
  beforeEach(resetTaro)

  it.each(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'])(
    'by %s: is said, and tried again for as long as the person wants',
    async (api) => {
      const ways = { navigateTo: openPage, redirectTo: replacePage, reLaunch: startAgain, switchTab: openPage }
      taroState.answers[api] = failing(2, `${api}:fail timeout`)
      taroState.answers.showModal = { confirm: true }
      await ways[api as keyof typeof ways](api === 'switchTab' ? 'pages/main/mine/index' : 'pages/ledger/list/index')
      expect(went()).toEqual([api, 'showModal', api, 'showModal', api])
      expect(lastCall('showModal')).toMatchObject({ title: '没有打开', confirmText: '再试一次' })
    },
  )

  it('leaves who turns away where they are', async () => {
    taroState.answers.navigateTo = failing(1, 'navigateTo:fail load subpackage')
    taroState.answers.showModal = { confirm: false }
    await openPage('pages/ledger/list/index')
    expect(went()).toEqual(['navigateTo', 'showModal'])
  })

  it('takes the place of the page in front where no more fit', async () => {
    taroState.answers.navigateTo = failing(1, 'navigateTo:fail webview count limit exceed')
    await openPage('pages/ledger/entry/index', { entryId: 'e1' })
    expect(went()).toEqual(['navigateTo', 'redirectTo'])
    expect(lastCall('redirectTo')).toEqual({ url: '/pages/ledger/entry/index?entryId=e1' })
  })
})
