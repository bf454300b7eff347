import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Coverage } from '../../../src/features/talk/Coverage'
import { TalkList } from '../../../src/features/talk/TalkList'
import { answer } from '../../support/taro/fakeCloud'
import { chen, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const row = {
  id: 't1',
  kind: 'committeeWithMember',
  occasion: 'hardship',
  state: 'recorded',
  host: '陈书记',
  counterpart: '王党员',
  on: '2026-11-18',
  waiting: null,
} as const
const pairs = [
  { kind: 'committeePair', covered: 2, of: 2 },
  { kind: 'committeeWithMember', covered: 1, of: 4 },
  { kind: 'memberPair', covered: 0, of: 0 },
] as const

describe('talks', () => {
  it('are listed for oneself, and as facts for the committee', async () => {
    newPhone('pages/talk/list/index')
    signIn(chen)
    answer('talk.list', ({ view }) => ({
      rows: view === 'mine' ? [row] : [{ ...row, id: 't2', host: '李委员' }],
      next: null,
      can: { plan: true, seeBranch: true, seeCounts: true, settings: false },
    }))
    renderPage(<TalkList />)
    expect(await screen.findByText('11月18日 星期三 · 委员与党员 · 遇到困难（必谈）')).toBeTruthy()
    fireEvent.click(screen.getByText('陈书记与王党员'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/talk/detail/index?talkId=t1' })
    fireEvent.click(await screen.findByRole('tab', { name: '本支部' }))
    expect(await screen.findByText('李委员与王党员')).toBeTruthy()
    expect(screen.getByText('只有谈话情况，没有谈话内容')).toBeTruthy()
    expect(screen.queryByText('是否保存谈话内容')).toBeNull()
    fireEvent.click(screen.getByText('今年谈心谈话的覆盖情况'))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/talk/coverage/index' })
  })

  it('are counted for the levels above, with the clause they rest on', async () => {
    newPhone('pages/talk/coverage/index')
    signIn(zhou)
    answer('talk.coverage', {
      nodeId: 'root',
      nodeName: '机关党委',
      year: 2026,
      asOf: '2026-11-20T02:30:00.000Z',
      next: null,
      pairs: [...pairs],
      missing: [],
      children: [{ nodeId: 'b3', name: '第三党支部', pairs: [...pairs] }],
    })
    renderPage(<Coverage nodeId={undefined} />)
    expect(await screen.findByText('机关党委 2026 年还有 3 人次待谈')).toBeTruthy()
    expect(screen.getByText('1 / 4 人')).toBeTruthy()
    expect(screen.getByText('不涉及')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '规定' }))
    expect(screen.getByText(/第十九条/)).toBeTruthy()
    fireEvent.click(screen.getByText('第三党支部'))
    await waitFor(() => expect(lastCall('navigateTo')).toEqual({ url: '/pages/talk/coverage/index?nodeId=b3' }))
  })
})
