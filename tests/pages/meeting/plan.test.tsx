import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Plan } from '../../../src/features/meeting/Plan'
import { syncDrafts } from '../../../src/platform/outbox'
import { answer, askedOf, callsOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { meetingDetail, nothing, planChoices } from '../../support/taro/meetings'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const read = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value

const openForm = async (params: Record<string, string> = {}) => {
  const page = renderPage(<Plan />)
  await screen.findByLabelText('地点')
  expect(params).toBeDefined()
  return page
}

describe('planning a meeting', () => {
  beforeEach(() => {
    newPhone('pages/meeting/plan/index')
    signIn(chen)
    answer('meeting.planChoices', planChoices)
    answer('meeting.plan', { meetingId: '2026NEWMEETI' })
  })

  it('takes little more than a place', async () => {
    await openForm()
    write('地点', '三楼')
    press('保存为草稿')
    await waitFor(() =>
      expect(lastCall('redirectTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026NEWMEETI' }),
    )
    expect(askedOf('meeting.plan')).toEqual([
      expect.objectContaining({
        kinds: ['themedPartyDay'],
        hostIds: ['b3'],
        audience: 'hosts',
        place: '三楼',
        chairId: 'm-chen',
        recorderId: null,
      }),
    ])
  })

  it('shows each fault at its field and keeps what was written', async () => {
    await openForm()
    refuse('meeting.plan', 'badInput', { field: '地点', why: '不能为空' }, { field: 'place' })
    press('保存为草稿')
    expect((await screen.findByText('地点：不能为空')).parentElement?.textContent).toContain('地点')
    expect(screen.getByText('有一处需要改，见下面标红的地方。')).toBeTruthy()
    write('地点', '三楼')
    refuse('meeting.plan', 'meetingEndsBeforeStart', {}, { field: 'endAt' })
    press('保存为草稿')
    expect(await screen.findByText('结束时间早于开始时间，请改“结束时间”。')).toBeTruthy()
    expect(read('地点')).toBe('三楼')
  })

  it('waits on the phone without a network and makes one draft, however often a lost answer is tried again', async () => {
    taroState.pages.unshift({ route: 'pages/main/meetings/index' })
    const page = await openForm()
    write('地点', '三楼')
    disconnect('meeting.plan')
    press('保存为草稿')
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
    expect(taroState.calls.map(({ api }) => api)).toContain('navigateBack')
    page.unmount()
    // What waits goes by itself; the form is for another meeting.
    const next = await openForm()
    expect(read('地点')).toBe('')
    next.unmount()
    answer('meeting.plan', { meetingId: '2026NEWMEETI' })
    await syncDrafts()
    const calls = callsOf('meeting.plan')
    expect(calls.length).toBeGreaterThan(1)
    expect(new Set(calls.map(({ call, as }) => `${call} ${as}`)).size).toBe(1)
    expect(new Set(askedOf('meeting.plan').map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('keeps an unfinished form on the phone, under the same id, until it is saved', async () => {
    const first = await openForm()
    write('地点', '三楼')
    fireEvent.click(screen.getByRole('checkbox', { name: '党员大会' }))
    first.unmount()

    const second = await openForm()
    expect(screen.getByText('已恢复上次没写完的内容。')).toBeTruthy()
    expect(read('地点')).toBe('三楼')
    expect(screen.getByRole('checkbox', { name: '党员大会' }).getAttribute('aria-checked')).toBe('true')
    press('保存为草稿')
    await waitFor(() => expect(lastCall('redirectTo')).toBeTruthy())
    second.unmount()

    await openForm()
    expect(screen.queryByText('已恢复上次没写完的内容。')).toBeNull()
    expect(read('地点')).toBe('')
  })

  it('can be begun again', async () => {
    const first = await openForm()
    write('地点', '三楼')
    first.unmount()
    await openForm()
    press('重新填写')
    expect(read('地点')).toBe('')
  })

  it('picks people by name', async () => {
    await openForm()
    fireEvent.click(screen.getByRole('radio', { name: '指定人员，一个一个选，例如中心组、辅导讲座' }))
    press('指定人员，请选择')
    fireEvent.click(screen.getByRole('checkbox', { name: '王党员，第三党支部' }))
    press('选好了')
    expect(screen.getByRole('button', { name: '指定人员，王党员' })).toBeTruthy()
    press('保存为草稿')
    await waitFor(() =>
      expect(askedOf('meeting.plan')[0]).toMatchObject({ audience: 'named', namedMemberIds: ['m-wang'] }),
    )
  })

  it('holds an agenda', async () => {
    await openForm()
    press('添加一项议程')
    write('第 1 项', '诵读')
    write('分钟', '40')
    press('添加一项议程')
    write('第 2 项', '讨论')
    press('删去第 1 项')
    press('保存为草稿')
    await waitFor(() =>
      expect(askedOf('meeting.plan')[0]?.agenda).toEqual([
        { id: expect.stringMatching(/^\w+$/), title: '讨论', minutes: null },
      ]),
    )
  })

  it('0.28 chooses the study materials of an item', async () => {
    const shelved = { source: '共产党员网', link: null, file: null, nodeName: '第三党支部', addedOn: '2026-11-20' }
    const rows = ['中国共产党章程', '廉洁自律准则'].map((title, at) => ({
      id: `s${at}`,
      title,
      ...shelved,
      canRemove: false,
    }))
    answer('study.listMaterials', { rows, next: null, canAddTo: null })
    await openForm()
    press('添加一项议程')
    write('第 1 项', '学习党章')
    press('第 1 项的学习材料')
    fireEvent.click(await screen.findByRole('checkbox', { name: '中国共产党章程，共产党员网' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
    expect(screen.getByText('学习材料 1 份')).toBeTruthy()
    press('保存为草稿')
    await waitFor(() =>
      expect(askedOf('meeting.plan')[0]?.agenda).toEqual([
        { id: expect.stringMatching(/^\w+$/), title: '学习党章', minutes: null, materialIds: ['s0'] },
      ]),
    )
  })
})

describe('changing a plan', () => {
  beforeEach(() => {
    newPhone('pages/meeting/plan/index', { meetingId: '2026AQIDBAUG' })
    signIn(chen)
    answer('meeting.planChoices', planChoices)
    answer('meeting.show', meetingDetail({ can: { ...nothing, revise: true } }))
  })

  it('begins from what is planned and sends the version it saw', async () => {
    await openForm()
    expect(read('地点')).toBe('机关三楼党员活动室')
    answer('meeting.revise', { meetingId: '2026AQIDBAUG', version: 4 })
    write('地点', '二楼')
    press('发布更改')
    await waitFor(() =>
      expect(askedOf('meeting.revise')).toEqual([
        expect.objectContaining({
          meetingId: '2026AQIDBAUG',
          version: 3,
          place: '二楼',
          startAt: '2026-11-22T06:30:00.000Z',
        }),
      ]),
    )
  })

  it('keeps one’s words when somebody else was faster', async () => {
    await openForm()
    refuse('meeting.revise', 'changedElsewhere', { what: '会议' })
    write('地点', '二楼')
    press('发布更改')
    expect(await screen.findByText(/会议刚刚被别人改过/)).toBeTruthy()
    expect(read('地点')).toBe('二楼')
    expect(screen.getByText('本机：二楼')).toBeTruthy()
    expect(screen.getByText('已保存：机关三楼党员活动室')).toBeTruthy()
  })

  it('lets one’s words stand on what the meeting is by now, or takes the other’s', async () => {
    await openForm()
    refuse('meeting.revise', 'changedElsewhere', { what: '会议' })
    write('地点', '二楼')
    answer('meeting.show', meetingDetail({ version: 5, place: '一楼', can: { ...nothing, revise: true } }))
    press('发布更改')
    await screen.findByText('已保存：一楼')
    press('用本机的')
    await waitFor(() => expect(askedOf('meeting.revise').at(-1)).toMatchObject({ version: 5, place: '二楼' }))
    await screen.findByText('已保存：一楼')
    press('用已保存的')
    expect(read('地点')).toBe('一楼')
  })
})
