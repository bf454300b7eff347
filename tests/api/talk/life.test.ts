import { climbsTheDoor } from '../../support/ladder'
import type { Organ, PersonKey } from '../../support/organ'
import { clientIdOf, openIds, organDay, startOrgan } from '../../support/organ'
import { planInput, planned, recorded, step } from './support'

describe('the life of a talk', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const show = (who: PersonKey, talkId: string) => organ.ok(openIds[who], 'talk.show', { talkId })
  const anyStep = { talkId: 'some-talk', version: 1, clientId: 'client-1' }

  climbsTheDoor(
    () => organ,
    'talk.choices',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'talk.plan',
    () => planInput(organ),
  )
  climbsTheDoor(
    () => organ,
    'talk.revise',
    () => ({ ...anyStep, plannedOn: organDay, place: null }),
  )
  climbsTheDoor(
    () => organ,
    'talk.cancel',
    () => anyStep,
  )
  climbsTheDoor(
    () => organ,
    'talk.record',
    () => ({ ...anyStep, heldOn: organDay, place: null }),
  )
  climbsTheDoor(
    () => organ,
    'talk.confirm',
    () => ({ ...anyStep, accept: true }),
  )
  climbsTheDoor(
    () => organ,
    'talk.list',
    () => ({ view: 'mine' }),
  )
  climbsTheDoor(
    () => organ,
    'talk.show',
    () => ({ talkId: 'some-talk' }),
  )

  it('offers the party members of one’s own branch, and other branches to whoever may talk for the organ', async () => {
    const own = await organ.ok(openIds.wang, 'talk.choices', {})
    expect(own.members.map(({ name, committee }) => [name, committee])).toEqual([
      ['陈书记', true],
      ['李委员', true],
      ['王党员', false],
    ])
    expect(own).toMatchObject({
      below: [],
      me: { name: '王党员', committee: false },
      can: { arrange: false, organTalk: false },
    })
    expect((await organ.ok(openIds.chen, 'talk.choices', {})).can).toEqual({ arrange: true, organTalk: true })
    const above = await organ.ok(openIds.zheng, 'talk.choices', {})
    expect(above.below.map(({ name }) => name).sort()).toEqual(['第三党支部', '第五党支部'])
    const there = await organ.ok(openIds.zheng, 'talk.choices', { branchId: organ.nodes.branch })
    expect(there).toMatchObject({ branch: { name: '第三党支部' }, can: { arrange: false, organTalk: true } })
    for (const who of ['wang', 'wu', 'sun'] as const)
      expect(
        (
          await organ.refused(openIds[who], 'talk.choices', {
            branchId: who === 'wu' ? organ.nodes.branch : organ.nodes.otherBranch,
          })
        ).code,
      ).toBe('notAllowed')
    expect((await organ.refused(openIds.zhao, 'talk.choices', {})).code).toBe('notAllowed')
  })

  it('is planned by its host, and by the secretary for others of the branch; by nobody else and with nobody elsewhere', async () => {
    expect(await planned(organ)).toMatchObject({ version: 1 })
    expect(await planned(organ, { host: 'li', with: 'wang', by: 'chen' })).toMatchObject({ version: 1 })
    const refusal = async (by: PersonKey, input: ReturnType<typeof planInput>) =>
      (await organ.refused(openIds[by], 'talk.plan', input)).code
    expect(await refusal('wang', planInput(organ, { host: 'chen', with: 'li' }, { kind: 'committeePair' }))).toBe(
      'notAllowed',
    )
    expect(await refusal('li', planInput(organ, { host: 'chen', with: 'wang' }))).toBe('notAllowed')
    expect(await refusal('wu', planInput(organ, { host: 'wu', with: 'wang' }, { kind: 'organTalk' }))).toBe(
      'notAllowed',
    )
    expect(await refusal('wu', planInput(organ, { host: 'chen', with: 'wang' }))).toBe('notAllowed')
    expect(await refusal('zheng', planInput(organ, { host: 'chen', with: 'wang' }))).toBe('notAllowed')
    expect(await refusal('zhao', planInput(organ, { host: 'zhao', with: 'wang' }, { kind: 'memberPair' }))).toBe(
      'notAllowed',
    )
    expect(await refusal('chen', planInput(organ, { with: 'zhao' }))).toBe('notFound')
    expect(await refusal('chen', planInput(organ, { with: 'chen' }))).toBe('talkWithSelf')
    expect(await refusal('chen', planInput(organ, {}, { counterpartId: 'nobody' }))).toBe('notFound')
    expect(await refusal('chen', planInput(organ, { host: 'wu', with: 'wang' }))).toBe('notFound')
  })

  it('is of the kind the two posts make it, or an organ’s talk', async () => {
    const wrong = await organ.refused(openIds.chen, 'talk.plan', planInput(organ, {}, { kind: 'committeePair' }))
    expect(wrong).toMatchObject({ code: 'talkKindWrong', field: 'kind' })
    expect(wrong.message).toContain('“委员与党员”')
    expect(await planned(organ, { host: 'li', with: 'chen' }, { kind: 'committeePair' })).toMatchObject({ version: 1 })
    expect(await planned(organ, { host: 'zheng', with: 'wang' }, { kind: 'organTalk' })).toMatchObject({ version: 1 })
    expect((await organ.refused(openIds.zheng, 'talk.plan', planInput(organ, { host: 'zheng' }))).code).toBe(
      'talkKindWrong',
    )
    expect(
      (
        await organ.refused(
          openIds.wang,
          'talk.plan',
          planInput(organ, { host: 'wang', with: 'chen' }, { kind: 'organTalk' }),
        )
      ).code,
    ).toBe('talkKindWrong')
  })

  it('refuses bad input, and answers a repetition the same', async () => {
    for (const bad of [
      { plannedOn: '2026-02-30' },
      { plannedOn: '2028-01-01' },
      { plannedOn: '2024-01-01' },
      { place: '' },
      { kind: 'gossip' },
      { occasion: 'none' },
      { note: '多余' },
    ]) {
      expect((await organ.refused(openIds.chen, 'talk.plan', { ...planInput(organ), ...bad })).code).toBe('badInput')
    }
    const input = planInput(organ)
    const first = await organ.ok(openIds.chen, 'talk.plan', input)
    expect(await organ.ok(openIds.chen, 'talk.plan', input)).toEqual(first)
  })

  it('goes from planned to recorded to confirmed, each by its own person, each repeated alike', async () => {
    const ref = await planned(organ, {}, { plannedOn: '2026-11-25' })
    const moved = { ...step(ref), plannedOn: organDay, place: '会议室' }
    const revised = await organ.ok(openIds.chen, 'talk.revise', moved)
    expect(await organ.ok(openIds.chen, 'talk.revise', moved)).toEqual(revised)
    expect(
      (await organ.refused(openIds.wang, 'talk.revise', { ...step(revised), plannedOn: organDay, place: null })).code,
    ).toBe('notAllowed')
    expect(
      (await organ.refused(openIds.chen, 'talk.revise', { ...step(ref), plannedOn: organDay, place: null })).code,
    ).toBe('changedElsewhere')

    const note = { ...step(revised), heldOn: organDay, place: '会议室', content: null }
    expect((await organ.refused(openIds.wang, 'talk.record', note)).code).toBe('notAllowed')
    expect((await organ.refused(openIds.li, 'talk.record', note)).code).toBe('notAllowed')
    for (const heldOn of ['2026-11-21', '2025-01-01'])
      expect((await organ.refused(openIds.chen, 'talk.record', { ...note, heldOn })).field).toBe('heldOn')
    const held = await organ.ok(openIds.chen, 'talk.record', note)
    expect(await organ.ok(openIds.chen, 'talk.record', note)).toEqual(held)
    expect(await show('wang', ref.talkId)).toMatchObject({
      state: 'recorded',
      me: 'counterpart',
      can: { confirm: true, record: false },
    })

    expect((await organ.refused(openIds.chen, 'talk.confirm', { ...step(held), accept: true })).code).toBe('notAllowed')
    const yes = { ...step(held), accept: true }
    const done = await organ.ok(openIds.wang, 'talk.confirm', yes)
    expect(await organ.ok(openIds.wang, 'talk.confirm', yes)).toEqual(done)
    expect((await organ.refused(openIds.wang, 'talk.confirm', { ...step(done), accept: true })).code).toBe(
      'talkStateWrong',
    )
    expect(
      (await organ.refused(openIds.chen, 'talk.record', { ...step(done), heldOn: organDay, place: null })).code,
    ).toBe('talkStateWrong')
    expect((await organ.refused(openIds.chen, 'talk.cancel', step(done))).code).toBe('talkStateWrong')
    expect(await show('chen', ref.talkId)).toMatchObject({
      state: 'confirmed',
      can: { revise: false, cancel: false, record: false, confirm: false },
    })
  })

  it('goes back to its host when the other finds it was not so', async () => {
    const held = await recorded(organ, await planned(organ), null)
    const back = await organ.ok(openIds.wang, 'talk.confirm', { ...step(held), accept: false })
    expect(await show('chen', held.talkId)).toMatchObject({
      state: 'planned',
      sentBack: true,
      heldOn: null,
      can: { record: true },
    })
    expect(await recorded(organ, back, null)).toMatchObject({ version: back.version + 1 })
    expect(await show('chen', held.talkId)).toMatchObject({ state: 'recorded', sentBack: false })
  })

  it('may be cancelled before it is held, by its host or the secretary', async () => {
    const ref = await planned(organ, { host: 'li', with: 'wang' })
    expect((await organ.refused(openIds.wang, 'talk.cancel', step(ref))).code).toBe('notAllowed')
    const input = step(ref)
    const gone = await organ.ok(openIds.chen, 'talk.cancel', input)
    expect(await organ.ok(openIds.chen, 'talk.cancel', input)).toEqual(gone)
    expect((await show('li', ref.talkId)).state).toBe('cancelled')
    expect(
      (await organ.refused(openIds.li, 'talk.cancel', { ...input, clientId: clientIdOf(), version: 9 })).code,
    ).toBe('changedElsewhere')
  })

  it('shows its facts to the two and to their branch’s committee; to everybody else it is not there', async () => {
    const { talkId } = await planned(organ, { host: 'wang', with: 'chen' }, { kind: 'committeeWithMember' })
    expect(await show('li', talkId)).toMatchObject({
      host: { name: '王党员' },
      counterpart: { name: '陈书记' },
      me: null,
    })
    for (const who of ['zhao', 'wu', 'zheng', 'zhou', 'sun', 'qian'] as const) {
      const [real, none] = await Promise.all(
        [talkId, 'nothing-there'].map((id) => organ.refused(openIds[who], 'talk.show', { talkId: id })),
      )
      expect(real).toMatchObject({ code: 'notFound' })
      expect(real).toEqual(none)
      expect((await organ.refused(openIds[who], 'talk.cancel', step({ talkId, version: 1 }))).code).toBe('notFound')
    }
  })

  it('is listed for its two, and as facts for the committee of the very branch', async () => {
    const mine = await organ.ok(openIds.wang, 'talk.list', { view: 'mine' })
    expect(mine.rows.length).toBeGreaterThan(3)
    expect(mine.rows.every(({ host, counterpart }) => [host, counterpart].includes('王党员'))).toBe(true)
    expect(mine.can).toEqual({ plan: true, seeBranch: false, seeCounts: false, settings: false })
    const branch = await organ.ok(openIds.li, 'talk.list', { view: 'branch' })
    expect(branch.rows.map(({ host }) => host)).toContain('郑总支')
    for (const who of ['wang', 'zhao', 'zheng', 'zhou', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'talk.list', { view: 'branch' })).code).toBe('notAllowed')
    expect((await organ.ok(openIds.wu, 'talk.list', { view: 'branch' })).rows).toEqual([])
    expect((await organ.refused(openIds.wang, 'talk.list', { view: 'mine', cursor: 'x' })).code).toBe('badInput')
  })
})
