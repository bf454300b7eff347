import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import {
  arrived,
  electionOf,
  meetingDetail,
  nothing,
  answerRoll,
  rollOf,
  rollRow,
  voteOf,
} from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'

const meetingId = '2026AQIDBAUG'
const rows = [
  arrived('陈立新', '14:20'),
  arrived('李知夏', '14:21'),
  arrived('冯国安', '14:22'),
  rollRow('周景行'),
  rollRow('孙晓岚', { expected: false, whyNotExpected: 'exempt' }),
]
const quorum = { rule: 'generalMeeting', base: 5, present: 3, needed: 3, met: true } as const
const open = () =>
  meetingDetail({ state: 'open', kinds: ['generalMeeting'], can: { ...nothing, vote: true, elect: true } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
/** With the roll it asks for. */
const opensSheet = (name: string) => act(async () => void press(name))
const dialog = () => within(screen.getByRole('dialog'))
const choose = (at: number, text: string) => {
  const wheel = dialog().getAllByTestId('wheel')[at] as HTMLSelectElement
  const option = [...wheel.options].find((each) => each.text === text)
  // The wheel of a test stands on its first choice before anything is chosen.
  fireEvent.change(wheel, { target: { value: '-1' } })
  fireEvent.change(wheel, { target: { value: option?.value } })
}
const choosePerson = async (label: string, name: string) => {
  fireEvent.click(dialog().getByRole('button', { name: `${label}，请选择` }))
  fireEvent.click(await screen.findByRole('radio', { name }))
}
const type = (label: string, value: string) => fireEvent.change(dialog().getByLabelText(label), { target: { value } })

const openPage = async () => {
  renderPage(<BareRoom />)
  await screen.findByText('选举')
}

beforeEach(() => {
  newPhone('pages/meeting/detail/index', { meetingId })
  signIn(chen)
  answer('meeting.show', open())
  answerRoll(rollOf(rows, { quorum }))
})

it('puts what is voted on before the room, announces the result and has the code back', async () => {
  const matter = '接收赵砚秋为预备党员'
  const shows = (onScreen: MeetingDetail['onScreen'], more: Partial<MeetingDetail> = {}) => {
    answer('meeting.putOnScreen', { onScreen: onScreen ?? null })
    answer('meeting.show', { ...open(), ...(onScreen && { onScreen }), ...more })
  }
  await openPage()
  await opensSheet('＋ 登记')
  type('表决事项', matter)
  shows({ type: 'vote', matter }, { votes: [voteOf()] })
  fireEvent.click(dialog().getByRole('button', { name: '在投屏上显示事项' }))
  expect(await dialog().findByRole('button', { name: '投屏正在显示这个事项' })).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '关闭' }))
  expect(await screen.findByText(`投屏正在显示表决事项“${matter}”，不显示票数。`)).toBeTruthy()
  shows({ type: 'result', voteId: 'v1' }, { votes: [voteOf()] })
  press(`${matter}，在投屏上公布结果`)
  expect(await screen.findByText(`投屏正在公布“${matter}”的结果。`)).toBeTruthy()
  expect(screen.queryByRole('button', { name: `${matter}，在投屏上公布结果` })).toBeNull()
  shows(undefined, { votes: [voteOf()] })
  press('投屏换回签到码')
  await waitFor(() => expect(screen.queryByText(/^投屏正在/)).toBeNull())
  expect(askedOf('meeting.putOnScreen').map((input) => input['show'])).toEqual([
    { type: 'vote', matter },
    { type: 'result', voteId: 'v1' },
    { type: 'code' },
  ])
})

it('0.18: says that an outcome is counted on 应到会有表决权, with the clause, and never on who came', async () => {
  await openPage()
  await opensSheet('＋ 登记')
  const words = dialog().getByText(/是否通过由系统/).textContent
  expect(words).toContain('按应到会有表决权人数计算')
  expect(words).not.toContain('按到会人数')
})

it('0.6: offers a secret ballot on paper alone for 接收、转正 and 处分, and every method for another matter', async () => {
  await openPage()
  await opensSheet('＋ 登记')
  const methods = () => [...(dialog().getAllByTestId('wheel')[1] as HTMLSelectElement).options].map(({ text }) => text)
  for (const matter of ['接收预备党员', '预备党员转正', '党员处分']) {
    choose(0, matter)
    expect(methods()).toEqual(['无记名投票（纸质票）'])
  }
  choose(0, '其他事项')
  expect(methods()).toEqual(['举手', '口头', '无记名投票（纸质票）'])
})

