import { clock, meeting } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { readPaper } from '../support/papers'
import { builtWeapp, errorsOf, wireOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'
import { startPhone } from '../support/weapp/phone'

jest.setTimeout(240_000)

let organ: Organ
let phone: Phone
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(async () => {
  await phone.end()
  await organ.stop()
})

/** Ea on the untouched build: a file is fetched, opened under its own name, and passed on to a chat from within a tap. */
it('takes the sign-in sheet of a meeting from its room, opens it and passes it on', async () => {
  organ.cloud.setNow(clock('14:30'))
  const meetingId = await meeting.openNow(organ)
  organ.cloud.setNow(clock('16:00'))
  await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 80 })
  phone = await startPhone({
    ...builtWeapp(),
    ...wireOf(organ, openIds.chen),
    open: 'pages/main/home/index',
    now: () => Date.parse(clock('16:00')),
  })
  await phone.go(`/pages/meeting/detail/index?meetingId=${meetingId}`)
  await phone.tap('取走会议签到册')
  const name = '会议签到册 第三党支部 红色家书诵读与交流 2026-11-20.xlsx'
  const path = `wxfile://usr/${name}`
  expect(phone.record.opened).toEqual([path])
  expect(readPaper(phone.files.get(path)!)[0]!.cells[0]![0]).toBe('会议签到册')
  await phone.tap(`转发《${name}》到聊天`)
  expect(phone.record.passedOn).toEqual([name])
  await phone.tap(`打开《${name}》`)
  expect(phone.record.opened).toEqual([path, path])
  expect(errorsOf(phone)).toEqual([])
})
