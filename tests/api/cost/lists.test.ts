import type { Output } from '../../../src/contract'
import type { Envelope } from '../../../src/contract/action'
import { addDays, beijingInstant } from '../../../src/contract/days'
import { unpacked } from '../../../src/contract/packed'
import { meeting } from '../../support/meeting'
import { openIds, organDay, startOrgan } from '../../support/organ'

/** The longest a title may be, and each another one. */
const titleOf = (number: number) => `${number}月主题党日：学习贯彻全会精神`.padEnd(60, '并交流心得').slice(0, 60)

it('C8: a list of twenty with titles of sixty characters travels in at most 6 kB, and nothing of it is cut', async () => {
  const organ = await startOrgan()
  const titles = Array.from({ length: 20 }, (_, number) => titleOf(number))
  for (const [number, title] of titles.entries()) {
    const day = addDays(organDay, 1 + number)
    const [startAt, endAt] = [beijingInstant(day, '09:00'), beijingInstant(day, '09:45')]
    await meeting.announced(organ, { title, startAt, endAt })
  }
  const asked = { action: 'meeting.list', input: { view: 'upcoming' }, packs: true }
  const answer = (await organ.cloud.call(openIds.wang, 'api', asked)) as { result: Envelope<Output<'meeting.list'>> }
  const { result } = answer
  if (!result.ok) throw new Error(result.problem.message)
  expect(Buffer.byteLength(JSON.stringify(result.value))).toBeLessThanOrEqual(6_000)
  expect(unpacked(result.value).rows.map(({ title }) => title)).toEqual(titles)
  await organ.stop()
})
