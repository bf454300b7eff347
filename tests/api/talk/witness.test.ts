import { climbsTheDoor } from '../../support/ladder'
import { deputy } from '../../support/meeting'
import type { Organ, PersonKey } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow, plainMember, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import { keepWords, planned, recorded, step, words } from './support'

const { chen, li, wang, wu, zheng, zhou, sun, qian } = openIds

let organ: Organ
let made = 0
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  await keepWords(organ)
})
afterAll(() => organ.stop())
beforeEach(() => organ.cloud.setNow(organNow))

const hours = (count: number) => organ.cloud.setNow(new Date(Date.parse(organNow) + count * 3_600_000).toISOString())
/** Somebody without an account, with whom 陈书记 is to talk. */
const withElder = async (phone: string | null = null, host: PersonKey = 'chen') => {
  const kind = host === 'wang' ? 'memberPair' : 'committeeWithMember'
  made += 1
  const memberId = await organ.add(organ.nodes.branch, { name: `老党员${made}`, phone })
  return { memberId, ref: await planned(organ, { host }, { counterpartId: memberId, kind }) }
}
const noteOf = (ref: { talkId: string; version: number }) => ({
  ...step(ref),
  heldOn: organDay,
  place: '老罗家',
  faceToFace: true,
})
const held = async (phone: string | null = null, host: PersonKey = 'chen') => {
  const { memberId, ref } = await withElder(phone, host)
  return { memberId, ref: await organ.ok(openIds[host], 'talk.record', noteOf(ref)) }
}
const show = (openId: string, talkId: string) => organ.ok(openId, 'talk.show', { talkId })
const todos = async (openId: string, talkId: string) =>
  (await organ.ok(openId, 'home.show', {})).todos.filter(({ params }) => params.talkId === talkId)
const seen = (ref: { talkId: string; version: number }, accept = true) => ({ ...step(ref), accept })

describe('0.16 a talk with somebody who has no account', () => {
  climbsTheDoor(
    () => organ,
    'talk.witness',
    () => ({ talkId: 'some-talk', version: 1, clientId: 'client-1', accept: true }),
  )

  it('0.16 is noted as confirmed face to face by its host, and marked seen by the 组织委员: it counts', async () => {
    const { memberId, ref } = await held()
    expect(await todos(li, ref.talkId)).toMatchObject([{ kind: 'witnessTalk' }])
    expect(await todos(chen, ref.talkId)).toEqual([])
    expect(await show(li, ref.talkId)).toMatchObject({ faceToFace: 'noted', can: { witness: true } })
    const row = (await organ.ok(li, 'talk.list', { view: 'branch' })).rows.find(({ id }) => id === ref.talkId)
    expect(row).toMatchObject({ waiting: 'witness' })
    const input = seen(ref)
    const done = await organ.ok(li, 'talk.witness', input)
    expect(await organ.ok(li, 'talk.witness', input)).toEqual(done)
    expect(await show(chen, ref.talkId)).toMatchObject({
      state: 'confirmed',
      faceToFace: { seenBy: '李委员', seenOn: organDay },
      can: { witness: false, propose: false },
    })
    expect(await todos(li, ref.talkId)).toEqual([])
    const cover = await organ.ok(li, 'talk.coverage', { nodeId: organ.nodes.branch })
    expect(cover.pairs.find(({ kind }) => kind === 'committeeWithMember')).toMatchObject({ covered: 1, faceToFace: 1 })
    expect(cover.missing.flatMap(({ members }) => members.map((each) => each.memberId))).toContain(memberId)
    const { rows } = await organ.ok(li, 'talk.list', { view: 'branch' })
    expect(rows.find(({ id }) => id === ref.talkId)).toMatchObject({ state: 'confirmed', faceToFace: true })
  })

  it('0.16 is not marked seen by its host, by another of the two, or by anybody of elsewhere', async () => {
    const { ref } = await held()
    expect(await organ.refused(chen, 'talk.witness', seen(ref))).toMatchObject({ code: 'notAllowed' })
    for (const openId of [wang, wu, zheng, zhou, sun, qian])
      expect(await organ.refused(openId, 'talk.witness', seen(ref))).toMatchObject({ code: 'notFound' })
    // The 组织委员 hosts: then it is the secretary or their deputy who marks it.
    const ofLi = await held(null, 'li')
    expect(await organ.refused(li, 'talk.witness', seen(ofLi.ref))).toMatchObject({ code: 'notAllowed' })
    const { openId } = await deputy(organ)
    expect(await organ.ok(openId, 'talk.witness', seen(ofLi.ref))).toMatchObject({ talkId: ofLi.ref.talkId })
  })

  it('0.16 goes back to its host when it was not so', async () => {
    const { ref } = await held()
    const back = await organ.ok(li, 'talk.witness', seen(ref, false))
    expect(await show(chen, ref.talkId)).toMatchObject({ state: 'planned', sentBack: true, faceToFace: null })
    expect(await todos(li, ref.talkId)).toEqual([])
    expect(await organ.refused(li, 'talk.witness', seen(back))).toMatchObject({ code: 'talkStateWrong' })
    expect(await organ.ok(chen, 'talk.record', noteOf(back))).toMatchObject({ talkId: ref.talkId })
  })

  it('0.16 takes no words, in no way, and is only for somebody without an account', async () => {
    const { ref } = await withElder()
    expect(await organ.refused(chen, 'talk.record', { ...noteOf(ref), content: words })).toMatchObject({
      code: 'talkFactsOnly',
      field: 'content',
    })
    expect(await organ.refused(chen, 'talk.record', { ...noteOf(ref), faceToFace: false })).toMatchObject({
      code: 'talkFaceToFaceOnly',
    })
    expect(await show(chen, ref.talkId)).toMatchObject({ onPaper: true })
    expect(await show(li, ref.talkId)).toMatchObject({ onPaper: false })
    const done = await organ.ok(chen, 'talk.record', noteOf(ref))
    const sentence = { ...step(done), sentence: '请社区帮助装扶手' }
    expect(await organ.refused(chen, 'talk.proposeSentence', sentence)).toMatchObject({ code: 'talkFactsOnly' })
    const stored = [...everything(organ.cloud)].find(([id]) => id === `talks/${ref.talkId}`)
    expect(stored?.[1]).toMatchObject({ words: null, sentence: null })

    const inApp = await planned(organ)
    expect(await organ.refused(chen, 'talk.record', noteOf(inApp))).toMatchObject({ code: 'talkConfirmInApp' })
    const noted = await recorded(organ, inApp)
    expect(await organ.refused(li, 'talk.witness', seen(noted))).toMatchObject({ code: 'talkNotFaceToFace' })
  })

  it('0.16 is confirmed by the counterpart themself once they have an account, and by nobody for them', async () => {
    const { ref } = await held('13900016001')
    hours(1)
    const account = 'phone-13900016001'
    await organ.bind(account)
    expect(await organ.refused(li, 'talk.witness', seen(ref))).toMatchObject({ code: 'talkConfirmInApp' })
    expect(await todos(li, ref.talkId)).toEqual([])
    expect(await show(li, ref.talkId)).toMatchObject({ can: { witness: false } })
    expect(await todos(account, ref.talkId)).toMatchObject([{ kind: 'confirmTalk' }])
    await organ.ok(account, 'talk.confirm', seen(ref))
    expect(await show(chen, ref.talkId)).toMatchObject({ state: 'confirmed', faceToFace: null })
  })
})

