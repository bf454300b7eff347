import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { RollRow } from '../../../src/contract/attendance'
import { RollCall } from '../../../src/features/attendance/RollCall'
import { answer, askedOf, disconnect } from '../../support/taro/fakeCloud'
import { answerRoll, arrived, atTheDoor, meetingDetail, rollOf, rollRow } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const meetingId = '2026AQIDBAUG'
/** As they stand on the paper roll: 19 who are not here yet behind one who is. */
const names = [
  '丁牧野', '方楠枝', '顾听澜', '何砚秋', '孔令则', '彭立秋', '唐一鸣', '崔松涛', '马溪桥', '徐望舒',
  '高若川', '韦拾光', '林青禾', '周景行', '冯国安', '许清和', '沈知远', '罗小川', '秦念慈',
] // prettier-ignore
const rows = [arrived('王予安', '14:26', { serial: 1 }), ...names.map((name, at) => rollRow(name, { serial: at + 2 }))]

let taps = 0
const tap = (role: 'checkbox' | 'radio' | 'button', name: string | RegExp) => {
  taps += 1
  return act(async () => void fireEvent.click(screen.getByRole(role, { name })))
}
const field = () => screen.getByPlaceholderText('姓名、拼音首字母或序号')
const type = (value: string) => act(async () => void fireEvent.change(field(), { target: { value } }))
const enter = () => act(async () => void fireEvent.keyDown(field(), { key: 'Enter' }))
const confirmButton = (n: number) => screen.getByRole('button', { name: `确认 ${n} 人` })

const draw = async () => {
  renderPage(<RollCall meetingId={meetingId} />)
  await screen.findByText(`已到 1 / 20 · 还没到 19 人`)
}
const openPage = async (all: RollRow[] = rows) => {
  newPhone('pages/meeting/detail/index', { meetingId })
  signIn(chen)
  answer('meeting.show', meetingDetail({ state: 'open', can: atTheDoor }))
  answerRoll(rollOf(all))
  answer('attendance.callRoll', ({ memberIds }) => ({
    results: memberIds.map((memberId) => ({ memberId, ok: true as const, fresh: true })),
  }))
  await draw()
  taps = 0
}

describe('U12 逐个点名', () => {
  beforeEach(() => openPage())

  it('19 people in 21 taps, the one that opened it the 22nd: one for each, one reason for all, one act', async () => {
    expect(confirmButton(0).hasAttribute('disabled')).toBe(true)
    for (const name of names) await tap('checkbox', name)
    expect(screen.getByText('19 人同一个理由')).toBeTruthy()
    await tap('radio', '没有带手机')
    await tap('button', '确认 19 人')
    expect(taps + 1).toBeLessThanOrEqual(22)
    expect(askedOf('attendance.callRoll')).toEqual([
      { meetingId, memberIds: names.map((name) => `m-${name}`), reason: '没有带手机' },
    ])
    await waitFor(() => confirmButton(0))
    expect(screen.queryByRole('button', { name: '结束会议' })).toBeNull()
  })

  it('a number of the paper roll, initials or a character find; Enter ticks the first and frees the field', async () => {
    for (const words of ['5', 'plq', '唐']) {
      await type(words)
      await enter()
      expect((field() as HTMLInputElement).value).toBe('')
    }
    const ticked = screen.getAllByRole('checkbox', { checked: true }).map((each) => each.getAttribute('aria-label'))
    expect(ticked).toEqual(['何砚秋', '彭立秋', '唐一鸣'])
    expect(screen.getByRole('button', { name: '请先选一个理由' }).hasAttribute('disabled')).toBe(true)
  })

  it('ticks and reason survive back and a restart, and are gone once they were sent', async () => {
    await tap('checkbox', '何砚秋')
    await tap('radio', '其他')
    await act(async () => void fireEvent.change(screen.getByLabelText('其他理由'), { target: { value: '手机送修' } }))
    cleanup()
    await draw()
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1)
    await tap('button', '确认 1 人')
    expect(askedOf('attendance.callRoll')).toMatchObject([{ memberIds: ['m-何砚秋'], reason: '手机送修' }])
    await waitFor(() => expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]))
    cleanup()
    await draw()
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  })

  it('says who was not put on record and why, and leaves them ticked', async () => {
    answer('attendance.callRoll', ({ memberIds }) => ({
      results: memberIds.map((memberId) =>
        memberId === 'm-何砚秋'
          ? { memberId, ok: false as const, code: 'notOnRoll', message: '已不在名单上。' }
          : { memberId, ok: true as const, fresh: true },
      ),
    }))
    await tap('checkbox', '何砚秋')
    await tap('checkbox', '丁牧野')
    await tap('radio', '扫不上码')
    await tap('button', '确认 2 人')
    expect(await screen.findByText('已确认 1 人，1 人没有记上。何砚秋：已不在名单上。')).toBeTruthy()
    expect(confirmButton(1)).toBeTruthy()
  })

  it('asks for no reason once everybody has come', async () => {
    cleanup()
    answerRoll(rollOf(rows.map(({ name }, at) => arrived(name, '14:30', { serial: at + 1 }))))
    renderPage(<RollCall meetingId={meetingId} />)
    expect(await screen.findByText('名单上的同志都到了')).toBeTruthy()
    expect(screen.queryByText('为什么不扫码')).toBeNull()
    expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull()
  })

  it('without a network says so, and everything stands as it was', async () => {
    disconnect('attendance.callRoll')
    await tap('checkbox', '何砚秋')
    await tap('radio', '扫不上码')
    await tap('button', '确认 1 人')
    expect(await screen.findByText(/没有连上网络/)).toBeTruthy()
    expect(confirmButton(1)).toBeTruthy()
  })
})
