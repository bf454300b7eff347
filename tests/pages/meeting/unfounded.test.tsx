import { fireEvent, screen, within } from '@testing-library/react'
import type { Roll } from '../../../src/contract/attendance'
import type { MeetingDetail } from '../../../src/contract/meeting'
import MeetingDetailPage from '../../../src/pages/meeting/detail'
import { answer } from '../../support/taro/fakeCloud'
import { arrived, meetingDetail, nothing, answerRoll, rollOf } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
const minutes = { text: '学习。', resolutions: ['通过计划'], wordsBy: '陈书记', savedAt: '2026-11-22T08:30:00.000Z' }
const one = { rule: 'generalMeeting' as const, base: 15, needed: 8, present: 1, met: false }
const tooFew =
  '到会有表决权 1 人，不足半数，不能表决；所记决议没有表决依据（《中国共产党支部工作条例（试行）》第十一条）。'

const asksFor = async (word: string, more: Partial<MeetingDetail>, roll: Partial<Roll> = {}) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  signIn(chen)
  answer('meeting.show', meetingDetail({ openedAt: '2026-11-22T06:25:00.000Z', minutes, ...more }))
  answerRoll(rollOf([arrived('王予安', '14:26')], { quorum: one, unfounded: 'noQuorum', ...roll }))
  answer('leave.waiting', { rows: [] })
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [] })
  renderPage(<MeetingDetailPage />)
  fireEvent.click(await screen.findByRole('button', { name: word }))
  return within(await screen.findByRole('dialog'))
}

describe('0.19: resolutions that no vote bears', () => {
  it('are said in the sheet that ends the meeting', async () => {
    const sheet = await asksFor('结束会议', { state: 'open', can: { ...nothing, close: true } })
    expect(await sheet.findByText(tooFew)).toBeTruthy()
  })

  it('are said in the sheet that submits it, which submits all the same', async () => {
    const sheet = await asksFor('提交审核', { state: 'closed', can: { ...nothing, submit: true } })
    expect(await sheet.findByText(tooFew)).toBeTruthy()
    expect(sheet.getByRole('button', { name: '提交审核' }).getAttribute('aria-disabled')).not.toBe('true')
  })

  it('are said to whoever reviews it, on the page and before it is archived', async () => {
    const sheet = await asksFor('归档', { state: 'submitted', can: { ...nothing, archive: true, return: true } })
    expect(await sheet.findByText(tooFew)).toBeTruthy()
    expect(screen.getAllByText(tooFew)).toHaveLength(2)
  })

  it('are not spoken of where a vote bears them', async () => {
    const sheet = await asksFor('提交审核', { state: 'closed', can: { ...nothing, submit: true } }, { unfounded: null })
    expect(sheet.queryByText(/没有表决依据/)).toBeNull()
  })
})
