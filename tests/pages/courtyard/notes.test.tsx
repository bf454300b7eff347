import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Note } from '../../../src/features/courtyard/Note'
import { Notes } from '../../../src/features/courtyard/Notes'
import { Summary } from '../../../src/features/courtyard/Summary'
import { answer, askedOf, disconnect } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { courtyardNote } from './note'

const row = {
  id: 'n1',
  topic: '冬季用水',
  startAt: '2026-11-21T11:30:00.000Z',
  place: '青山村二组',
  authorName: '王党员',
  branchName: '第三党支部',
  headcount: 17,
  demands: { answered: 1, toLedger: 2 },
}

describe('courtyard notes', () => {
  beforeEach(() => {
    newPhone('pages/courtyard/list/index')
    signIn(chen)
    answer('courtyard.companions', { members: [] })
  })

  it('are listed by what the caller may look at', async () => {
    answer('courtyard.list', ({ view }) => ({
      rows: view === 'branch' ? [row] : [],
      next: null,
      views: ['mine', 'branch'],
    }))
    renderPage(<Notes />)
    await screen.findByText('还没有记过院坝会')
    fireEvent.click(await screen.findByRole('tab', { name: '本支部' }))
    expect(await screen.findByText('11月21日 星期六 19:30 · 青山村二组 · 王党员')).toBeTruthy()
    expect(screen.getByText('转台账 2')).toBeTruthy()
    expect(screen.queryByRole('tab', { name: '下级' })).toBeNull()
    fireEvent.click(screen.getByText('冬季用水'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/courtyard/note/index?noteId=n1' })
  })

  it('can be begun without a network', async () => {
    disconnect('courtyard.list')
    disconnect('courtyard.companions')
    renderPage(<Notes />)
    await screen.findByText('没有连上网络，请联网后再试。')
    fireEvent.click(screen.getByRole('button', { name: '记一次院坝会' }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/courtyard/form/index' })
  })

  it('say what became of each demand', async () => {
    answer('courtyard.show', courtyardNote({ can: { change: false } }))
    renderPage(<Note noteId="n1" />)
    expect(await screen.findByText('办理中')).toBeTruthy()
    expect(screen.getByText('刘叔提出 · 当场答复：明天派人查看 · 台账 2026年第 47 号')).toBeTruthy()
    expect(screen.getByText('已当场答复')).toBeTruthy()
    expect(screen.getByText('第三党支部 · 主持 陈书记 · 记录 王党员')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull()
  })
})

describe('the public summary', () => {
  beforeEach(() => {
    newPhone('pages/courtyard/summary/index')
    signIn(chen)
    answer('courtyard.show', courtyardNote())
    answer('courtyard.publishSummary', { shown: { state: 'passed', decided: null } })
  })
  const text = () => (screen.getByLabelText('公开摘要') as HTMLTextAreaElement).value

  it('names nobody, warns when a name is written in, and is copied as it stands', async () => {
    renderPage(<Summary noteId="n1" />)
    await screen.findByLabelText('公开摘要')
    for (const hidden of ['刘叔', '王党员', '陈书记', '二组']) expect(text()).not.toContain(hidden)
    expect(screen.queryByText(/像人名或称谓/)).toBeNull()
    fireEvent.change(screen.getByLabelText('公开摘要'), { target: { value: `${text()}\n刘叔提的` } })
    expect(screen.getByText('“刘叔”像人名或称谓。贴出去以前请改掉，或确认可以公开。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '复制文字' }))
    await waitFor(() => expect((lastCall('setClipboardData') as { data: string }).data).toBe(text()))
    expect(askedOf('courtyard.show')).toHaveLength(1)
  })

  it('W11: is not copied while its words wait for a person, and says so', async () => {
    answer('courtyard.publishSummary', { shown: { state: 'waiting', decided: null } })
    renderPage(<Summary noteId="n1" />)
    fireEvent.click(await screen.findByRole('button', { name: '复制文字' }))
    expect(await screen.findByText(/要由支部或上级的同志看过，别人才看得到/)).toBeTruthy()
    expect(lastCall('setClipboardData')).toBeUndefined()
    fireEvent.change(screen.getByLabelText('公开摘要'), { target: { value: '换一种说法' } })
    expect(screen.queryByText(/别人才看得到/)).toBeNull()
  })

  it('W5: shows the words on paper when this phone cannot draw, to copy or for a screenshot', async () => {
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    renderPage(<Summary noteId="n1" />)
    fireEvent.click(await screen.findByRole('button', { name: '生成图片' }))
    expect(await screen.findByText(/^这部手机画不出图片。/)).toBeTruthy()
    const paper = screen.getByText('院坝会情况').parentElement!
    for (const line of text().split('\n')) expect(paper.textContent).toContain(line)
    expect(paper.textContent).toContain('第三党支部')
    fireEvent.change(screen.getByLabelText('公开摘要'), { target: { value: '别的话' } })
    expect(screen.queryByText('院坝会情况')).toBeNull()
  })
})
