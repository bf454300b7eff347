import { climbsTheDoor } from '../../support/ladder'
import { openIds, organNow, startOrgan, type Organ } from '../../support/organ'
import { accepted, act, answerOf, assignment, awaiting, closed, recorded } from './support'

const { chen, li, wang, wu, zheng, zhou, sun, qian, zhao } = openIds
const outsiders = [wu, sun, qian, zhao]
const words = '已联系厂家'

describe('the life of an entry', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  const shown = (entryId: string, openId = chen) => organ.ok(openId, 'ledger.show', { entryId })

  const nothing = () => act('nothing-there')
  climbsTheDoor(
    () => organ,
    'ledger.show',
    () => ({ entryId: 'nothing-there' }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.assign',
    () => assignment(organ, 'nothing-there'),
  )
  climbsTheDoor(
    () => organ,
    'ledger.handOver',
    () => ({ ...nothing(), ownerId: 'a', department: null, verifierId: null, reason: '调离' }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.progress',
    () => ({ ...nothing(), words, photoIds: [] }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.requestVerification',
    () => ({ ...nothing(), words, photoIds: [] }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.verify',
    () => ({ ...nothing(), words: null }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.sendBack',
    () => ({ ...nothing(), reason: '还在漏' }),
  )
  climbsTheDoor(
    () => organ,
    'ledger.answer',
    () => answerOf('nothing-there'),
  )
  climbsTheDoor(
    () => organ,
    'ledger.reopen',
    () => ({ ...nothing(), reason: '又坏了', dueOn: '2026-12-01' }),
  )

  it('runs from the record to the answer, each step in its history, each repeated without a second line', async () => {
    const entryId = await recorded(organ)
    const twice = async <N extends Parameters<Organ['ok']>[1]>(
      openId: string,
      action: N,
      input: Parameters<typeof organ.ok<N>>[2],
    ) => {
      const first = await organ.ok(openId, action, input)
      expect(await organ.ok(openId, action, input)).toEqual(first)
    }
    await twice(chen, 'ledger.assign', assignment(organ, entryId))
    expect(await shown(entryId, wang)).toMatchObject({
      state: 'accepted',
      owner: '王党员',
      department: '水利科',
      dueOn: '2026-11-26',
      verifier: '陈书记',
      can: { progress: true, verify: false },
    })
    await twice(wang, 'ledger.progress', { ...act(entryId), words: '阀门已订货', photoIds: [] })
    await twice(wang, 'ledger.requestVerification', { ...act(entryId), words: '阀门已更换', photoIds: [] })
    await twice(chen, 'ledger.sendBack', { ...act(entryId), reason: '第三户还没有水' })
    await twice(wang, 'ledger.requestVerification', { ...act(entryId), words: '三户都通水了', photoIds: [] })
    await twice(chen, 'ledger.verify', { ...act(entryId), words: '现场看过' })
    expect(await shown(entryId)).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-20',
      can: { answer: true, reopen: true, verify: false },
    })
    await twice(chen, 'ledger.answer', answerOf(entryId, { satisfaction: 'unsatisfied' }))
    await twice(chen, 'ledger.reopen', { ...act(entryId), reason: '刘叔说又漏了', dueOn: '2026-12-01' })
    const entry = await shown(entryId)
    expect(entry).toMatchObject({ state: 'reopened', dueOn: '2026-12-01', closedOn: null })
    expect(entry.log.map(({ step, by, words: said }) => [step, by, said])).toEqual([
      ['recorded', '陈书记', null],
      ['assigned', '陈书记', null],
      ['progressed', '王党员', '阀门已订货'],
      ['verificationAsked', '王党员', '阀门已更换'],
      ['sentBack', '陈书记', '第三户还没有水'],
      ['verificationAsked', '王党员', '三户都通水了'],
      ['closed', '陈书记', '现场看过'],
      ['answered', '陈书记', '已当面告知，水已恢复'],
      ['reopened', '陈书记', '刘叔说又漏了'],
    ])
  })

  it('is there for those it names and the levels above, for everyone else as if it were not', async () => {
    const entryId = await accepted(organ)
    for (const openId of [chen, li, wang, zheng, zhou]) expect((await shown(entryId, openId)).id).toBe(entryId)
    for (const openId of outsiders) {
      expect(await organ.refused(openId, 'ledger.show', { entryId })).toEqual(
        await organ.refused(openId, 'ledger.show', { entryId: 'nothing-there' }),
      )
      expect((await organ.refused(openId, 'ledger.verify', { ...act(entryId), words: null })).code).toBe('notFound')
    }
    const unassigned = await recorded(organ)
    expect((await organ.refused(wang, 'ledger.show', { entryId: unassigned })).code).toBe('notFound')
  })

  it('is assigned by the secretary or a level above, to party members within reach', async () => {
    const entryId = await recorded(organ)
    expect((await organ.refused(li, 'ledger.assign', assignment(organ, entryId))).code).toBe('notAllowed')
    for (const more of [{ ownerId: organ.members.zhao }, { ownerId: organ.members.wu }, { ownerId: 'nobody' }]) {
      expect(await organ.refused(chen, 'ledger.assign', assignment(organ, entryId, more))).toMatchObject({
        code: 'notFound',
        field: 'ownerId',
      })
    }
    expect(
      await organ.refused(chen, 'ledger.assign', assignment(organ, entryId, { verifierId: organ.members.wang })),
    ).toMatchObject({ code: 'badInput', field: 'verifierId' })
    expect(
      await organ.refused(chen, 'ledger.assign', assignment(organ, entryId, { dueOn: '2026-11-19' })),
    ).toMatchObject({ code: 'badInput', field: 'dueOn' })
    expect(
      await organ.refused(chen, 'ledger.assign', assignment(organ, entryId, { dueOn: '2026-02-30' })),
    ).toMatchObject({ code: 'badInput', field: 'dueOn' })
    await organ.ok(zheng, 'ledger.assign', assignment(organ, entryId, { ownerId: organ.members.wu }))
    expect((await shown(entryId, wu)).owner).toBe('吴外支')
    await organ.add(organ.nodes.otherBranch, { name: '韩委员', phone: '13900000061' })
    await organ.bind('phone-13900000061')
    expect((await organ.refused('phone-13900000061', 'ledger.show', { entryId })).code).toBe('notFound')
    const members = (await organ.ok(zhou, 'org.listMembers', { nodeId: organ.nodes.otherBranch })).rows
    const memberId = members.find(({ name }) => name === '韩委员')!.id
    await organ.ok(zhou, 'org.appoint', {
      memberId,
      nodeId: organ.nodes.otherBranch,
      post: 'organizationCommissioner',
      startOn: '2026-01-01',
      termEndsOn: null,
    })
    expect((await shown(entryId, 'phone-13900000061')).can).toMatchObject({ verify: false, assign: false })
    expect((await organ.refused(chen, 'ledger.assign', assignment(organ, entryId))).code).toBe('ledgerStateWrong')
    await organ.ok(zheng, 'ledger.handOver', {
      ...act(entryId),
      ownerId: organ.members.wang,
      department: '水利科',
      verifierId: null,
      reason: '原责任人出差',
    })
    expect(await shown(entryId)).toMatchObject({ owner: '王党员', dueOn: '2026-11-26', state: 'accepted' })
  })

  it('is worked on by its owner alone', async () => {
    const entryId = await accepted(organ)
    for (const openId of [chen, li, zheng, zhou]) {
      expect((await organ.refused(openId, 'ledger.progress', { ...act(entryId), words, photoIds: [] })).code).toBe(
        'notAllowed',
      )
      expect(
        (await organ.refused(openId, 'ledger.requestVerification', { ...act(entryId), words, photoIds: [] })).code,
      ).toBe('notAllowed')
    }
    expect((await organ.refused(wang, 'ledger.progress', { ...act(entryId), words: '  ', photoIds: [] })).code).toBe(
      'badInput',
    )
    expect(
      (await organ.refused(wang, 'ledger.progress', { ...act(entryId), words: '长'.repeat(501), photoIds: [] })).code,
    ).toBe('badInput')
    expect(
      (await organ.refused(wang, 'ledger.progress', { ...act(entryId), words, photoIds: ['nothing-there'] })).code,
    ).toBe('photoMissing')
  })

  it('is never verified by its owner or a former one who worked on it, whatever post they hold', async () => {
    const own = await recorded(organ)
    await organ.ok(zhou, 'ledger.assign', assignment(organ, own, { ownerId: organ.members.chen }))
    await organ.ok(chen, 'ledger.progress', { ...act(own), words, photoIds: [] })
    await organ.ok(zhou, 'ledger.handOver', {
      ...act(own),
      ownerId: organ.members.wang,
      department: null,
      verifierId: null,
      reason: '换人',
    })
    expect((await organ.refused(wang, 'ledger.verify', { ...act(own), words: null })).code).toBe('ownVerification')
    await organ.ok(wang, 'ledger.requestVerification', { ...act(own), words, photoIds: [] })
    for (const openId of [chen, wang]) {
      expect((await organ.refused(openId, 'ledger.verify', { ...act(own), words: null })).code).toBe('ownVerification')
      expect((await organ.refused(openId, 'ledger.sendBack', { ...act(own), reason: '不行' })).code).toBe(
        'ownVerification',
      )
    }
    await organ.ok(li, 'ledger.verify', { ...act(own), words: null })
  })

  it('is verified once when two do at the same moment', async () => {
    const entryId = await awaiting(organ)
    const answers = await Promise.all(
      [chen, li, zheng].map((openId) => organ.call(openId, 'ledger.verify', { ...act(entryId), words: null })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((each) => (each.ok ? [] : [each.problem.code]))).toEqual([
      'ledgerStateWrong',
      'ledgerStateWrong',
    ])
    expect((await shown(entryId)).log.filter(({ step }) => step === 'closed')).toHaveLength(1)
  })

  it('is answered once, by whoever carries the answer or the secretary', async () => {
    const entryId = await closed(organ)
    for (const openId of [li, wang])
      expect((await organ.refused(openId, 'ledger.answer', answerOf(entryId))).code).toBe('notAllowed')
    expect(await organ.refused(chen, 'ledger.answer', { ...answerOf(entryId), satisfaction: 'happy' })).toMatchObject({
      code: 'badInput',
      field: 'satisfaction',
    })
    await organ.ok(chen, 'ledger.answer', answerOf(entryId))
    expect((await organ.refused(zheng, 'ledger.answer', answerOf(entryId))).code).toBe('ledgerStateWrong')
    expect(
      (await organ.refused(li, 'ledger.reopen', { ...act(entryId), reason: '又漏了', dueOn: '2026-12-01' })).code,
    ).toBe('notAllowed')
  })
})
