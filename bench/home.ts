import { addDays, beijingInstant } from '../src/contract/days'
import { clock, meeting } from '../tests/support/meeting'
import type { Organ, PersonKey } from '../tests/support/organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../tests/support/organ'
import { errorsOf, phoneOf } from '../tests/support/weapp/people'
import { longTitle } from './crowd'
import type { Bench, Figure } from './figures'

/** The home page, opened on the built mini-program in a stand-in for WeChat. */
async function opened(organ: Organ, who: PersonKey, words: string, shows: string): Promise<Figure[]> {
  const phone = await phoneOf(organ, who)
  phone.end()
  const { calls, setDatas } = phone.record
  const errors = errorsOf(phone)
  if (errors.length > 0 || !phone.text().includes(shows)) throw new Error(`home does not open: ${errors.join('; ')}`)
  const down = calls.reduce((sum, { bytesDown }) => sum + bytesDown, 0) / 1000
  const largest = Math.max(...setDatas.map(({ bytes }) => bytes)) / 1000
  return [
    { id: 'P8', what: `${words}打开首页：云函数调用`, figure: calls.length, budget: 2, unit: '次' },
    { id: 'P8', what: `${words}打开首页：下行`, figure: down, budget: 20, unit: 'kB' },
    { id: 'P8', what: `${words}打开首页：最大一次 setData`, figure: largest, budget: 16, unit: 'kB' },
  ]
}

/** All that may wait for a secretary at once: records to write, leave to decide, opinions to answer, under the longest titles. */
async function fillTodos(organ: Organ): Promise<void> {
  for (let number = 0; number < 10; number += 1) {
    const [startAt, endAt] = [clock('10:00'), clock('11:30')]
    organ.cloud.setNow(startAt)
    await meeting.closed(organ, { title: longTitle(number), startAt, endAt })
  }
  organ.cloud.setNow(clock('09:00'))
  for (let number = 0; number < 10; number += 1) {
    const day = addDays(organDay, 1 + number)
    const [startAt, endAt] = [beijingInstant(day, '14:30'), beijingInstant(day, '16:00')]
    const meetingId = await meeting.announced(organ, { title: longTitle(number), startAt, endAt })
    for (const who of ['wang', 'li'] as const)
      await organ.ok(openIds[who], 'leave.request', { meetingId, reasonKind: 'businessTrip', note: null })
  }
  for (let number = 0; number < 10; number += 1)
    await organ.ok(openIds.wang, 'feedback.send', { clientId: clientIdOf(), about: null, text: longTitle(number) })
}

export const home: Bench = {
  ids: ['P8'],
  run: async () => {
    const organ = await startOrgan()
    try {
      organ.cloud.setNow(clock('14:25'))
      await meeting.openNow(organ)
      const member = await opened(organ, 'wang', '党员', '红色家书诵读与交流')
      await fillTodos(organ)
      organ.cloud.setNow(clock('14:25'))
      return [...member, ...(await opened(organ, 'chen', '待办满满的书记', '待办'))]
    } finally {
      await organ.stop()
    }
  },
}
