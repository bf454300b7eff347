import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { FeedbackForm } from '../../../src/features/feedback/FeedbackForm'
import { EnterLeave } from '../../../src/features/leave/EnterLeave'
import { RecordForm } from '../../../src/features/ledger/RecordForm'
import { MinutesItem } from '../../../src/features/meeting/MinutesItem'
import { Plan } from '../../../src/features/meeting/Plan'
import { NoteForm } from '../../../src/features/study/NoteForm'
import { TrainingForm } from '../../../src/features/study/TrainingForm'
import type { ActionName } from '../../../src/contract'
import { syncDrafts, type DraftKind } from '../../../src/platform/outbox'
import { ownDrafts } from '../../../src/platform/outbox/draftStore'
import { answer, callsOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { useFakeIndexedDb } from '../../support/taro/fakeIndexedDb'
import { meetingDetail, nothing, planChoices, rollOf } from '../../support/taro/meetings'
import { chen, choice } from '../../support/taro/people'
import { table as hourTable } from '../study/year'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'
import { lastCall } from '../../support/taro/taro'

interface Form {
  page: ReactElement
  /** Its longest field, and what else it takes to be sent. */
  field: string
  others: Record<string, string>
  /** What is chosen, not written, before it can be sent. */
  choose?: () => void
  act: string
  sends: ActionName
}
/** Every form that is opened empty or on a record and goes on where it was left; field notes have a list of drafts of their own, a sign-in sheet its own test (`meeting/afterwards`). */
const forms: Record<Exclude<DraftKind, 'visit' | 'courtyard' | 'afterwards'>, Form> = {
  plan: { page: <Plan />, field: '地点', others: {}, act: '保存为草稿', sends: 'meeting.plan' },
  minutes: { page: <BareRoom />, field: '会议记录', others: {}, act: '保存', sends: 'meeting.writeMinutes' },
  minutesItem: { page: <MinutesItem />, field: '这项的记录', others: {}, act: '保存', sends: 'meeting.writeItem' },
  feedback: {
    page: <FeedbackForm draftId={undefined} />,
    field: '意见',
    others: {},
    act: '提交',
    sends: 'feedback.send',
  },
  leaveEntry: {
    page: <EnterLeave meetingId="m" draftId={undefined} />,
    field: '说明',
    others: {},
    choose: () => {
      fireEvent.click(screen.getByRole('button', { name: /^谁请假/ }))
      fireEvent.click(screen.getByRole('radio', { name: /罗远山/ }))
      fireEvent.click(screen.getByRole('radio', { name: '病假' }))
      fireEvent.click(screen.getByRole('radio', { name: '电话' }))
    },
    act: '代录请假',
    sends: 'leave.enterFor',
  },
  ledgerEntry: {
    page: <RecordForm draftId={undefined} />,
    field: '事项',
    others: { 来源: '督查发现' },
    act: '登记',
    sends: 'ledger.record',
  },
  studyNote: {
    page: <NoteForm noteId={undefined} draftId={undefined} />,
    field: '内容',
    others: { 题目: '读条例' },
    act: '保存',
    sends: 'study.writeNote',
  },
  training: {
    page: <TrainingForm trainingId={undefined} nodeId={undefined} draftId={undefined} />,
    field: '凭证',
    others: { 培训名称: '党员进修班', 主办单位: '市委党校', 学时: '40' },
    choose: () => {
      fireEvent.click(screen.getByRole('radio', { name: '脱产培训' }))
      screen.getAllByTestId('wheel').forEach((day) => fireEvent.change(day, { target: { value: '2026-11-09' } }))
    },
    act: '登记并送核',
    sends: 'study.enterTraining',
  },
}
const kinds = Object.keys(forms) as (keyof typeof forms)[]

const agenda = [{ id: 'i1', title: '诵读', minutes: 40 }]
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** Fills in all it takes. */
const complete = ({ others, choose, field }: Form) => {
  Object.entries(others).forEach(([label, words]) => write(label, words))
  choose?.()
  write(field, '写好了')
}
const read = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value
const open = async ({ page, field }: Form) => {
  cleanup()
  renderPage(page)
  await screen.findByLabelText(field)
}

describe('a form', () => {
  beforeEach(() => {
    newPhone('pages/main/home/index', { meetingId: '', view: 'minutes', itemId: 'i1' })
    useFakeIndexedDb()
    signIn(chen)
    answer('meeting.planChoices', planChoices)
    answer('meeting.show', meetingDetail({ state: 'closed', agenda, can: { ...nothing, writeMinutes: true } }))
    answer('ledger.list', {
      rows: [],
      next: null,
      today: '2026-11-22',
      recordFor: [{ nodeId: 'b3', name: '第三党支部' }],
    } as never)
    answer('meeting.plan', { meetingId: '2026NEWMEETI' })
    answer('meeting.writeMinutes', { version: 4 })
    answer('meeting.writeItem', { version: 1 })
    answer('attendance.roll', rollOf([]))
    answer('leave.choices', {
      title: '主题党日',
      startAt: '2026-11-22T06:30:00.000Z',
      people: [choice('m-luo', '罗远山')],
      entered: [],
    })
    answer('leave.enterFor', { meetingId: 'm', memberId: 'm-luo', state: 'approved', late: false })
    answer('feedback.send', { feedbackId: 'f1' })
    answer('ledger.record', { entryId: 'e1' })
    answer('study.hourTable', { current: hourTable(), versions: [hourTable()], can: { save: false } })
    answer('study.enterTraining', { trainingId: 't1', version: 1 })
    answer('study.writeNote', { noteId: 'n1', version: 1 })
  })

  it.each(kinds)('of the kind %s goes on where the app was killed, and can be begun again', async (kind) => {
    const form = forms[kind]
    await open(form)
    write(form.field, '写了一半')
    expect(screen.getByText(/^已自动保存在本机 \d\d:\d\d$/)).toBeTruthy()
    await open(form)
    expect(read(form.field)).toBe('写了一半')
    expect(screen.getByText('已恢复上次没写完的内容。')).toBeTruthy()
    press('重新填写')
    expect(read(form.field)).toBe('')
    expect(ownDrafts()).toEqual([])
    await open(form)
    expect(read(form.field)).toBe('')
  })

  it.each(kinds)('of the kind %s leaves nothing once all that was typed is taken back', async (kind) => {
    const form = forms[kind]
    await open(form)
    write(form.field, '写错了')
    expect(ownDrafts()).toHaveLength(1)
    write(form.field, '')
    expect(ownDrafts()).toEqual([])
    expect(screen.queryByText(/^已自动保存在本机/)).toBeNull()
  })

  it.each(kinds)('of the kind %s goes by itself when the network is back, as one call', async (kind) => {
    const form = forms[kind]
    await open(form)
    complete(form)
    disconnect(form.sends)
    press(form.act)
    await waitFor(() => expect(lastCall('showToast')).toMatchObject({ title: '已存在本机，联网后自动上传' }))
    expect(ownDrafts()).toMatchObject([{ kind, state: 'waiting' }])
    cleanup()
    const tried = callsOf(form.sends).length
    const values = {
      'meeting.plan': { meetingId: 'm' },
      'meeting.writeMinutes': { version: 4 },
      'meeting.writeItem': { version: 1 },
      'leave.enterFor': { meetingId: 'm', memberId: 'm-luo', state: 'approved', late: false },
      'feedback.send': { feedbackId: 'f' },
      'ledger.record': { entryId: 'e' },
      'study.writeNote': { noteId: 'n', version: 1 },
      'study.enterTraining': { trainingId: 't', version: 1 },
    }
    answer(form.sends, values[form.sends as keyof typeof values] as never)
    await syncDrafts()
    expect(ownDrafts()).toEqual([])
    const calls = callsOf(form.sends)
    expect(calls).toHaveLength(tried + 1)
    expect(new Set(calls.map((call) => JSON.stringify(call))).size).toBe(1)
    expect(calls[0]).toMatchObject({ as: chen.memberId, call: expect.stringMatching(/^[\w-]{8,64}$/) as string })
  })

  it.each(kinds)('of the kind %s keeps the words and the sentence when it is refused', async (kind) => {
    const form = forms[kind]
    await open(form)
    complete(form)
    refuse(form.sends, 'notAllowed', { what: '这样做' })
    press(form.act)
    await screen.findByText('您没有这项权限：这样做。')
    await open(form)
    expect(read(form.field)).toBe('写好了')
    expect(screen.getByText('您没有这项权限：这样做。')).toBeTruthy()
  })
})