describe('0.16 whoever tries to come by a talk with somebody who has no account', () => {
  it('0.16 gets no account in the counterpart’s name by one hand: they are one of the two of a talk', async () => {
    const { memberId } = await held()
    const { version, name } = await organ.ok(zhou, 'org.showMember', { memberId })
    const change = { ...plainMember, memberId, version, name, phone: '13900016002' }
    expect(await organ.refused(zhou, 'org.changeMember', change)).toMatchObject({ code: 'recoveryNeeded' })
    for (const openId of [chen, li, zhou])
      expect(await organ.call(openId, 'session.invite', { memberId })).toMatchObject({ ok: false })
    expect(
      await organ.call('phone-13900016002', 'session.bindByPhone', {
        phoneCode: await organ.phoneCode('phone-13900016002'),
      }),
    ).toMatchObject({ ok: false, problem: { code: 'phoneNotOnRoster' } })
  })

  it('0.16 finds words of before shut, when the counterpart’s account is let go and another comes', async () => {
    made += 1
    const memberId = await organ.add(organ.nodes.branch, { name: `老党员${made}`, phone: '13900016003' })
    const account = 'phone-13900016003'
    await organ.bind(account)
    const ref = await recorded(organ, await planned(organ, {}, { counterpartId: memberId }))
    hours(1)
    await organ.ok(account, 'org.askRecovery', { memberId, phone: '13900016004', reason: '换了手机' }, clientIdOf())
    await organ.ok(account, 'session.unbind', {})
    // What was sealed stays sealed; that it took place is confirmed face to face.
    const noted = await organ.ok(chen, 'talk.record', noteOf(ref))
    expect(await show(chen, ref.talkId)).toMatchObject({ words: 'kept', faceToFace: 'noted' })
    await organ.ok(li, 'talk.witness', seen(noted))
    expect(await organ.refused(li, 'talk.readWords', { talkId: ref.talkId })).toMatchObject({ code: 'notAllowed' })
    hours(2)
    await organ.bind('phone-13900016004')
    expect(await organ.refused('phone-13900016004', 'talk.readWords', { talkId: ref.talkId })).toMatchObject({
      code: 'talkWordsShut',
    })
  })

  it('0.16 does not mark their own: not after leaving the talk’s seat to a helper, nor as a new 组织委员', async () => {
    const { ref } = await held(null, 'wang')
    const term = { startOn: organDay, termEndsOn: null }
    const office = { memberId: organ.members.wang, nodeId: organ.nodes.branch, post: 'disciplineCommissioner' as const }
    await organ.ok(zhou, 'org.appoint', { ...office, ...term })
    expect(await organ.refused(wang, 'talk.witness', seen(ref))).toMatchObject({ code: 'notAllowed' })
    await organ.ok(zhou, 'org.appoint', { ...office, post: 'deputySecretary', ...term })
    expect(await organ.refused(wang, 'talk.witness', seen(ref))).toMatchObject({ code: 'notAllowed' })
    expect(await todos(wang, ref.talkId)).toEqual([])
  })
})
