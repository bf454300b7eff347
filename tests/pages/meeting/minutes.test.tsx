import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing, voteOf } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'

const meetingId = '2026AQIDBAUG'
const writing = { ...nothing, writeMinutes: true, vote: true }
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const words = () => (screen.getByLabelText('会议记录') as HTMLTextAreaElement).value

const openPage = async () => {
  const page = renderPage(<BareRoom />)
  await screen.findByLabelText('会议记录')
  return page
}

describe('the minutes', () => {
  beforeEach(() => {
    newPhone('pages/meeting/detail/index', { meetingId, view: 'minutes' })
    signIn(chen)
    answer('meeting.show', meetingDetail({ state: 'closed', kinds: ['generalMeeting'], can: writing }))
    answer('meeting.writeMinutes', { version: 4 })
  })

  it('are saved with their resolutions, on the version they were begun on', async () => {
    await openPage()
    expect(screen.getByText('请勿填写涉密内容。')).toBeTruthy()
    write('会议记录', '照议程进行。')
    press('添加一条决议')
    write('决议 1', '同意接收')
    press('添加一条决议')
    press('保存')
    await waitFor(() =>
      expect(askedOf('meeting.writeMinutes')).toEqual([
        { meetingId, version: 3, text: '照议程进行。', resolutions: ['同意接收'] },
      ]),
    )
  })

  it('stay on the phone while they are written, and no longer', async () => {
    const first = await openPage()
    write('会议记录', '写了一半')
    expect(screen.getByText(/^已自动保存在本机 \d\d:\d\d$/)).toBeTruthy()
    first.unmount()
    const second = await openPage()
    expect(words()).toBe('写了一半')
    expect(JSON.stringify({ ...localStorage })).toContain('写了一半')
    press('保存')
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).not.toContain('写了一半'))
    second.unmount()
  })

  it('keep both texts when somebody else was faster, until one is chosen', async () => {
    await openPage()
    write('会议记录', '我写的')
    refuse('meeting.writeMinutes', 'changedElsewhere', { what: '会议记录' })
    const theirs = { text: '对方写的', resolutions: [], wordsBy: '李委员', savedAt: '2026-11-22T08:30:00.000Z' }
    answer('meeting.show', meetingDetail({ state: 'closed', version: 7, minutes: theirs, can: writing }))
    press('保存')
    expect(await screen.findByText('对方写的')).toBeTruthy()
    expect(words()).toBe('我写的')
    answer('meeting.writeMinutes', { version: 8 })
    press('以我写的为准')
    await waitFor(() => expect(askedOf('meeting.writeMinutes').at(-1)).toMatchObject({ version: 7, text: '我写的' }))
  })

  it('can take the other’s words instead', async () => {
    await openPage()
    write('会议记录', '我写的')
    refuse('meeting.writeMinutes', 'changedElsewhere', { what: '会议记录' })
    const theirs = { text: '对方写的', resolutions: ['同意'], wordsBy: '李委员', savedAt: '2026-11-22T08:30:00.000Z' }
    answer('meeting.show', meetingDetail({ state: 'closed', version: 7, minutes: theirs, can: writing }))
    press('保存')
    fireEvent.click(await screen.findByRole('button', { name: '用对方写的' }))
    expect(words()).toBe('对方写的')
    expect((screen.getByLabelText('决议 1') as HTMLInputElement).value).toBe('同意')
  })

  it('hold the votes, each with its result and its article', async () => {
    await openPage()
    press('＋ 登记')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('表决事项'), { target: { value: '接收赵砚秋为预备党员' } })
    fireEvent.change(sheet.getAllByTestId('wheel')[0]!, { target: { value: 1 } })
    fireEvent.change(sheet.getByLabelText('表决时到会'), { target: { value: '21' } })
    fireEvent.change(sheet.getByLabelText('赞成'), { target: { value: '21' } })
    fireEvent.change(sheet.getByLabelText('弃权'), { target: { value: '1' } })
    expect(sheet.getByText('加到这里是 22，多于表决时到会的 21 人')).toBeTruthy()
    fireEvent.change(sheet.getByLabelText('赞成'), { target: { value: '20' } })
    fireEvent.change(sheet.getByLabelText('弃权'), { target: { value: '1' } })
    refuse('meeting.recordVote', 'votesExceedPresent', { cast: 21, present: 20 })
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    expect(await screen.findByText(/合计 21，多于到会有表决权的 20 人/)).toBeTruthy()
    const vote = voteOf()
    answer('meeting.recordVote', vote)
    answer('meeting.show', meetingDetail({ state: 'closed', kinds: ['generalMeeting'], votes: [vote], can: writing }))
    fireEvent.click(sheet.getByRole('button', { name: '登记' }))
    expect(await screen.findByText('赞成 20 · 反对 0 · 弃权 1')).toBeTruthy()
    expect(new Set(askedOf('meeting.recordVote').map(({ clientId }) => clientId)).size).toBe(1)
    press('接收赵砚秋为预备党员，看依据')
    expect(screen.getByText('《中国共产党支部工作条例（试行）》第十一条')).toBeTruthy()
  })

  it('can only be read by who may not write', async () => {
    answer(
      'meeting.show',
      meetingDetail({
        state: 'archived',
        minutes: { text: '照议程进行。', resolutions: [], wordsBy: '陈书记', savedAt: '2026-11-22T08:30:00.000Z' },
      }),
    )
    const page = renderPage(<BareRoom />)
    expect(await screen.findByText('照议程进行。')).toBeTruthy()
    expect(screen.queryByLabelText('会议记录')).toBeNull()
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    page.unmount()
  })
})
