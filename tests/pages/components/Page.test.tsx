import { act, fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/components/Button'
import { Page } from '../../../src/components/Page'
import { setSideNav } from '../../../src/components/sideNav'
import { chooseTextSize } from '../../../src/platform/display'
import { setWide } from '../../support/taro/browser'
import { lastCall, resetTaro, taroState } from '../../support/taro/taro'

const page = () =>
  render(
    <Page lead="第三党支部" title="今天有一场主题党日" acts={<Button kind="primary">扫码签到</Button>}>
      正文
    </Page>,
  )

describe('Page', () => {
  beforeEach(resetTaro)
  afterEach(() => {
    act(() => {
      setWide(false)
      chooseTextSize('system')
      setSideNav({ title: '', items: [] })
    })
  })

  it('has its sentence as the one heading of the first level, and its act', () => {
    page()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('今天有一场主题党日')
    expect(screen.getByRole('main').textContent).toContain('正文')
    expect(screen.getByRole('button', { name: '扫码签到' })).toBeTruthy()
  })

  it('shows the way round on a wide screen only, and marks where one is', () => {
    act(() =>
      setSideNav({
        title: '支部纪实',
        items: [
          { key: 'home', text: '工作台', url: '/pages/main/home/index' },
          { key: 'duty', text: '应完成事项', url: '/pages/org/tree/index', count: 6 },
        ],
      }),
    )
    page()
    expect(screen.queryByRole('navigation')).toBeNull()
    act(() => setWide(true))
    expect(screen.getByRole('navigation', { name: '支部纪实' })).toBeTruthy()
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('工作台')
    fireEvent.click(screen.getByRole('link', { name: '应完成事项，6 件' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/tree/index' })
  })

  it('offers the way back on a wide screen when there is one', () => {
    taroState.pages = [{ route: 'pages/main/home/index' }, { route: 'pages/org/tree/index' }]
    act(() => setWide(true))
    page()
    fireEvent.click(screen.getByRole('button', { name: '‹ 返回' }))
    expect(taroState.calls.at(-1)?.api).toBe('navigateBack')
  })

  it('carries the large mode', () => {
    const { container } = page()
    const root = container.firstElementChild as HTMLElement
    expect(root.className).not.toContain('largeFont')
    act(() => chooseTextSize('large'))
    expect(root.className).toContain('largeFont')
    expect(root.style.getPropertyValue('--scale')).toBe('1.375')
  })
})