it('0.3: takes the written opinion of somebody away, and sends it with the ballots', async () => {
  await openPage()
  await opensSheet('＋ 登记')
  type('表决事项', '冯预备按期转正')
  choose(0, '预备党员转正')
  type('赞成', '3')
  fireEvent.click(dialog().getByRole('button', { name: '＋ 会前提出的书面意见' }))
  await choosePerson('书面意见 1', '孙晓岚')
  fireEvent.change(dialog().getAllByTestId('wheel')[2]!, { target: { value: '2026-11-20' } })
  choose(3, '反对')
  answer('meeting.recordVote', voteOf())
  await waitFor(() => expect(dialog().getByRole('button', { name: '登记' }).hasAttribute('disabled')).toBe(false))
  fireEvent.click(dialog().getByRole('button', { name: '登记' }))
  await waitFor(() =>
    expect(askedOf('meeting.recordVote')).toMatchObject([
      {
        matterKind: 'confirmation',
        method: 'secretBallot',
        inFavour: 3,
        opinions: [{ memberId: 'm-孙晓岚', receivedOn: '2026-11-20', choice: 'against' }],
      },
    ]),
  )
})

it('offers for a written opinion only who has a vote and is not there', async () => {
  await openPage()
  await opensSheet('＋ 登记')
  choose(0, '预备党员转正')
  fireEvent.click(dialog().getByRole('button', { name: '＋ 会前提出的书面意见' }))
  fireEvent.click(dialog().getByRole('button', { name: '书面意见 1，请选择' }))
  await screen.findByRole('radio', { name: '孙晓岚' })
  expect(screen.getAllByRole('radio').map((each) => each.getAttribute('aria-label'))).toEqual(['周景行', '孙晓岚'])
})

it('0.13: shows an election with each one’s figures, and takes the approval of who may', async () => {
  answer('meeting.show', meetingDetail({ elections: [electionOf()], can: { ...nothing, approveElection: true } }))
  await openPage()
  expect(screen.getByText('选举委员（应选 1 人）')).toBeTruthy()
  expect(screen.getByText('赞成 7 · 不赞成 5 · 弃权 1。超过实到会半数；未超过应到会半数')).toBeTruthy()
  press('登记上级批复')
  fireEvent.change(dialog().getAllByTestId('wheel')[0]!, { target: { value: '2026-11-28' } })
  answer('meeting.approveElection', electionOf({ approvedOn: '2026-11-28' }))
  fireEvent.click(dialog().getByRole('button', { name: '登记' }))
  await waitFor(() =>
    expect(askedOf('meeting.approveElection')).toEqual([
      { meetingId, electionId: 'e1', approvedOn: '2026-11-28', reference: null, termEndsOn: null },
    ]),
  )
})

it('1.8: names the cell of an election that breaks, as it is typed', async () => {
  await openPage()
  await opensSheet('＋ 登记选举')
  for (const [label, value] of [
    ['应选名额', '1'],
    ['发出选票', '3'],
    ['收回选票', '4'],
    ['有效票', '4'],
    ['赞成（候选人 1）', '4'],
  ] as const)
    type(label, value)
  expect(dialog().getByText('收回 4 张，多于发出 3 张')).toBeTruthy()
  expect(dialog().getByRole('button', { name: '登记' }).hasAttribute('disabled')).toBe(true)
})

it('H1 takes the report of a vote and of an election from beside their results, by whoever sees the names', async () => {
  const can = { ...nothing, seeRoll: true }
  answer('meeting.show', meetingDetail({ state: 'closed', votes: [voteOf()], elections: [electionOf()], can }))
  answer('papers.take', { paperId: 'p1', name: '报告单.docx', done: 0, volumes: 1 })
  await openPage()
  expect(screen.getByRole('button', { name: '取走选举结果报告单' })).toBeTruthy()
  await opensSheet('取走表决结果报告单')
  expect(askedOf('papers.take')).toMatchObject([{ kind: 'voteReport', of: { voteId: voteOf().id } }])
})

it('H1 offers no report to whoever sees no names', async () => {
  answer('meeting.show', meetingDetail({ state: 'closed', votes: [voteOf()], elections: [electionOf()] }))
  await openPage()
  expect(screen.queryByRole('button', { name: /报告单/ })).toBeNull()
})
