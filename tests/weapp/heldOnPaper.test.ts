import { addDays, beijingInstant } from '../../src/contract/days'
import { clock, meeting } from '../support/meeting'
import { clientIdOf, openIds, organDay, startOrgan, type Organ } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'

/** 0.12 A meeting held on paper, entered the next day on the untouched mini-program build and taken to the archive. */
jest.setTimeout(240_000)

const { chen, zhou } = openIds
const nextMorning = beijingInstant(addDays(organDay, 1), '09:00')
const mark = '补记 · 陈书记 · 11月21日 09:00 · 会场没有信号，用纸质签到表签到'

let organ: Organ
let meetingId: string
let phone: Phone
const storage = new Map<string, string>()
const files = new Map<string, Buffer>()
const open = async (page: string) => {
  phone = await phoneOf(organ, 'chen', page, { storage, files })
  await phone.settled()
}
const close = () => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}

beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(nextMorning)
  meetingId = await meeting.draft(organ, { kinds: ['generalMeeting'] })
})
afterAll(() => organ.stop())

it('0.12 the past draft offers 补记 and says why it is not opened', async () => {
  await open(`pages/meeting/detail/index?meetingId=${meetingId}`)
  expect(phone.text()).toContain('党员大会的时间已过，开过的请补记')
  await phone.tap('补记')
  await phone.until('the sheet', () => phone.text().includes('照纸质签到表补记'))
  expect(phone.text()).toContain('没有勾到会、也没有请假的记为缺席')
})

it('0.12 is ticked without a network, waits on the phone, and goes once when the app is opened again', async () => {
  await phone.network(false)
  await phone.tap('应到的都到了')
  await phone.tap('另有到会时间的同志，都按开始时间')
  await phone.tap(/^王党员/)
  await phone.choose('王党员的到会时间', '14:50')
  await phone.tap('添加一位外单位列席人员')
  await phone.type('列席人员 1 姓名', '郭来宾')
  await phone.type('列席人员 1 单位', '市农业农村局')
  await phone.tap(/^按起止时间，90 分钟/)
  await phone.tap('会场没有信号，用纸质签到表签到')
  await phone.tap('补记这场会议')
  await phone.until(
    'it to wait',
    () => phone.text().includes('已存在本机') || phone.path() !== 'pages/meeting/afterwards/index',
  )
  expect(phone.record.calls.filter(({ action }) => action === 'meeting.recordAfterwards')).toEqual([])
  close()
  await open('pages/main/home/index')
  const sent = () => phone.record.calls.filter(({ action }) => action === 'meeting.recordAfterwards')
  await phone.until('the sheet to go', () => sent().length > 0)
  await phone.settled()
  expect(sent()).toHaveLength(1)
  const { rows, totals } = await organ.ok(chen, 'attendance.roll', { meetingId })
  expect(totals).toMatchObject({ expected: 3, present: 3, late: 1, onLeave: 0, absent: 0, guests: 1 })
  expect(rows!.find(({ name }) => name === '王党员')).toMatchObject({ arrivedAt: clock('14:50'), method: 'lateEntry' })
  close()
})

it('0.12 carries its mark on each page, through a vote, the minutes and the archive', async () => {
  await organ.ok(chen, 'meeting.recordVote', {
    meetingId,
    clientId: clientIdOf(),
    rule: 'generalMeeting',
    matter: '支部年度计划',
    matterKind: 'other',
    method: 'showOfHands',
    inFavour: 3,
    against: 0,
    abstained: 0,
    presentAtVote: 3,
  })
  for (const page of ['detail', 'console', 'minutes']) {
    await open(`pages/meeting/${page}/index?meetingId=${meetingId}`)
    await phone.until(`the mark on ${page}`, () => phone.text().includes(mark))
    if (page === 'minutes') {
      await phone.type('会议记录', '逐条讨论后举手表决，通过。')
      await phone.tap('保存')
      await phone.until('it to be saved', () =>
        phone.record.calls.some(({ action }) => action === 'meeting.writeMinutes'),
      )
      await phone.settled()
    }
    close()
  }
  await open(`pages/meeting/detail/index?meetingId=${meetingId}`)
  await phone.tap('提交审核')
  await phone.tap('提交审核')
  await phone.until('it to be submitted', () => phone.text().includes('已提交，等上级审核'))
  close()
  await organ.ok(zhou, 'meeting.archive', { meetingId })
  await open('pages/main/meetings/index')
  await phone.tap('以往')
  await phone.until('the list', () => phone.text().includes('补记') && phone.text().includes('已归档'))
  await phone.go(`/pages/meeting/detail/index?meetingId=${meetingId}`)
  await phone.until('the archived record', () => phone.text().includes(mark))
  expect(phone.text()).toContain('会后补录 3 人')
  close()
})
