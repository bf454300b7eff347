import type { ActionName, Input } from '../src/contract'
import { adminOf } from '../tests/support/admin'
import { clock, meeting, meetingToken } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds, startOrgan } from '../tests/support/organ'
import { documents } from '../tests/support/stored'
import { costOf } from './cost'
import type { Bench } from './figures'

const perYear = 48
const years = [1, 10] as const

/** One archived meeting of the branch, again and again through the years, put into the store past every act. */
async function addYears(organ: Organ, meetingId: string, howMany: number): Promise<void> {
  const pattern = documents(organ.cloud).get(`meetings/${meetingId}`)!
  const copies = Array.from({ length: howMany * perYear }, (_, number) => {
    const year = 2026 - Math.floor(number / perYear)
    const day = new Date(Date.UTC(year, 0, 4 + (number % perYear) * 6)).toISOString().slice(0, 10)
    return {
      ...pattern,
      _id: `${year}${String(number).padStart(8, 'A')}`,
      clientId: `copy-${number}`,
      startAt: `${day}T06:30:00.000Z`,
      endAt: `${day}T08:00:00.000Z`,
    }
  })
  await adminOf(organ.cloud).database().collection('meetings').add(copies)
}

async function costsAfter(howMany: number): Promise<Record<string, number>> {
  const organ = await startOrgan()
  try {
    const { wang, chen, zhou } = openIds
    organ.cloud.setNow(clock('09:00'))
    await addYears(organ, await meeting.archived(organ), howMany)
    const at = clock('14:30')
    organ.cloud.setNow(at)
    const meetingId = await meeting.openNow(organ)
    const token = await meetingToken(organ, meetingId, at)
    const costs: Record<string, number> = {}
    const cost = async <Name extends ActionName>(words: string, who: string, action: Name, input: Input<Name>) => {
      organ.cloud.resetCounters()
      await organ.ok(who, action, input)
      costs[words] = costOf(organ.cloud.counters()).touched
    }
    await cost('签到', wang, 'attendance.checkIn', { token })
    await cost('党员首页', wang, 'home.show', {})
    await cost('书记首页', chen, 'home.show', {})
    await cost('以往的会议', wang, 'meeting.list', { view: 'past' })
    await cost('待审的会议', zhou, 'meeting.list', { view: 'review' })
    await cost('会议', wang, 'meeting.show', { meetingId })
    await cost('我的学时', wang, 'study.myHours', {})
    return costs
  } finally {
    await organ.stop()
  }
}

/** What each page looks at after ten years, beside what it looks at after one. */
export const growing: Bench = {
  ids: ['P12'],
  run: async () => {
    const [one, ten] = [await costsAfter(years[0]), await costsAfter(years[1])]
    return Object.entries(ten).map(([words, touched]) => ({
      id: 'P12',
      what: `${words}：十年与一年所查之比`,
      figure: touched / one[words]!,
      budget: 1.05,
      unit: '倍',
    }))
  },
}
