import { addDays } from '../../../src/contract/days'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow, startOrgan } from '../../support/organ'
import { accepts, course, entered, returns, revises, withdraws } from './trainingSupport'

const { chen, li, wang, wu, zheng, zhou } = openIds

describe('0.20 培训登记', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  let weeks = 0
  /** Days nobody has a course on yet. */
  const free = () => {
    weeks += 1
    return { startOn: addDays(course.startOn, -7 * weeks), endOn: addDays(course.endOn, -7 * weeks) }
  }
  const entry = () => ({ clientId: clientIdOf(), memberId: organ.members.wang, ...course, ...free() })
  const total = async (openId: string, year = 2026) => (await organ.ok(openId, 'study.myHours', { year })).total
  const todosOf = async (openId: string) =>
    (await organ.ok(openId, 'home.show', {})).todos
      .filter(({ kind }) => kind === 'acceptTraining' || kind === 'mendTraining')
      .map(({ kind, params }) => [kind, params.trainingId])
  const shown = (openId: string, trainingId: string) => organ.ok(openId, 'study.showTraining', { trainingId })

  climbsTheDoor(
    () => organ,
    'study.enterTraining',
    () => entry(),
  )
  climbsTheDoor(
    () => organ,
    'study.withdrawTraining',
    () => ({ trainingId: 'some', version: 1, why: '没有参加完' }),
  )
  climbsTheDoor(
    () => organ,
    'study.listTrainings',
    () => ({}),
  )

  it('0.20 five days in 党校 count once the 组织委员 has accepted them, with their own line', async () => {
    const before = await total(wang)
    const training = await entered(organ, free())
    expect(await total(wang)).toBe(before)
    expect(await todosOf(li)).toEqual([['acceptTraining', training.trainingId]])
    expect([await todosOf(chen), await todosOf(zhou), await todosOf(wang)]).toEqual([[], [], []])
    await accepts(organ, training)
    expect(await total(wang)).toBe(before + 40)
    expect(await todosOf(li)).toEqual([])
    const { trainings, lines } = await organ.ok(wang, 'study.myHours', { year: 2026 })
    expect(lines).toEqual([])
    expect(trainings.find(({ trainingId }) => trainingId === training.trainingId)).toMatchObject({
      title: '党员进修班',
      form: 'fullTime',
      hours: 40,
    })
    const { members } = await organ.ok(chen, 'study.branchHours', { nodeId: organ.nodes.branch, year: 2026 })
    expect(members.find(({ memberId }) => memberId === organ.members.wang)).toMatchObject({ total: before + 40 })
  })

  it('0.20 is returned with words, mended and put forward anew; the words stay with whoever entered it', async () => {
    const days = free()
    const training = await entered(organ, days)
    const silent = { ...training, accept: false, words: null }
    expect((await organ.refused(li, 'study.acceptTraining', silent)).field).toBe('words')
    const sent = await returns(organ, training)
    expect(await todosOf(wang)).toEqual([['mendTraining', training.trainingId]])
    expect(await shown(wang, training.trainingId)).toMatchObject({
      state: 'returned',
      decided: { by: '李委员', words: '请写明结业证号' },
      can: { revise: true, accept: false },
    })
    await revises(organ, sent, days)
    expect([await todosOf(wang), await todosOf(li)]).toEqual([[], [['acceptTraining', training.trainingId]]])
    const { changes } = await shown(wang, training.trainingId)
    expect(changes).toEqual([{ on: organDay, by: '王党员', why: '按退回意见更正' }])
    await withdraws(organ, { ...sent, version: sent.version + 1 })
  })

  it('0.20 counts no longer while it is corrected, and never once it is taken back', async () => {
    const days = free()
    const before = await total(wang)
    const accepted = await accepts(organ, await entered(organ, days))
    const corrected = await revises(organ, accepted, { ...days, hours: 32 })
    expect(await total(wang)).toBe(before)
    const again = await accepts(organ, corrected)
    expect(await total(wang)).toBe(before + 32)
    const gone = await withdraws(organ, again)
    expect(await total(wang)).toBe(before)
    expect(await organ.refused(li, 'study.acceptTraining', { ...gone, accept: true, words: null })).toMatchObject({
      code: 'trainingStateWrong',
      message: '这项培训现在是“已撤销”，不能核对。',
    })
    // Its days are free again.
    await entered(organ, days)
  })

  it('0.20 nobody accepts their own or what they entered: the secretary accepts for the 组织委员 and they for the secretary', async () => {
    const of = (who: 'chen' | 'li') => ({ memberId: organ.members[who], ...free() })
    const ofLi = await entered(organ, of('li'), li)
    expect((await organ.refused(li, 'study.acceptTraining', { ...ofLi, accept: true, words: null })).code).toBe(
      'notAllowed',
    )
    const asks = ['acceptTraining', ofLi.trainingId]
    expect(await todosOf(li)).not.toContainEqual(asks)
    expect(await todosOf(chen)).toEqual([asks])
    await accepts(organ, ofLi, chen)
    const ofChen = await entered(organ, of('chen'), chen)
    expect((await organ.refused(chen, 'study.acceptTraining', { ...ofChen, accept: true, words: null })).code).toBe(
      'notAllowed',
    )
    expect(await todosOf(chen)).toEqual([])
    await accepts(organ, ofChen, li)
    // Entered by the 组织委员 for somebody without a phone: the other of the two accepts.
    const forOther = await entered(organ, { memberId: organ.members.zhao, ...free() }, li)
    expect((await organ.refused(li, 'study.acceptTraining', { ...forOther, accept: true, words: null })).code).toBe(
      'notAllowed',
    )
    expect((await organ.refused(wang, 'study.acceptTraining', { ...forOther, accept: true, words: null })).code).toBe(
      'notFound',
    )
    await accepts(organ, forOther, chen)
  })

  it('0.20 where nobody of the branch may, the level above accepts', async () => {
    const alone = await entered(organ, { memberId: organ.members.wu, ...free() }, wu)
    expect(await todosOf(zheng)).toEqual([['acceptTraining', alone.trainingId]])
    await accepts(organ, alone, zheng)
  })

  it('0.20 refuses days that another training of the same person has, and names it', async () => {
    const days = free()
    await entered(organ, days)
    const second = {
      ...entry(),
      title: '网络班',
      form: 'online' as const,
      startOn: days.endOn,
      endOn: addDays(days.endOn, 1),
    }
    expect(await organ.refused(wang, 'study.enterTraining', second)).toMatchObject({
      code: 'trainingOverlaps',
      field: 'startOn',
      message: `王党员在这几天已登记“党员进修班”（2026年8月24日至8月28日），同一天不能登记两次培训。请先更正或撤销原来的，或改日期。`,
    })
    const { trainingId, version } = await entered(organ, free())
    expect(
      (await organ.refused(wang, 'study.reviseTraining', { trainingId, version, ...course, ...days, why: '改日期' }))
        .code,
    ).toBe('trainingOverlaps')
    // Two at once for the same days: one of them stands.
    const both = { ...free(), memberId: organ.members.wang }
    const tried = await Promise.all(
      ['甲班', '乙班'].map((title) =>
        organ.call(wang, 'study.enterTraining', { ...course, ...both, title, clientId: clientIdOf() }),
      ),
    )
    expect(tried.filter(({ ok }) => ok)).toHaveLength(1)
    // Somebody else may be at a course on those days.
    await entered(organ, { ...days, memberId: organ.members.li }, li)
  })

  it.each([
    ['ends before it begins', { startOn: '2026-11-03', endOn: '2026-11-02' }, 'endOn'],
    ['has not begun', { startOn: addDays(organDay, 1), endOn: addDays(organDay, 2) }, 'startOn'],
    ['is of years ago', { startOn: '2024-03-04', endOn: '2024-03-08' }, 'endOn'],
    ['lasts longer than a year', { startOn: '2025-01-01', endOn: '2026-01-02' }, 'endOn'],
    ['has more hours than its days', { startOn: '2026-11-02', endOn: '2026-11-02', hours: 24.5 }, 'hours'],
    ['has a third of an hour', { hours: 8.3 }, 'hours'],
  ])('0.20 one that %s is refused', async (_words, wrong, field) => {
    expect((await organ.refused(wang, 'study.enterTraining', { ...entry(), ...wrong })).field).toBe(field)
  })

  it('0.20 is accepted once it is over, and asked for then only', async () => {
    const running = await entered(organ, { startOn: organDay, endOn: addDays(organDay, 2), hours: 24 })
    const asked = async () => (await todosOf(li)).filter(([, id]) => id === running.trainingId)
    expect(await asked()).toEqual([])
    expect(
      (await organ.refused(li, 'study.acceptTraining', { ...running, accept: true, words: null })).message,
    ).toContain('才结束')
    organ.cloud.setNow('2026-11-22T01:00:00.000Z')
    expect(await asked()).toHaveLength(1)
    await accepts(organ, running)
  })

  it('0.20 over the year’s end counts in both years by its days', async () => {
    const days = { startOn: '2025-12-28', endOn: '2026-01-03', hours: 40 }
    const [last, now] = [await total(wu, 2025), await total(wu, 2026)]
    await accepts(organ, await entered(organ, { ...days, memberId: organ.members.wu }, wu), zheng)
    expect([(await total(wu, 2025)) - last, (await total(wu, 2026)) - now]).toEqual([23, 17])
    const { trainings } = await organ.ok(wu, 'study.myHours', { year: 2025 })
    expect(trainings).toMatchObject([{ hours: 23, of: 40 }])
  })

  it('0.20 is the member’s and their branch’s committee’s to see', async () => {
    const { trainingId } = await entered(organ, free())
    expect((await organ.refused(wu, 'study.showTraining', { trainingId })).code).toBe('notFound')
    expect((await organ.refused(wu, 'study.enterTraining', entry())).code).toBe('notAllowed')
    expect((await organ.refused(wang, 'study.listTrainings', { nodeId: organ.nodes.branch })).code).toBe('notAllowed')
    const { rows, can } = await organ.ok(li, 'study.listTrainings', { nodeId: organ.nodes.branch })
    expect(rows.map(({ id }) => id)).toContain(trainingId)
    expect(can).toEqual({ enterFor: 'branch' })
    const states = rows.map(({ state }) => state)
    expect(states.indexOf('accepted')).toBeGreaterThan(states.lastIndexOf('waiting'))
  })
})
