import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Me } from '../../../src/contract/session'
import { GuestSheet } from '../../../src/features/attendance/GuestSheet'
import { LeaveDecisions } from '../../../src/features/leave/LeaveDecisions'
import { AnswerSheet } from '../../../src/features/ledger/AnswerSheet'
import { AskAboveSheet } from '../../../src/features/meeting/AskAboveSheet'
import { AddMemberForm } from '../../../src/features/org/MemberForm'
import { PlanEditor } from '../../../src/features/study/PlanEditor'
import { placeOf } from '../../../src/platform/outbox/keys'
import { answer, callsOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { ledgerEntry } from '../../support/taro/ledger'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, taroState } from '../../support/taro/taro'

const ends: string[] = []
const ended = { onDone: () => void ends.push('done'), onClose: () => void ends.push('closed') }
const asking = <AskAboveSheet meetingId="m1" clause="第七条" {...ended} />
const why = '为什么现在才补记'
const atTheDoor = { id: 'm1', state: 'open' as const, startAt: '2026-11-22T06:30:00.000Z' }

interface Form {
  page: ReactElement
  field: string
  /** What stands in it before anything is written. */
  empty: string
  open?: () => Promise<unknown>
}
const planForm = (version: number): Form => ({
  page: (
    <PlanEditor
      plan={{
        nodeId: 'b3',
        nodeName: '第三党支部',
        year: 2026,
        version,
        items: [{ id: 'i1', month: 3, topic: '学条例', kind: 'partyLecture', materials: [], held: [] } as never],
        nodes: [],
        can: { save: true, arrange: true },
      }}
      {...ended}
    />
  ),
  field: '第 1 个专题学什么',
  empty: '学条例',
})
const forms: Record<string, Form> = {
  'a sheet': { page: asking, field: why, empty: '' },
  'a sheet with a choice': { page: <AnswerSheet entry={ledgerEntry()} {...ended} />, field: '怎么回复的', empty: '' },
  'a sheet of two fields': { page: <GuestSheet meeting={atTheDoor} rows={[]} {...ended} />, field: '单位', empty: '' },
  'a reason asked for': {
    page: <LeaveDecisions meetingId="m1" onDone={ended.onDone} />,
    field: '不准的原因',
    empty: '',
    open: async () => fireEvent.click(await screen.findByRole('button', { name: /^不准，罗远山/ })),
  },
  'a page': { page: <AddMemberForm branchId="b3" />, field: '姓名', empty: '' },
  'a page on what there is': planForm(2),
}
const names = Object.keys(forms)

const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value
const write = (label: string, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const leave = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
const pressBeside = () => fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0]!)
const keptKeys = () => Object.keys(localStorage).filter((key) => placeOf(key.replace('/|', ''))?.kind === 'form')
const resumed = () => screen.queryByText('已恢复上次没写完的内容。') !== null

function server(): void {
  answer('leave.waiting', {
    rows: [
      {
        memberId: 'm-luo',
        name: '罗远山',
        reasonKind: 'illness',
        note: null,
        requestedAt: '2026-11-22T01:00:00.000Z',
        late: false,
      },
    ],
  } as never)
  answer('org.tree', { nodes: [], beyond: false } as never)
}
const open = async ({ page, open: opens, field }: Form) => {
  renderPage(page)
  await opens?.()
  await screen.findByLabelText(field)
}
/** The app is killed, and started again on the same storage by whoever holds the phone now. */
const killed = (me: Me) => {
  cleanup()
  const storage = Object.entries(localStorage) as [string, string][]
  newPhone()
  storage.forEach(([key, text]) => localStorage.setItem(key, text))
  server()
  signIn(me)
}

