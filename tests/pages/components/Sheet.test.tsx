import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { Sheet } from '../../../src/components/Sheet'
import { TextArea } from '../../../src/components/TextArea'
import { TextField } from '../../../src/components/TextField'
import { pastLayers } from '../../../src/platform/layers'
import { openPage } from '../../../src/platform/navigate'
import { lastCall, resetTaro, taroState } from '../../support/taro/taro'
import { inPage } from '../../support/taro/inPage'

// The history of this browser goes back by a timer of its own.
beforeEach(() => void jest.useRealTimers())
afterEach(async () => {
  cleanup()
  await pastLayers(() => Promise.resolve())
})

const sheet = (more: object = {}) => {
  const said: string[] = []
  const props = {
    title: '改名称',
    actText: '改名',
    ready: true,
    busy: false,
    onAct: () => said.push('act'),
    onClose: () => said.push('close'),
    children: null,
  }
  render(inPage(<Sheet {...props} {...more} />))
  return said
}

it('offers its one act and the way back', () => {
  const said = sheet()
  expect(screen.getByRole('dialog', { name: '改名称' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '改名' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
  expect(said).toEqual(['act', 'close'])
})

it('0-W: has one word for leaving it, and another where the way back stays in it', () => {
  const back = jest.fn()
  sheet({ onBack: back })
  const words = () =>
    within(screen.getByRole('dialog'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
  expect(words()).toEqual(['返回', '改名'])
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(back).toHaveBeenCalled()
})

it('keeps the act shut until the form is ready, and says a refusal no field shows', () => {
  const said = sheet({ ready: false, problem: { message: '没有找到这个党组织。' } })
  fireEvent.click(screen.getByRole('button', { name: '改名' }))
  expect(said).toEqual([])
  expect(screen.getByText('没有找到这个党组织。')).toBeTruthy()
})

it('lets the field a refusal is about say it, and says above them what none of them shows', () => {
  const field = (at: string) => <TextField label={at} at={at} value="" onChange={() => {}} maxLength={4} />
  const problem = (of: string) => ({ message: `${of}不对`, field: of })
  const shown = (of: string) => {
    const { unmount } = render(
      inPage(
        <Sheet title="改" problem={problem(of)} onClose={() => {}}>
          {field('name')}
          {field('exemption')}
        </Sheet>,
      ),
    )
    const said = [screen.queryByRole('status'), screen.queryByRole('alert')].map((each) => each?.textContent)
    const invalid = ['name', 'exemption'].filter(
      (label) => screen.getByLabelText(label).getAttribute('aria-invalid') === 'true',
    )
    unmount()
    return [said, invalid]
  }
  expect(shown('name')).toEqual([[undefined, 'name不对'], ['name']])
  expect(shown('exemption.reason')).toEqual([[undefined, 'exemption.reason不对'], ['exemption']])
  expect(shown('phone')).toEqual([['phone不对', undefined], []])
})

function Page() {
  const [open, setOpen] = useState(false)
  const [inner, setInner] = useState(false)
  const [words, setWords] = useState('')
  return (
    <>
      <button onClick={() => setOpen(true)}>更多</button>
      {open && (
        <Sheet title="退回" onClose={() => setOpen(false)}>
          <TextArea label="原因" value={words} onChange={setWords} maxLength={40} />
          <button onClick={() => setInner(true)}>选人</button>
          {inner && <Sheet title="谁" onClose={() => setInner(false)} />}
        </Sheet>
      )}
    </>
  )
}
const titles = () => screen.queryAllByRole('dialog').map((each) => each.getAttribute('aria-label'))
const opened = async (inner = false) => {
  render(inPage(<Page />))
  fireEvent.click(screen.getByText('更多'))
  if (inner) fireEvent.click(screen.getByText('选人'))
  // Its entry in the history.
  await act(() => Promise.resolve())
}
const goesBack = () => act(() => window.history.back())
const presses = (key: string) => act(() => void fireEvent.keyDown(window, { key }))

/** What the router of the browser hears of the way back. */
let heard = 0
window.addEventListener('popstate', () => (heard += 1))

describe('a sheet is a layer (U13)', () => {
  beforeEach(() => {
    resetTaro()
    heard = 0
  })

  it('the way back closes it, the topmost first, and leaves the page', async () => {
    await opened(true)
    expect(titles()).toEqual(['退回', '谁'])
    await goesBack()
    await waitFor(() => expect(titles()).toEqual(['退回']))
    await goesBack()
    await waitFor(() => expect(titles()).toEqual([]))
    expect(heard).toBe(0)
  })

  it('so does Esc, and no entry is left behind', async () => {
    await opened()
    const length = window.history.length
    await presses('Escape')
    await waitFor(() => expect(titles()).toEqual([]))
    fireEvent.click(screen.getByText('更多'))
    await waitFor(() => expect(window.history.length).toBe(length))
    await presses('Escape')
    await waitFor(() => expect(titles()).toEqual([]))
    expect(heard).toBe(0)
  })

  it('asks before it takes written words along, whichever way it is left', async () => {
    await opened()
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '决议漏写一条' } })
    taroState.answers.showModal = { confirm: false }
    await goesBack()
    await waitFor(() => expect(lastCall('showModal')).toMatchObject({ title: '不写了吗？' }))
    expect(titles()).toEqual(['退回'])
    taroState.calls.length = 0
    await presses('Escape')
    await waitFor(() => expect(lastCall('showModal')).toBeTruthy())
    expect(screen.getByLabelText('原因')).toHaveProperty('value', '决议漏写一条')
    taroState.answers.showModal = { confirm: true }
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0]!))
    await waitFor(() => expect(titles()).toEqual([]))
  })

  it('is out of the history before another page opens', async () => {
    await opened()
    await act(() => openPage('pages/org/tree/index'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/tree/index' })
    expect(heard).toBe(0)
  })
})

it('W12: is modal, has the focus while it is open, and gives it back', async () => {
  render(inPage(<Page />))
  const opener = screen.getByText('更多')
  opener.focus()
  fireEvent.click(opener)
  const dialog = screen.getByRole('dialog', { name: '退回' })
  expect(dialog.getAttribute('aria-modal')).toBe('true')
  expect(document.activeElement).toBe(dialog)
  await act(() => Promise.resolve())
  await presses('Escape')
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

it('W12: ties what is wrong to its field', () => {
  render(inPage(<TextField label="名称" value="" onChange={() => {}} maxLength={4} error="请填写名称" />))
  const error = screen.getByRole('alert')
  expect(error.id).not.toBe('')
  expect(screen.getByLabelText('名称').getAttribute('aria-describedby')).toBe(error.id)
})
