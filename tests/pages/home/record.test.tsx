import { fireEvent, screen } from '@testing-library/react'
import type { Home } from '../../../src/contract/home'
import { PlacesBoard } from '../../../src/features/home/PlacesBoard'
import { RecordBoard } from '../../../src/features/home/RecordBoard'
import { writeDraft } from '../../../src/platform/outbox/draftStore'
import { shelfOf } from '../../../src/platform/outbox/shelf'
import { asked } from '../../support/taro/fakeCloud'
import { draft } from '../../support/taro/drafts'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
/** What the home page was told on this phone. */
const told = (todos: Home['todos'], today = '2026-11-22') =>
  shelfOf(wang.memberId).write('answer', { today, meetings: [], next: null, todos } satisfies Home, 'home')
const toVisit = {
  kind: 'visitPairs' as const,
  title: '写走访：李大爷家',
  note: '11月30日前 · 没有信号也能写',
  params: { pairId: 'p1' },
  dueOn: '2026-11-30',
}

beforeEach(() => void jest.setSystemTime(Date.parse('2026-11-22T06:10:00.000Z')))

describe('记一笔', () => {
  beforeEach(() => newPhone('pages/main/record/index'))

  it('U17 opens each form in one tap, and asks nothing for it', () => {
    signIn(wang)
    renderPage(<RecordBoard />)
    const forms = { 写走访: 'visit/form', 记院坝会: 'courtyard/form', 记谈话: 'talk/plan', 记问题: 'ledger/form' }
    for (const [word, page] of Object.entries(forms)) {
      press(word)
      expect(lastCall('navigateTo')).toEqual({ url: `/pages/${page}/index` })
    }
    expect(screen.queryByRole('button', { name: '补记会议' })).toBeNull()
    press('问题台账 ›')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/ledger/list/index' })
    expect(asked()).toEqual([])
  })
  it('says beside each what is open and due, as home said it today, and opens that very form', () => {
    signIn(wang)
    told([toVisit])
    renderPage(<RecordBoard />)
    press(/^写走访：李大爷家/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/visit/form/index?pairId=p1' })
  })
  it('says nothing of what was due another day', () => {
    signIn(wang)
    told([toVisit], '2026-11-21')
    renderPage(<RecordBoard />)
    expect(screen.queryByText('写走访：李大爷家')).toBeNull()
  })
  it('offers whoever plans meetings to enter one that was held on paper', () => {
    signIn(chen)
    renderPage(<RecordBoard />)
    press('补记会议')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/plan/index?held=yes' })
  })
  it('says what still waits on this phone', () => {
    signIn(wang)
    writeDraft(draft({ state: 'waiting' }))
    renderPage(<RecordBoard />)
    expect(screen.getByText(/1 份记录已存在本机，联网后自动上传，不会重复/)).toBeTruthy()
    expect(screen.getByText('本机有 1 份没送出')).toBeTruthy()
  })
  it('is nothing of an activist, and leads to their meetings', () => {
    signIn({ ...wang, kind: 'activist' })
    renderPage(<RecordBoard />)
    expect(screen.getByText('这里还没有您要记的')).toBeTruthy()
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['看会议'])
  })
})

describe('支部', () => {
  beforeEach(() => newPhone('pages/main/branch/index'))
  const names = () => screen.queryAllByRole('button').map((each) => each.querySelector('.row-title')?.textContent)

  it('U17 leads a member to all of the branch, with what waits there, and asks nothing for it', () => {
    signIn(wang)
    told([toVisit])
    renderPage(<PlacesBoard />)
    expect(names()).toEqual([
      '支部与党员',
      '学时',
      '培训登记',
      '学习材料',
      '自学笔记',
      '双联系',
      '院坝会',
      '问题台账',
      '谈心谈话',
    ])
    press(/^支部与党员/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/org/tree/index' })
    expect(screen.getByRole('button', { name: /^双联系.*1 件$/ })).toBeTruthy()
    expect(asked()).toEqual([])
  })
  it('shows what an office opens to whoever holds it', () => {
    signIn({ ...chen, can: { ...chen.can, seeDuties: true, seeHealth: true, seeAudit: true } })
    renderPage(<PlacesBoard />)
    expect(names().slice(0, 4)).toEqual(['本支部还差什么', '支部与党员', '系统状态', '审计记录'])
  })
  it('is nothing of an activist, and leads to their meetings', () => {
    signIn({ ...wang, kind: 'activist' })
    renderPage(<PlacesBoard />)
    expect(screen.getByText('这里还没有您要看的')).toBeTruthy()
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['看会议'])
  })
})