describe('U19 a form that is sent with a tap', () => {
  beforeEach(() => {
    newPhone()
    ends.length = 0
    server()
    signIn(wang)
  })
  it.each(names)('%s goes on where the app was killed, and can be begun again', async (name) => {
    const form = forms[name]!
    await open(form)
    expect([value(form.field), resumed()]).toEqual([form.empty, false])
    write(form.field, '写了一半')
    killed(wang)
    await open(form)
    expect([value(form.field), resumed()]).toEqual(['写了一半', true])
    press('重新填写')
    expect([value(form.field), resumed()]).toEqual([form.empty, false])
    expect(keptKeys()).toEqual([])
  })

  it.each(names)('%s shows another member nothing of it, and leaves nothing on the phone', async (name) => {
    const form = forms[name]!
    await open(form)
    write(form.field, '写了一半')
    expect(keptKeys()).toHaveLength(1)
    killed(chen)
    await open(form)
    expect([value(form.field), resumed()]).toEqual([form.empty, false])
    expect(keptKeys()).toEqual([])
  })

  it('leaves nothing once all that was typed is taken back', async () => {
    await open(forms['a sheet']!)
    write(why, '写错了')
    expect(keptKeys()).toHaveLength(1)
    write(why, '')
    expect(keptKeys()).toEqual([])
  })

  it('is gone from the phone once it was taken', async () => {
    answer('meeting.askAfterwards', { done: true } as never)
    await open(forms['a sheet']!)
    write(why, '签到表刚找到')
    press('报上级')
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(keptKeys()).toEqual([])
  })

  it('is kept while it was refused', async () => {
    refuse('meeting.askAfterwards', 'afterwardsInTime', { until: '12月1日', clause: '第七条' })
    await open(forms['a sheet']!)
    write(why, '签到表刚找到')
    press('报上级')
    await screen.findByText('这场会议 12月1日 以前可以直接补记（第七条），不用报上级同意。')
    killed(wang)
    await open(forms['a sheet']!)
    expect(value(why)).toBe('签到表刚找到')
  })

  it('is gone when the person does not want it', async () => {
    await open(forms['a sheet']!)
    write(why, '签到表刚找到')
    leave()
    expect(ends).toEqual(['closed'])
    expect(keptKeys()).toEqual([])
  })

  it('asks before what came back is thrown away', async () => {
    await open(forms['a sheet']!)
    write(why, '签到表刚找到')
    killed(wang)
    taroState.answers.showModal = { confirm: false }
    await open(forms['a sheet']!)
    pressBeside()
    await waitFor(() => expect(lastCall('showModal')).toMatchObject({ title: '不写了吗？' }))
    expect(ends).toEqual([])
    expect(keptKeys()).toHaveLength(1)
  })

  it('is saved on the version it was begun on, so that a change since is refused and not overwritten', async () => {
    answer('study.savePlan', { version: 3 } as never)
    await open(planForm(2))
    write('第 1 个专题学什么', '学党章')
    killed(wang)
    answer('study.savePlan', { version: 4 } as never)
    await open(planForm(3))
    press('保存计划')
    await waitFor(() => expect(ends).toEqual(['done']))
    expect(callsOf('study.savePlan')).toMatchObject([{ input: { version: 2, items: [{ topic: '学党章' }] } }])
  })

  it('names its try alike after a kill, so that one guest is not written down twice', async () => {
    disconnect('attendance.admitGuest')
    const form = forms['a sheet of two fields']!
    const tries = async () => {
      const before = callsOf('attendance.admitGuest').length
      press('登记')
      await waitFor(() => expect(callsOf('attendance.admitGuest').length).toBeGreaterThan(before))
      return (callsOf('attendance.admitGuest').at(-1)!.input as { guest: object }).guest
    }
    await open(form)
    write('姓名', '赵来宾')
    write('单位', '县委党校')
    const first = await tries()
    killed(wang)
    disconnect('attendance.admitGuest')
    await open(form)
    expect(first).toMatchObject({ name: '赵来宾', clientId: expect.stringMatching(/./) as string })
    expect(await tries()).toEqual(first)
  })

  it('does not keep a telephone number', async () => {
    await open(forms['a page']!)
    write('姓名', '新同志')
    write('手机号', '13800000001')
    killed(wang)
    expect(
      keptKeys()
        .map((key) => localStorage.getItem(key))
        .join(),
    ).not.toContain('13800000001')
    await open(forms['a page']!)
    expect([value('姓名'), value('手机号')]).toEqual(['新同志', ''])
  })
})
