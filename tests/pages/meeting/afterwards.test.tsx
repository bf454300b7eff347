import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Afterwards } from '../../../src/features/meeting/Afterwards'
import { AfterwardsRule } from '../../../src/features/meeting/AfterwardsRule'
import { Plan } from '../../../src/features/meeting/Plan'
import { syncDrafts } from '../../../src/platform/outbox'
import { answer, askedOf, callsOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { afterwardsSheet, meetingDetail, nothing, planChoices } from '../../support/taro/meetings'
import { chen, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'
import { lastCall, taroState } from '../../support/taro/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tick = (name: string) => fireEvent.click(within(screen.getByRole('dialog')).getByText(name))
const figure = (label: string) =>
  screen.getByText(label, { selector: '.kit-figure-label' }).previousSibling?.textContent
const figures = () => ['应到', '实到', '请假', '缺席'].map(figure)
const step = { meetingId: '2026AQIDBAUG', state: 'closed' as const, version: 4, expected: 3 }
const open = async () => {
  const page = renderPage(<Afterwards />)
  await screen.findByLabelText('补记理由')
  return page
}
/** Everything that must be said: two ticked, why and how long. */
const fill = () => {
  press(/^到会的同志，/)
  tick('陈书记')
  tick('王党员')
  press('选好了')
  fireEvent.click(screen.getByText('按起止时间，90 分钟'))
  write('补记理由', '会场没有信号')
}

describe('0.12 the paper sheet on the phone', () => {
  beforeEach(() => {
    newPhone('pages/meeting/afterwards/index', { meetingId: '2026AQIDBAUG' })
    signIn(chen)
    answer('meeting.afterwardsSheet', afterwardsSheet())
    answer('meeting.recordAfterwards', step)
  })

  it('0.12 is ticked, its figures sum at every tick, and goes in one act', async () => {
    await open()
    expect(figures()).toEqual(['3', '0', '0', '3'])
    press(/^到会的同志，/)
    tick('陈书记')
    tick('王党员')
    press('选好了')
    expect(figures()).toEqual(['3', '2', '0', '1'])
    expect(screen.getByText('没有勾到会、也没有请假的记为缺席：李委员。')).toBeTruthy()
    press('补记这场会议')
    expect(screen.getByText('请写明补记的理由。')).toBeTruthy()
    expect(callsOf('meeting.recordAfterwards')).toHaveLength(0)
    fireEvent.click(screen.getByText('按起止时间，90 分钟'))
    press('会场没有信号，用纸质签到表签到')
    write('补记理由', '会场没有信号')
    press('补记这场会议')
    await waitFor(() =>
      expect(lastCall('redirectTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026AQIDBAUG' }),
    )
    expect(askedOf('meeting.recordAfterwards')).toEqual([
      expect.objectContaining({ reason: '会场没有信号', minutes: 90, guests: [], leaves: [] }),
    ])
  })
  it('0.12 waits on the phone without a network, and goes once when it is back', async () => {
    taroState.pages.unshift({ route: 'pages/main/meetings/index' })
    await open()
    fill()
    disconnect('meeting.recordAfterwards')
    press('补记这场会议')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
    answer('meeting.recordAfterwards', step)
    await syncDrafts()
    await syncDrafts()
    const sent = askedOf('meeting.recordAfterwards')
    expect(new Set(sent.map((input) => JSON.stringify(input))).size).toBe(1)
    expect(sent.at(-1)!.came.map(({ memberId }) => memberId)).toEqual(['m-陈书记', 'm-王党员'])
  })

  it('U20 asks whether a guest with a name of the sheet is that person: ticked then, or told apart', async () => {
    await open()
    fill()
    press('添加一位外单位列席人员')
    write('列席人员 1 姓名', '李委员')
    write('列席人员 1 单位', '市医院')
    expect(screen.getByText('名单上有李委员，是他吗？')).toBeTruthy()
    press('补记这场会议')
    expect(screen.getByText('列席的李委员和名单上或另一位列席的同名，请先答是不是同一位。')).toBeTruthy()
    expect(callsOf('meeting.recordAfterwards')).toHaveLength(0)
    press(/^是李委员/)
    expect(figures()).toEqual(['3', '3', '0', '0'])
    expect(screen.queryByLabelText('列席人员 1 姓名')).toBeNull()
    press('添加一位外单位列席人员')
    write('列席人员 1 姓名', '王党员')
    write('列席人员 1 单位', '市医院')
    press('不是，是另一位')
    press('添加一位外单位列席人员')
    write('列席人员 2 姓名', '王党员')
    press(/^去掉列席人员 2/)
    press('补记这场会议')
    await waitFor(() =>
      expect(askedOf('meeting.recordAfterwards')).toMatchObject([
        { guests: [{ name: '王党员', unit: '市医院', another: true }] },
      ]),
    )
  })

  it('0.12 shows the sentence of a refusal and keeps what was ticked', async () => {
    await open()
    fill()
    refuse('meeting.recordAfterwards', 'arrivalOutside', { name: '王党员', from: '13:30', to: '16:00' })
    press('补记这场会议')
    expect(
      await screen.findByText(
        '王党员的到会时间应在 13:30（开始前 60 分钟）到 16:00（计划结束）之间，补记按会上的时间填写。',
      ),
    ).toBeTruthy()
    expect(figures()).toEqual(['3', '2', '0', '1'])
  })

  it('0.12 asks the level above where the organ’s days are over', async () => {
    answer('meeting.afterwardsSheet', afterwardsSheet({ can: { record: false, ask: true } }))
    answer('meeting.askAfterwards', { meetingId: '2026AQIDBAUG', state: 'draft', version: 4 })
    await open()
    expect(screen.queryByRole('button', { name: '补记这场会议' })).toBeNull()
    expect(screen.getByText(/^已过补记的期限（本单位补记规定：会议结束后 30 天内/)).toBeTruthy()
    press('报上级同意')
    write('为什么现在才补记', '签到表刚带回来')
    press('报上级')
    await waitFor(() => expect(askedOf('meeting.askAfterwards')).toMatchObject([{ reason: '签到表刚带回来' }]))
  })
})

describe('0.12 the way to it and back', () => {
  it('0.12 begins with when it really was, yesterday unless said otherwise', async () => {
    newPhone('pages/meeting/plan/index', { held: 'yes' })
    signIn(chen)
    answer('meeting.planChoices', planChoices)
    answer('meeting.plan', { meetingId: '2026NEWMEETI' })
    renderPage(<Plan />)
    await screen.findByLabelText('地点')
    expect(screen.getByRole('heading', { name: '补记一场会议' })).toBeTruthy()
    write('地点', '三楼')
    press('下一步：勾到会的同志')
    await waitFor(() =>
      expect(lastCall('redirectTo')).toEqual({ url: '/pages/meeting/afterwards/index?meetingId=2026NEWMEETI' }),
    )
  })

  it('0.12 a meeting nobody opened in time offers 补记 and says why it cannot be opened', async () => {
    newPhone('pages/meeting/detail/index', { meetingId: '2026AQIDBAUG' })
    signIn(chen)
    const can = { ...nothing, recordAfterwards: true, cancel: true }
    answer(
      'meeting.show',
      meetingDetail({
        state: 'announced',
        can,
        startAt: '2026-11-20T06:30:00.000Z',
        endAt: '2026-11-20T08:00:00.000Z',
      }),
    )
    renderPage(<BareRoom />)
    expect(
      await screen.findByText(
        '计划的结束时间已过 6 小时，不能再开始签到。开过的，请照纸质签到表“补记”；没有开，请取消会议。',
      ),
    ).toBeTruthy()
    press('补记')
    expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/meeting/afterwards/index?meetingId=2026AQIDBAUG' })
  })

  it('0.12 the record carries its mark, and the level above answers what is asked of it', async () => {
    newPhone('pages/meeting/detail/index', { meetingId: '2026AQIDBAUG' })
    signIn(zhou)
    const afterwards = { by: '陈书记', at: '2026-11-23T01:00:00.000Z', reason: '断网', approvedBy: null }
    answer('meeting.show', meetingDetail({ state: 'archived', isAfterwards: true, afterwards }))
    const page = renderPage(<BareRoom />)
    expect(await screen.findByText('补记 · 陈书记 · 11月23日 09:00 · 断网')).toBeTruthy()
    expect(screen.getByText('补记', { selector: '.kit-chip *, .kit-chip' })).toBeTruthy()
    page.unmount()
    const ask = { by: '陈书记', at: '2026-12-23T01:00:00.000Z', reason: '签到表刚带回来', decision: null }
    answer(
      'meeting.show',
      meetingDetail({ state: 'draft', afterwardsAsk: ask, can: { ...nothing, approveAfterwards: true } }),
    )
    answer('meeting.approveAfterwards', { meetingId: '2026AQIDBAUG', state: 'draft', version: 5 })
    renderPage(<BareRoom />)
    expect(await screen.findByText('陈书记已报请上级同意补记：签到表刚带回来。等上级答复。')).toBeTruthy()
    press('答复补记的请示')
    fireEvent.click(screen.getByText('同意补记'))
    press('确定')
    await waitFor(() => expect(askedOf('meeting.approveAfterwards')).toMatchObject([{ approve: true, note: null }]))
  })
})

it('0.12 the organ’s figure has a page, and the officer a new version', async () => {
  newPhone('pages/meeting/afterwardsRule/index')
  signIn(zhou)
  const rule = { version: 0, effectiveFrom: '2000-01-01', days: 30, source: null, savedBy: null, savedAt: null }
  answer('meeting.afterwardsRule', { current: rule, versions: [rule], can: { save: true } })
  answer('meeting.saveAfterwardsRule', { ...rule, version: 1, days: 20 })
  renderPage(<AfterwardsRule />)
  expect(await screen.findByRole('heading', { name: '会议结束后 30 天内可以补记' })).toBeTruthy()
  press('规定补记期限')
  write('会议结束后几天内', '400')
  expect(screen.getByText('请填 1 到 366 之间的整数')).toBeTruthy()
  write('会议结束后几天内', '20')
  write('依据', '机关党委〔2026〕5号')
  press('保存为新的一版')
  await waitFor(() =>
    expect(askedOf('meeting.saveAfterwardsRule')).toMatchObject([
      { version: 0, days: 20, source: '机关党委〔2026〕5号' },
    ]),
  )
})
