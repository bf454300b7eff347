import { fireEvent, render, screen } from '@testing-library/react'
import { atHand, foundBy, List, type Listed } from '../../../src/components/List'

const many = Array.from({ length: 9 }, (_, at) => `会议${at}`)
const show = (more: Partial<Listed<string>> = {}, rows = many) =>
  render(
    <List
      label="会议"
      answer={{ ...atHand(rows), ...more }}
      find={foundBy((row) => row)}
      hint="会议、地点"
      empty={{ title: '还没有会议', text: '安排了就在这里。' }}
    >
      {(shown) => shown.map((row) => <p key={row}>{row}</p>)}
    </List>,
  )
const box = () => screen.queryByLabelText('在会议里找')
const type = (words: string) => fireEvent.change(box()!, { target: { value: words } })
const shown = () => screen.queryAllByText(/^会议\d+$/).map(({ textContent }) => textContent)

describe('a list', () => {
  it('has a search where there are more than one sees at once', () => {
    show()
    expect(shown()).toHaveLength(9)
    type('议３ ')
    expect(shown()).toEqual(['会议3'])
  })

  it('has none over a few', () => {
    show({}, ['会议0', '会议1'])
    expect(box()).toBeNull()
  })

  it('says when nothing was found, and shows all again', () => {
    show()
    type('党课')
    expect(screen.getByText('没有找到“党课”')).toBeTruthy()
    expect(screen.getByText('换个写法再试。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看全部' }))
    expect(shown()).toHaveLength(9)
  })

  it('does not say that of rows it has not looked through', () => {
    const more = jest.fn()
    show({ more })
    type('党课')
    expect(screen.getByText('只在已显示的里面找过，后面还有。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
    expect(more).toHaveBeenCalledTimes(1)
  })

  it('says what it is empty of, how it is read, and why it cannot be', () => {
    const refresh = jest.fn(() => Promise.resolve())
    const { unmount } = show({}, [])
    expect(screen.getByText('还没有会议')).toBeTruthy()
    unmount()
    const loading = show({ data: undefined, state: 'loading' })
    expect(screen.getByRole('status', { name: '正在读取' })).toBeTruthy()
    loading.unmount()
    show({ data: undefined, state: 'failed', error: new Error('-1'), refresh })
    expect(screen.getByRole('alert').textContent).toContain('没有办成，请稍后再试一次。')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('keeps what it has where the network is gone', () => {
    show({ state: 'offline' })
    expect(screen.getByText('没有连上网络，下面是上次看到的内容。')).toBeTruthy()
    expect(shown()).toHaveLength(9)
  })
})
