import type { Output } from '../src/contract'
import type { Envelope } from '../src/contract/action'
import { addDays, beijingInstant } from '../src/contract/days'
import { unpacked } from '../src/contract/packed'
import { clock, meeting, planOf } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds, organDay, startOrgan } from '../tests/support/organ'
import { errorsOf, phoneOf } from '../tests/support/weapp/people'
import type { Phone } from '../tests/support/weapp/phone'
import { longTitle } from './crowd'
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
    await meeting.announced(organ, { title: longTitle(number), startAt, endAt })
  }
}

/** A page as a phone asks for it, and what the answer weighs as it travels. */
async function answered(organ: Organ, cursor: string | undefined): Promise<Output<'meeting.list'> & { bytes: number }> {
  const input = { view: 'upcoming', ...(cursor ? { cursor } : {}) }
  const answer = await organ.cloud.call(openIds.wang, 'api', { action: 'meeting.list', input, packs: true })
  if ('errCode' in answer) throw new Error(answer.errMsg)
  const envelope = answer.result as Envelope<Output<'meeting.list'>>
  if (!envelope.ok) throw new Error(envelope.problem.message)
  return { ...unpacked(envelope.value), bytes: Buffer.byteLength(JSON.stringify(envelope.value)) }
}

/** Every page of the list in turn, each through the cursor of the one before. */
async function leafThrough(organ: Organ): Promise<PageCost[]> {
  const costs: PageCost[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    organ.cloud.resetCounters()
    const { rows, next, bytes } = await answered(organ, cursor)
    const counted = organ.cloud.counters()
    if (rows.length !== pageSize) throw new Error(`page ${page + 1} has ${rows.length} rows`)
    costs.push({
      bytes,
      touched: counted.documentsRead + counted.keysExamined,
    })
    cursor = next ?? undefined
  }
  return costs
}

const largest = ({ record }: Phone): number => Math.max(...record.setDatas.map(({ bytes }) => bytes))

/** Somebody moves one meeting of the first page to another room. */
async function changeOne(organ: Organ): Promise<void> {
  const { rows } = await organ.ok(openIds.chen, 'meeting.list', { view: 'upcoming' })
  const meetingId = rows[3]!.id
  const { version, startAt, endAt, title } = await organ.ok(openIds.chen, 'meeting.show', { meetingId })
  const { clientId: _clientId, ...plan } = planOf(organ, { startAt, endAt, title, place: '二楼会议室' })
  await organ.ok(openIds.chen, 'meeting.revise', { meetingId, version, ...plan })
}

/** The first page of the list on a phone; then one line changes elsewhere and the phone is taken up again. */
async function onPhone(organ: Organ): Promise<Figure[]> {
  const phone = await phoneOf(organ, 'wang', 'pages/main/meetings/index')
  const { rows } = await organ.ok(openIds.wang, 'meeting.list', { view: 'upcoming' })
  await phone.until('all twenty lines', () => rows.every(({ title }) => phone.text().includes(title)))
  const first = largest(phone)
  await changeOne(organ)
  const before = phone.record.setDatas.length
  await phone.leaveAndReturn()
  await phone.until('the changed line', () => phone.text().includes('二楼会议室'))
  const later = phone.record.setDatas.slice(before).reduce((sum, { bytes }) => sum + bytes, 0)
  phone.end()
  if (errorsOf(phone).length > 0) throw new Error(errorsOf(phone).join('; '))
  return [
    { id: 'P9', what: '二十行列表：最大一次 setData', figure: first / 1000, budget: 10, unit: 'kB' },
    { id: 'P9', what: '后来改了一行：setData', figure: later / 1000, budget: 0.5, unit: 'kB' },
  ]
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
        { id: 'P9', what: '二十行列表，标题都是 60 字：回答', figure: largestPage / 1000, budget: 6, unit: 'kB' },
        { id: 'P9', what: '后面各页与第一页所查之比', figure: latest / costs[0]!.touched, budget: 1.05, unit: '倍' },
        ...(await onPhone(organ)),
      ]
    } finally {
      await organ.stop()
    }
  },
}
