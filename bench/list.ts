import { addDays, beijingInstant } from '../src/contract/days'
import { clock, meeting } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds, organDay, startOrgan } from '../tests/support/organ'
import { faultsOf, phoneOf } from '../tests/support/weapp/people'
import type { Phone } from '../tests/support/weapp/phone'
import type { Bench, Figure } from './figures'

const pages = 5
const pageSize = 20

interface PageCost {
  readonly bytes: number
  /** Documents fetched, and index keys and rows looked at. */
  readonly touched: number
}

async function planned(organ: Organ): Promise<void> {
  for (let number = 0; number < pages * pageSize; number += 1) {
    const day = addDays(organDay, 1 + (number % 28))
    const hour = String(9 + Math.floor(number / 28)).padStart(2, '0')
    const [startAt, endAt] = [beijingInstant(day, `${hour}:00`), beijingInstant(day, `${hour}:45`)]
    await meeting.announced(organ, { title: `第三党支部主题党日（第${number + 1}次）`, startAt, endAt })
  }
}

/** Every page of the list in turn, each through the cursor of the one before. */
async function leafThrough(organ: Organ): Promise<PageCost[]> {
  const costs: PageCost[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    organ.cloud.resetCounters()
    const { rows, next } = await organ.ok(openIds.wang, 'meeting.list', { view: 'upcoming', ...(cursor ? { cursor } : {}) })
    const counted = organ.cloud.counters()
    if (rows.length !== pageSize) throw new Error(`page ${page + 1} has ${rows.length} rows`)
    costs.push({ bytes: Buffer.byteLength(JSON.stringify({ rows, next })), touched: counted.documentsRead + counted.keysExamined })
    cursor = next ?? undefined
  }
  return costs
}

const largest = ({ record }: Phone, from = 0): number => Math.max(...record.setDatas.slice(from).map(({ bytes }) => bytes))

/** The first page of the list on a phone; then one title changes elsewhere and the list is looked at again. */
async function onPhone(organ: Organ): Promise<Figure[]> {
  const phone = await phoneOf(organ, 'wang', 'pages/meeting/list/index')
  const first: Figure = { id: 'P9', what: '二十行列表：最大一次 setData', figure: largest(phone) / 1000, budget: 10, unit: 'kB' }
  const { rows } = await organ.ok(openIds.chen, 'meeting.list', { view: 'upcoming' })
  await organ.ok(openIds.chen, 'meeting.cancel', { meetingId: rows[3]!.id, reason: '与上级活动冲突' })
  const before = phone.record.setDatas.length
  await phone.leaveAndReturn()
  const changed = phone.record.setDatas.length > before
  phone.end()
  if (faultsOf(phone).length > 0) throw new Error(faultsOf(phone).join('; '))
  void changed
  return [first]
}

/** Lists of twenty, by cursor. */
export const list: Bench = {
  ids: ['P9'],
  run: async () => {
    const organ = await startOrgan()
    try {
      organ.cloud.setNow(clock('14:25'))
      await planned(organ)
      const costs = await leafThrough(organ)
      const largestPage = Math.max(...costs.map(({ bytes }) => bytes))
      const latest = Math.max(...costs.slice(1).map(({ touched }) => touched))
      return [
        { id: 'P9', what: '二十行列表：回答', figure: largestPage / 1000, budget: 6, unit: 'kB' },
        { id: 'P9', what: '后面各页与第一页所查之比', figure: latest / costs[0]!.touched, budget: 1.05, unit: '倍' },
        ...(await onPhone(organ)),
      ]
    } finally {
      await organ.stop()
    }
  },
}
