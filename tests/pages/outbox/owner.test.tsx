import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Me } from '../../../src/contract/session'
import { Console } from '../../../src/features/attendance/Console'
import { MyCode } from '../../../src/features/attendance/MyCode'
import { keepScan, uploadStored } from '../../../src/features/attendance/storedScans'
import { NoteForm as CourtyardForm } from '../../../src/features/courtyard/NoteForm'
import { FeedbackForm } from '../../../src/features/feedback/FeedbackForm'
import { HomeBoard } from '../../../src/features/home/HomeBoard'
import { RecordBoard } from '../../../src/features/home/RecordBoard'
import { EnterLeave } from '../../../src/features/leave/EnterLeave'
import { RecordForm } from '../../../src/features/ledger/RecordForm'
import { AskAboveSheet } from '../../../src/features/meeting/AskAboveSheet'
import { Afterwards } from '../../../src/features/meeting/Afterwards'
import { MinutesItem } from '../../../src/features/meeting/MinutesItem'
import { Plan } from '../../../src/features/meeting/Plan'
import { Outbox } from '../../../src/features/outbox/Outbox'
import { Mine } from '../../../src/features/session/Mine'
import { NoteForm as StudyForm } from '../../../src/features/study/NoteForm'
import { TrainingForm } from '../../../src/features/study/TrainingForm'
import { VisitForm } from '../../../src/features/visit/VisitForm'
import { syncDrafts } from '../../../src/platform/outbox'
import {
  draftKinds,
  memberKinds,
  phoneKinds,
  type DraftKind,
  type MemberKind,
} from '../../../src/platform/outbox/kinds'
import { phoneKey, placeOf } from '../../../src/platform/outbox/keys'
import { takeDevice } from '../../../src/platform/session'
import { answer, disconnect, everythingAsked, refuse } from '../../support/taro/fakeCloud'
import { databases, useFakeIndexedDb } from '../../support/taro/fakeIndexedDb'
import {
  afterwardsSheet,
  atTheDoor,
  meetingDetail,
  nothing,
  planChoices,
  answerRoll,
  rollOf,
} from '../../support/taro/meetings'
import { chen, wang as plainWang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { BareRoom } from '../../support/taro/room'
import { taroState } from '../../support/taro/taro'
import { todaysMeeting } from '../../support/taro/todaysMeeting'

/** What only its writer may see, wherever it is typed. */
const canary = '只有本人知道'
const meetingId = '2026AQIDBAUG'
const wang: Me = { ...plainWang, can: chen.can }

// jsdom's own cannot be read.
const mockPhotograph = { arrayBuffer: async () => Buffer.from(canary) }
jest.mock('../../../src/platform/choosePhotos', () => ({
  choosePhotos: async () => ({ photos: [{ content: mockPhotograph, bytes: 18 }], refused: [] }),
}))

const typed = () => screen.getAllByRole('textbox')
/** Into every field of the page that takes words. */
const typesEverywhere = () => typed().forEach((field) => fireEvent.change(field, { target: { value: canary } }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const addsAPhoto = async () => {
  press('添加照片')
  await screen.findByRole('button', { name: '移除第 1 张' })
}

/** How one person comes to leave something of a kind on the phone, and the page on which they would find it again. */
interface Way {
  page: ReactElement
  leave: () => Promise<void>
}
const form = (page: ReactElement, known: string, more: () => Promise<void> = async () => {}): Way => ({
  page,
  leave: async () => {
    renderPage(page)
    await screen.findByLabelText(known)
    typesEverywhere()
    await more()
  },
})
const scan = { meetingId, token: canary, memberId: 'm-li', name: canary, scannedAt: '2026-11-22T06:27:00.000Z' }

const forms: Record<DraftKind, Way> = {
  visit: form(<VisitForm noteId={undefined} draftId={undefined} pairId={undefined} />, '了解到的情况', addsAPhoto),
  courtyard: form(<CourtyardForm noteId={undefined} draftId={undefined} />, '主题', addsAPhoto),
  plan: form(<Plan />, '地点'),
  minutes: form(<BareRoom />, '会议记录'),
  minutesItem: form(<MinutesItem />, '这项的记录'),
  leaveEntry: form(<EnterLeave meetingId={meetingId} draftId={undefined} />, '说明'),
  afterwards: form(<Afterwards />, '补记理由'),
  feedback: form(<FeedbackForm draftId={undefined} />, '意见'),
  ledgerEntry: form(<RecordForm draftId={undefined} />, '事项'),
  studyNote: form(<StudyForm noteId={undefined} draftId={undefined} />, '内容'),
  training: form(<TrainingForm trainingId={undefined} nodeId={undefined} draftId={undefined} />, '培训名称'),
}
const stores: Record<Exclude<MemberKind, 'draft'>, Way> = {
  me: { page: <Mine />, leave: async () => signIn({ ...wang, name: canary }) },
  device: { page: <MyCode />, leave: async () => takeDevice({ deviceId: 'AAAAAAAA', key: canary }) },
  answer: {
    page: <HomeBoard />,
    leave: async () => {
      answer('home.show', {
        today: '2026-11-22',
        meetings: [todaysMeeting({ title: canary })],
        todos: [],
        more: null,
      } as never)
      renderPage(<HomeBoard />)
      await screen.findByText(canary)
      disconnect('home.show')
    },
  },
  form: form(
    <AskAboveSheet meetingId={meetingId} clause="" onClose={() => {}} onDone={() => {}} />,
    '为什么现在才补记',
  ),
  sentItem: {
    page: <Outbox />,
    leave: async () => {
      await forms.studyNote.leave()
      answer('study.writeNote', { noteId: 'n1', version: 1 })
      press('保存')
      await waitFor(() => expect(ofWang('sentItem')).toContain(canary))
    },
  },
  scan: { page: <Console meetingId={meetingId} />, leave: async () => void keepScan(scan) },
  refusedScan: {
    page: <Console meetingId={meetingId} />,
    leave: async () => {
      keepScan(scan)
      refuse('attendance.syncScans', 'notAllowed', { what: '主持这场会议的签到和记录' })
      await act(uploadStored)
      await waitFor(() => expect(ofWang('refusedScan')).toContain(canary))
    },
  },
}
const ways = { ...forms, ...stores }
const kinds = [...draftKinds, ...(Object.keys(memberKinds) as MemberKind[]).filter((kind) => kind !== 'draft')]
const staysFor = (kind: (typeof kinds)[number]) =>
  memberKinds[kind in forms ? 'draft' : (kind as MemberKind)] === 'sent'

const keys = () => Object.keys(localStorage).map((key) => key.replace('/|', ''))
const valueOf = (key: string) => localStorage.getItem(`/|${key}`) ?? ''
/** All that lies under one kind of 王党员's. */
const ofWang = (kind: MemberKind) =>
  keys()
    .filter((key) => placeOf(key)?.memberId === wang.memberId && placeOf(key)?.kind === kind)
    .map(valueOf)
    .join()
const fileNames = () => [...databases.values()].flatMap((shelf) => [...shelf.keys()])
const shown = () =>
  [
    document.body.textContent,
    ...screen.queryAllByRole('textbox').map((field) => (field as HTMLInputElement).value),
  ].join()

/** What the server answers alike to both, without a word of either. */
function server(): void {
  answer('meeting.afterwardsSheet', afterwardsSheet())
  answer('meeting.planChoices', planChoices)
  answer(
    'meeting.show',
    meetingDetail({
      state: 'open',
      agenda: [{ id: 'i1', title: '诵读', minutes: 40 }],
      can: { ...nothing, ...atTheDoor, writeMinutes: true, scan: true },
    }),
  )
  answerRoll(rollOf([]))
  answer('attendance.codeKey', { devices: [] } as never)
  answer('visit.mine', { pairs: [], colleagues: [] } as never)
  answer('ledger.list', {
    rows: [],
    next: null,
    today: '2026-11-22',
    recordFor: [{ nodeId: 'b3', name: '第三党支部' }],
  } as never)
  answer('session.unbind', { done: true })
  answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
  disconnect('home.show')
}

const unbinds = async () => {
  cleanup()
  const begun = () => taroState.calls.filter(({ api }) => api === 'reLaunch').length
  const before = begun()
  renderPage(<Mine />)
  press('解除微信绑定')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '解除绑定' }))
  await waitFor(() => expect(keys().filter((key) => placeOf(key)?.kind === 'me')).toEqual([]))
  // The sheet is taken out of the browser's history first.
  await waitFor(() => expect(begun()).toBe(before + 1))
  cleanup()
}

