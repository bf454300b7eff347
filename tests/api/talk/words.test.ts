import { consentVersion } from '../../../src/contract/session'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ, PersonKey } from '../../support/organ'
import { openIds, organDay, organNow, startOrgan } from '../../support/organ'
import { confirmed, keepWords, planned, recorded, step, words } from './support'

describe('the words of a talk', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const read = (who: PersonKey, talkId: string) => organ.ok(openIds[who], 'talk.readWords', { talkId })
  const refusal = async (who: PersonKey, talkId: string) =>
    (await organ.refused(openIds[who], 'talk.readWords', { talkId })).code

  climbsTheDoor(
    () => organ,
    'talk.readWords',
    () => ({ talkId: 'some-talk' }),
  )
  climbsTheDoor(
    () => organ,
    'talk.settings',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'talk.saveSettings',
    () => ({ version: 1, talkText: 'factsOnly', retentionYears: null }),
  )

  it('are refused in a new organ, which keeps facts only', async () => {
    const ref = await planned(organ)
    const note = { ...step(ref), heldOn: organDay, place: null, content: words }
    expect(await organ.refused(openIds.chen, 'talk.record', note)).toMatchObject({
      code: 'talkTextOff',
      field: 'content',
    })
    const held = await recorded(organ, ref, null)
    expect(await organ.ok(openIds.chen, 'talk.show', { talkId: ref.talkId })).toMatchObject({
      talkText: 'factsOnly',
      words: 'none',
      can: { readWords: false, propose: false },
    })
    expect(await refusal('chen', ref.talkId)).toBe('talkNoWords')
    expect(
      (await organ.refused(openIds.chen, 'talk.proposeSentence', { ...step(held), sentence: '调一次班' })).code,
    ).toBe('talkTextOff')
  })

  it('are switched on by the system administrator alone, knowingly and with a figure', async () => {
    const { version, talkText, retentionYears, keys } = await organ.ok(openIds.sun, 'talk.settings', {})
    expect({
      talkText,
      retentionYears,
      ready: keys.ready,
    }).toEqual({ talkText: 'factsOnly', retentionYears: null, ready: true })
    const wish = { version, talkText: 'sealed' as const, retentionYears: 5 }
    for (const who of ['chen', 'zhou', 'qian', 'wu', 'wang', 'zheng'] as const) {
      expect((await organ.refused(openIds[who], 'talk.settings', {})).code).toBe('notAllowed')
      expect((await organ.refused(openIds[who], 'talk.saveSettings', wish)).code).toBe('notAllowed')
    }
    expect((await organ.refused(openIds.sun, 'talk.saveSettings', { ...wish, retentionYears: null })).field).toBe(
      'retentionYears',
    )
    for (const retentionYears of [0, 51, 1.5])
      expect((await organ.refused(openIds.sun, 'talk.saveSettings', { ...wish, retentionYears })).code).toBe('badInput')
    const saved = await organ.ok(openIds.sun, 'talk.saveSettings', wish)
    expect(await organ.ok(openIds.sun, 'talk.saveSettings', wish)).toEqual(saved)
    expect((await organ.refused(openIds.sun, 'talk.saveSettings', { ...wish, retentionYears: 6 })).code).toBe(
      'changedElsewhere',
    )
  })

  it('are for the two alone: not for the committee that sees the facts, not for anybody above or beside', async () => {
    const { talkId } = await confirmed(organ, await recorded(organ, await planned(organ)))
    for (const who of ['chen', 'wang'] as const) expect(await read(who, talkId)).toEqual({ ...words, sentence: null })
    expect(await refusal('li', talkId)).toBe('notAllowed')
    for (const who of ['zhao', 'wu', 'zheng', 'zhou', 'sun', 'qian'] as const)
      expect(await refusal(who, talkId)).toBe('notFound')
    expect(await refusal('chen', 'nothing-there')).toBe('notFound')
  })

  it('may be changed, kept and taken away by the host until the other confirms', async () => {
    let ref = await recorded(organ, await planned(organ))
    ref = await recorded(organ, ref, { text: '改过的话。', difficulties: '' })
    expect(await read('wang', ref.talkId)).toEqual({ text: '改过的话。', difficulties: '', sentence: null })
    ref = await organ.ok(openIds.chen, 'talk.record', { ...step(ref), heldOn: organDay, place: null })
    expect((await read('wang', ref.talkId)).text).toBe('改过的话。')
    ref = await recorded(organ, ref, null)
    expect(await refusal('wang', ref.talkId)).toBe('talkNoWords')
    for (const bad of [
      { text: ' ', difficulties: '' },
      { text: '长'.repeat(5001), difficulties: '' },
      { text: '话', difficulties: '难'.repeat(1001) },
    ]) {
      expect(
        (
          await organ.refused(openIds.chen, 'talk.record', {
            ...step(ref),
            heldOn: organDay,
            place: null,
            content: bad,
          })
        ).code,
      ).toBe('badInput')
    }
  })

  it('no successor inherits: a new secretary reads nothing of the old one’s talks, who goes on reading', async () => {
    const { talkId } = await recorded(organ, await planned(organ))
    const post = { nodeId: organ.nodes.branch, post: 'branchSecretary' as const }
    const succeed = async (from: 'chen' | 'li', to: 'chen' | 'li') => {
      await organ.ok(openIds.zhou, 'org.endPost', { memberId: organ.members[from], ...post, reason: '届中调整' })
      await organ.ok(openIds.zhou, 'org.appoint', {
        memberId: organ.members[to],
        ...post,
        startOn: '2026-01-10',
        termEndsOn: null,
      })
    }
    await succeed('chen', 'li')
    expect(await refusal('li', talkId)).toBe('notAllowed')
    expect((await read('chen', talkId)).text).toBe(words.text)
    await succeed('li', 'chen')
  })

  it('stay shut to an account bound by invitation until its phone is verified', async () => {
    const phone = '13800004321'
    const memberId = await organ.add(organ.nodes.branch, { name: '孟受邀', phone })
    const { code } = await organ.ok(openIds.chen, 'session.invite', { memberId })
    const openId = `phone-${phone}`
    await organ.ok(openId, 'session.bindByInvitation', { memberId, code })
    await organ.ok(openId, 'session.consent', { version: consentVersion })
    const { talkId } = await recorded(organ, await planned(organ, {}, { counterpartId: memberId }))
    expect((await organ.refused(openId, 'talk.readWords', { talkId })).code).toBe('talkPhoneUnverified')
    await organ.bind(openId)
    expect((await organ.ok(openId, 'talk.readWords', { talkId })).text).toBe(words.text)
  })

  it('are not shown when the reading cannot be audited', async () => {
    const { talkId } = await recorded(organ, await planned(organ))
    // Ten years on there is no collection of that year yet.
    organ.cloud.setNow('2036-11-20T01:00:00.000Z')
    const answer = await organ.call(openIds.wang, 'talk.readWords', { talkId })
    organ.cloud.setNow(organNow)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    expect(JSON.stringify(answer)).not.toContain(words.text)
    expect((await read('wang', talkId)).text).toBe(words.text)
  })

  it('already kept stay readable when the organ stops keeping more', async () => {
    const { talkId } = await recorded(organ, await planned(organ))
    await keepWords(organ, 'factsOnly')
    const { version } = await organ.ok(openIds.sun, 'talk.settings', {})
    expect(
      (await organ.refused(openIds.sun, 'talk.saveSettings', { version, talkText: 'factsOnly', retentionYears: null }))
        .field,
    ).toBe('retentionYears')
    expect((await read('wang', talkId)).text).toBe(words.text)
    const ref = await planned(organ)
    expect(
      (
        await organ.refused(openIds.chen, 'talk.record', {
          ...step(ref),
          heldOn: organDay,
          place: null,
          content: words,
        })
      ).code,
    ).toBe('talkTextOff')
    await keepWords(organ)
  })
})
