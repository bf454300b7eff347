import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { MeetingDetail } from '../../../src/contract/meeting'
import type { ItemNotes } from '../../../src/contract/minutesWords'
import { MinutesItem } from '../../../src/features/meeting/MinutesItem'
import { answer, askedOf, refuse } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing, rollOf, rollRow } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'
import { lastCall } from '../../support/taro/taro'

const meetingId = '2026AQIDBAUG'
const agenda = [
  { id: 'i1', title: '传达学习', minutes: 30 },
  { id: 'i2', title: '讨论计划', minutes: null },
]
const notes = (itemId: string, more: Partial<ItemNotes> = {}): ItemNotes => ({
  ...{ itemId, version: 1, startedAt: null, done: false, doneAt: null, text: '', speeches: [], resolutions: [] },
  ...{ wordsBy: '李委员', savedAt: '2026-11-22T08:30:00.000Z' },
  ...more,
})
const shows = (more: Partial<MeetingDetail> = {}) =>
  answer(
    'meeting.show',
    meetingDetail({ state: 'open', agenda, can: { ...nothing, writeMinutes: true, tickItems: true }, ...more }),
  )
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const words = () => (screen.getByLabelText('这项的记录') as HTMLTextAreaElement).value
const openItem = async () => {
  renderPage(<MinutesItem />)
  await screen.findByLabelText('这项的记录')
}

beforeEach(() => {
  newPhone('pages/meeting/item/index', { meetingId, itemId: 'i2', view: 'minutes' })
  signIn(chen)
  shows()
  answer('attendance.roll', rollOf([rollRow('王党员', { memberId: 'm-wang' })]))
  answer('meeting.writeItem', { version: 1 })
})

describe('the record of one item', () => {
  it('5.1: is saved with who spoke and what was settled', async () => {
    await openItem()
    expect(screen.getByText('第 2 项 讨论计划')).toBeTruthy()
    write('这项的记录', '逐条讨论。')
    press('添加一位发言人')
    write('发言 1', '建议每月一次。')
    expect(screen.getByText('请选择发言 1 的发言人，或填写姓名。')).toBeTruthy()
    press('发言人 1，不在名单上')
    fireEvent.click(screen.getByRole('radio', { name: /王党员/ }))
    press('添加一位发言人')
    write('发言人 2 的姓名', '孙教授')
    write('发言 2', '讲了背景。')
    press('添加一条决议')
    write('决议 1', '每月学习一次')
    press('保存')
    await waitFor(() =>
      expect(askedOf('meeting.writeItem')).toEqual([
        {
          ...{ meetingId, itemId: 'i2', version: 0, text: '逐条讨论。', resolutions: ['每月学习一次'] },
          speeches: [
            { type: 'member', memberId: 'm-wang', text: '建议每月一次。' },
            { type: 'outside', name: '孙教授', text: '讲了背景。' },
          ],
        },
      ]),
    )
  })

  it('says how much too long it is, and cuts nothing', async () => {
    await openItem()
    write('这项的记录', '字'.repeat(60_001))
    expect(screen.getByText('最多 20000 个字，多了 40001 个，请删短；没有删去您写的内容')).toBeTruthy()
    press('保存')
    expect(words()).toHaveLength(60_001)
    expect(askedOf('meeting.writeItem')).toEqual([])
  })

  it('says in a sentence that the item is no longer on the agenda', async () => {
    shows({ agenda: [] })
    renderPage(<MinutesItem />)
    expect(await screen.findByText('没有找到这项议程，可能已从安排里删去。')).toBeTruthy()
  })

  describe('5.2: saved by somebody else meanwhile', () => {
    const collides = async () => {
      await openItem()
      write('这项的记录', '我写的')
      refuse('meeting.writeItem', 'changedElsewhere', { what: '第 2 项的记录' })
      shows({ items: [notes('i2', { version: 3, text: '对方写的' })] })
      press('保存')
      await screen.findByText('对方写的')
      answer('meeting.writeItem', { version: 4 })
    }
    it('shows mine and theirs side by side, and saves mine on theirs', async () => {
      await collides()
      expect(screen.getByText('我的')).toBeTruthy()
      expect(screen.getByText(/^对方的 · 李委员/)).toBeTruthy()
      expect(words()).toBe('我写的')
      press('以我写的为准')
      await waitFor(() => expect(askedOf('meeting.writeItem').at(-1)).toMatchObject({ version: 3, text: '我写的' }))
    })
    it('takes theirs', async () => {
      await collides()
      press('用对方写的')
      expect(words()).toBe('对方写的')
    })
    it('goes on with theirs in sight, and saves what became of both', async () => {
      await collides()
      press('对照着接着改')
      expect(screen.getByText('对方写的')).toBeTruthy()
      write('这项的记录', '我写的，对方写的')
      expect(screen.getByText('对方写的')).toBeTruthy()
      press('保存')
      await waitFor(() =>
        expect(askedOf('meeting.writeItem').at(-1)).toMatchObject({ version: 3, text: '我写的，对方写的' }),
      )
    })
  })
})

describe('the agenda as it is followed', () => {
  it('1.7: is ticked with one tap and taken back with another', async () => {
    shows({ items: [notes('i1', { startedAt: '2026-11-22T06:35:00.000Z', text: '学习了。' })] })
    answer('meeting.tickItem', { itemId: 'i1', startedAt: null, done: true, doneAt: null })
    renderPage(<BareRoom />)
    expect(await screen.findByText('约 30 分钟 · 14:35 开始 · 已记 4 字')).toBeTruthy()
    press('第 1 项完成')
    await waitFor(() => expect(askedOf('meeting.tickItem')).toEqual([{ meetingId, itemId: 'i1', to: 'done' }]))
    press('第 1 项撤销一步')
    await waitFor(() => expect(askedOf('meeting.tickItem').at(-1)).toMatchObject({ to: 'waiting' }))
    press('第 2 项开始')
    await waitFor(() => expect(askedOf('meeting.tickItem').at(-1)).toMatchObject({ itemId: 'i2', to: 'started' }))
    fireEvent.click(screen.getByText('1. 传达学习'))
    await waitFor(() =>
      expect(lastCall('navigateTo')).toMatchObject({
        url: `/pages/meeting/item/index?meetingId=${meetingId}&itemId=i1`,
      }),
    )
  })

  it('E.1 10–13: the page has the agenda, what was said, the votes and what was settled, in this order', async () => {
    const speeches = [{ memberId: 'm-wang', name: '王党员', text: '同意。' }]
    shows({
      state: 'closed',
      items: [
        notes('i2', { text: '讨论后通过。', speeches, resolutions: ['每月学习一次'] }),
        notes('i1', { text: '学习了全会精神。', done: true, doneAt: '2026-11-22T07:00:00.000Z' }),
      ],
      minutes: {
        text: '会后合影。',
        resolutions: ['印发纪要'],
        wordsBy: '陈书记',
        savedAt: '2026-11-22T09:30:00.000Z',
      },
      can: nothing,
    })
    renderPage(<BareRoom />)
    await screen.findByText('学习了全会精神。')
    const text = document.body.textContent
    const order = ['议程', '约 30 分钟', '会议记录', '学习了全会精神。', '王党员：同意。', '会后合影。']
    const places = [...order, '决议 1：每月学习一次（第 2 项）', '决议 2：印发纪要'].map((each) =>
      text.lastIndexOf(each),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
    expect(within(document.body).queryByRole('button', { name: /第 1 项/ })).toBeNull()
  })
})
