import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { useState, type ReactNode } from 'react'
import { CoverPlace, CoverScope, useCovered } from '../../../src/components/covers'
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

describe('every sheet there is (U13)', () => {
  const folder = join(__dirname, '../../../src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const drawing = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(folder, file), 'utf8'))).sort()

  it('is drawn by the one frame, and by nothing else', () => {
    // Besides it a photo alone, over a browser's page, which is its own layer.
    expect(drawing(/role: 'dialog'/)).toEqual(['components/Sheet.tsx', 'platform/previewPhotos.h5.ts'])
    expect(drawing(/kit-sheet"|kit-sheet /)).toEqual(['components/Sheet.tsx'])
    expect(drawing(/<(Sheet|ReasonSheet|ConfirmSheet)\b/).length).toBeGreaterThan(40)
  })

  it('tells the page behind, has the focus, and keeps what was typed in the one under another', async () => {
    const { unmount } = render(
      <CoverScope>
        <Behind>
          <Page />
        </Behind>
        <CoverPlace />
      </CoverScope>,
    )
    const behindIt = () => screen.getByTestId('page').dataset.behind === 'true'
    expect(behindIt()).toBe(false)
    fireEvent.click(screen.getByText('更多'))
    expect(behindIt()).toBe(true)
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '决议漏写一条' } })
    fireEvent.click(screen.getByText('选人'))
    await act(() => Promise.resolve())
    const top = screen.getAllByRole('dialog').at(-1)
    expect(top!.contains(document.activeElement)).toBe(true)
    await presses('Escape')
    await waitFor(() => expect(titles()).toEqual(['退回']))
    expect(screen.getByLabelText('原因')).toHaveProperty('value', '决议漏写一条')
    expect(behindIt()).toBe(true)
    unmount()
  })
})

/** A page is told that something lies over it, which takes it out of reach (tests/e2e/desk). */
function Behind({ children }: { children: ReactNode }) {
  return (
    <div data-testid="page" data-behind={useCovered()}>
      {children}
    </div>
  )
}

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
