import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Reviewable } from '../../../src/contract/reviewRule'
import { ReviewRule } from '../../../src/features/meeting/ReviewRule'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const kinds: Reviewable[] = ['votedGeneralMeeting', 'organizationalLifeMeeting']
const usual = { version: 0, days: 10, kinds, savedBy: null, savedAt: null }
const second = { version: 2, days: 15, kinds, savedBy: '周督导', savedAt: '2026-11-20T01:00:00.000Z' }
const first = { version: 1, days: 7, kinds, savedBy: '周督导', savedAt: '2026-10-08T01:00:00.000Z' }
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (value: string) => fireEvent.change(screen.getByLabelText('其余的，提交后等几天'), { target: { value } })

describe('the days a record waits for a reviewer', () => {
  beforeEach(() => newPhone('pages/meeting/reviewRule/index'))

  it('are shown to everyone with every version before, and changed by whoever may', async () => {
    signIn(wang)
    answer('meeting.reviewRule', { versions: [second, first, usual], can: { save: false } })
    const page = renderPage(<ReviewRule />)
    await screen.findByRole('heading', { name: '不用审核的，等 15 天归档', level: 1 })
    expect(screen.getByText('第 2 版 · 周督导于2026年11月20日保存')).toBeTruthy()
    expect(screen.getByText('第 1 版 · 周督导于2026年10月8日保存')).toBeTruthy()
    expect(screen.getByText('系统原来的天数，本机关还没有规定过')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '规定审核的范围' })).toBeNull()
    page.unmount()
  })

  it('are saved as a new version after the one seen; a wrong figure is told and not sent', async () => {
    signIn(zhou)
    answer('meeting.reviewRule', { versions: [first, usual], can: { save: true } })
    renderPage(<ReviewRule />)
    await screen.findByRole('heading', { name: '不用审核的，等 7 天归档', level: 1 })
    press('规定审核的范围')
    write('61')
    expect(await screen.findByText('请填 1 到 60 之间的整数')).toBeTruthy()
    press('保存为新的一版')
    expect(askedOf('meeting.saveReviewRule')).toEqual([])
    refuse('meeting.saveReviewRule', 'changedElsewhere', { what: '审核的范围和期限' })
    write('15')
    fireEvent.click(screen.getByRole('checkbox', { name: '党课' }))
    press('保存为新的一版')
    expect(await screen.findByText(/审核的范围和期限.*改/)).toBeTruthy()
    answer('meeting.saveReviewRule', second)
    answer('meeting.reviewRule', { versions: [second, first, usual], can: { save: true } })
    press('保存为新的一版')
    await screen.findByRole('heading', { name: '不用审核的，等 15 天归档', level: 1 })
    await waitFor(() => expect(screen.queryByLabelText('其余的，提交后等几天')).toBeNull())
    expect(askedOf('meeting.saveReviewRule')).toEqual([
      { version: 1, days: 15, kinds: ['partyLecture', 'organizationalLifeMeeting', 'votedGeneralMeeting'] },
      { version: 1, days: 15, kinds: ['partyLecture', 'organizationalLifeMeeting', 'votedGeneralMeeting'] },
    ])
  })
})
