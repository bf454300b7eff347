import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { FeedbackList as Found, FeedbackShown } from '../../../src/contract/feedback'
import { FeedbackForm } from '../../../src/features/feedback/FeedbackForm'
import { FeedbackItem } from '../../../src/features/feedback/FeedbackItem'
import { FeedbackList } from '../../../src/features/feedback/FeedbackList'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const row = {
  id: 'f1',
  text: '学习总在下班后',
  about: 'work' as const,
  state: 'waiting' as const,
  sentOn: '2026-11-20',
  dueOn: '2026-12-05',
  settled: null,
  writer: null,
}
const page: Found = {
  rows: [row],
  next: null,
  today: '2026-11-22',
  days: 15,
  keepsDays: null,
  view: 'mine',
  answers: false,
}
const shown = (more: Partial<FeedbackShown> = {}): FeedbackShown => ({
  ...row,
  answer: null,
  entry: null,
  today: '2026-11-22',
  can: { answer: false, settle: false, toLedger: false },
  ...more,
})

describe('feedback', () => {
  beforeEach(() => {
    newPhone('pages/feedback/list/index')
    signIn(wang)
  })

  it('lists one’s own and says whose the time is', async () => {
    answer('feedback.list', page)
    renderPage(<FeedbackList />)
    await screen.findByText('11月20日 · 关于工作 · 12月5日前答复')
    expect(screen.getByText('15 天内答复（本机关自己定的期限）')).toBeTruthy()
    expect(screen.queryAllByRole('tab')).toEqual([])
    press(/学习总在下班后/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/feedback/detail/index?feedbackId=f1' })
  })

  it('is sent under the standing notice, about no one person, a second try being the same', async () => {
    renderPage(<FeedbackForm draftId={undefined} />)
    expect(screen.getByText('请勿填写涉密内容。')).toBeTruthy()
    expect(screen.getByText(/不评论某个人的想法/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('意见'), { target: { value: '字再大些' } })
    refuse('feedback.send', 'badInput', { field: '正文', why: '含有不能保存的字符' }, { field: 'text' })
    press('提交')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('含有不能保存的字符'))
    fireEvent.click(screen.getByRole('radio', { name: '关于系统' }))
    answer('feedback.send', { feedbackId: 'f2' })
    press('提交')
    await waitFor(() => expect(lastCall('redirectTo')).toEqual({ url: '/pages/feedback/detail/index?feedbackId=f2' }))
    const asked = askedOf('feedback.send')
    expect(asked[1]).toMatchObject({ about: 'system', text: '字再大些' })
    expect(new Set(asked.map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('shows the writer the answer and asks once whether that settles it', async () => {
    answer(
      'feedback.show',
      shown({
        state: 'answered',
        answer: { words: '改到周三上午', by: '周督导', on: '2026-11-21' },
        entry: { id: null, number: '2026年第 3 号', state: 'inProgress' },
        can: { answer: false, settle: true, toLedger: false },
      }),
    )
    renderPage(<FeedbackItem feedbackId="f1" />)
    await screen.findByText('改到周三上午')
    expect(screen.getByText('已转台账 2026年第 3 号 · 办理中')).toBeTruthy()
    answer('feedback.settle', { feedbackId: 'f1' })
    press('还没解决')
    await waitFor(() => expect(askedOf('feedback.settle')).toEqual([{ feedbackId: 'f1', settled: false }]))
  })

  it('is answered, or carried to the ledger in words that name nobody, by who answers', async () => {
    signIn(zhou)
    answer('feedback.show', shown({ writer: '王党员', can: { answer: true, settle: false, toLedger: true } }))
    renderPage(<FeedbackItem feedbackId="f1" />)
    await screen.findByText('王党员 · 11月20日 · 关于工作 · 12月5日前答复')
    press('转台账')
    expect(sheet().getByText('一句话写清要办什么，不写姓名')).toBeTruthy()
    fireEvent.change(sheet().getByLabelText('事项'), { target: { value: '调整学习时间' } })
    answer('feedback.toLedger', { entryId: 'e1' })
    fireEvent.click(sheet().getByRole('button', { name: '转台账' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(askedOf('feedback.toLedger')).toEqual([{ feedbackId: 'f1', matter: '调整学习时间' }])
    press('答复')
    refuse('feedback.answer', 'feedbackAnswered', { name: '郭机关' })
    fireEvent.change(sheet().getByLabelText('答复'), { target: { value: '好的' } })
    fireEvent.click(sheet().getByRole('button', { name: '答复' }))
    await sheet().findByText('郭机关已经答复了这条意见，请刷新后再看。')
  })

  it('lets who answers see what waits and set the organ’s own time', async () => {
    signIn(zhou)
    answer('feedback.list', ({ view }) => ({
      ...page,
      rows: view === 'toAnswer' ? [{ ...row, writer: '王党员', dueOn: '2026-11-21' }] : [],
      answers: true,
      keepsDays: { version: 4 },
    }))
    renderPage(<FeedbackList />)
    fireEvent.click(await screen.findByRole('tab', { name: '待答复' }))
    await screen.findByText('超期未答')
    press('修改答复期限')
    fireEvent.change(sheet().getByLabelText('几天内答复'), { target: { value: '7' } })
    answer('feedback.saveDays', { version: 5 })
    fireEvent.click(sheet().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(askedOf('feedback.saveDays')).toEqual([{ days: 7, version: 4 }]))
  })
})