describe('everything kept on a phone', () => {
  beforeEach(() => {
    newPhone('pages/main/home/index', { meetingId, view: 'minutes', itemId: 'i1' })
    useFakeIndexedDb()
    server()
    signIn(wang)
  })

  it.each(kinds)('of the kind %s is found under its owner alone, and by nobody who comes after', async (kind) => {
    const { page, leave } = ways[kind]
    await leave()
    expect(keys().map(valueOf).join()).toContain(canary)
    if (kind === 'visit' || kind === 'courtyard') expect(fileNames()).toHaveLength(1)
    await unbinds()

    act(() => signIn(chen))
    for (const each of [page, <Outbox key="outbox" />, <RecordBoard key="record" />, <Mine key="mine" />]) {
      renderPage(each)
      await act(async () => {})
      expect(shown()).not.toContain(canary)
      cleanup()
    }
    await act(async () => {
      await syncDrafts()
      await uploadStored()
    })
    // Every key there is: the phone's own, or under the name of its owner; and of the one before only what waits.
    for (const key of keys()) {
      const place = placeOf(key)
      expect([...phoneKinds.map(phoneKey), ...(place ? [key] : [])]).toContain(key)
      if (place?.memberId !== wang.memberId) expect(valueOf(key)).not.toContain(canary)
      else expect(memberKinds[place.kind]).toBe('sent')
    }
    for (const name of fileNames()) expect(placeOf(name)?.memberId).toBe(wang.memberId)
    const asChen = everythingAsked().slice(everythingAsked().findIndex(({ action }) => action === 'session.unbind'))
    expect(JSON.stringify(asChen)).not.toContain(canary)

    // What waits is there again for whoever wrote it; the rest is gone.
    act(() => signIn(wang))
    renderPage(<Outbox />)
    await screen.findByRole('heading', { level: 1, name: kind in forms ? '还有 1 份没有送出' : '写的都送出去了' })
    expect(screen.queryByText('1 条离线签到') !== null).toBe(kind === 'scan')
    expect(screen.queryByText('1 条离线签到没有通过') !== null).toBe(kind === 'refusedScan')
    expect(keys().map(valueOf).join().includes(canary)).toBe(staysFor(kind))
  })

  it('of nobody says nothing about anybody', () => {
    expect(phoneKinds).toEqual(['textSize', 'serverClock'])
  })
})
