import { readFileSync } from 'node:fs'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import { leave } from './leave'
import { confirmed, keepWords, planned, recorded, words } from './support'

const minute = (organ: Organ) => organ.cloud.runTimer('jobs', 'night')

describe('leaving the organ, and how long words are kept', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    await keepWords(organ)
  })
  afterAll(() => organ.stop())

  it('ends one’s own access and leaves the other’s; five years after both have left the words are destroyed', async () => {
    const phones = { meng: '13800007001', shen: '13800007002' }
    const [meng, shen] = [
      await organ.add(organ.nodes.branch, { name: '孟同志', phone: phones.meng }),
      await organ.add(organ.nodes.branch, { name: '沈同志', phone: phones.shen }),
    ]
    for (const phone of Object.values(phones)) await organ.bind(`phone-${phone}`)
    const [asMeng, asShen] = [`phone-${phones.meng}`, `phone-${phones.shen}`]
    let ref = await organ.ok(asMeng, 'talk.plan', {
      clientId: 'client-retention',
      hostId: meng,
      counterpartId: shen,
      kind: 'memberPair',
      occasion: 'yearly',
      plannedOn: '2026-11-20',
      place: null,
    })
    ref = await organ.ok(asMeng, 'talk.record', {
      talkId: ref.talkId,
      version: ref.version,
      clientId: 'client-record-1',
      heldOn: '2026-11-20',
      place: null,
      content: words,
    })
    const { talkId } = ref
    const stored = await confirmed(organ, await recorded(organ, await planned(organ)))
    expect((await organ.ok(asMeng, 'talk.readWords', { talkId })).text).toBe(words.text)

    await leave(organ, [{ name: '孟同志', phone: phones.meng }])
    expect((await organ.refused(asMeng, 'talk.readWords', { talkId })).code).toBe('notBound')
    expect(await minute(organ)).toMatchObject({ departed: 1, erased: 0 })
    expect((await organ.ok(asShen, 'talk.readWords', { talkId })).text).toBe(words.text)
    // Somebody entered anew under the same number is another member: nothing is inherited.
    await organ.add(organ.nodes.branch, { name: '孟同志', phone: phones.meng })
    await organ.bind(asMeng)
    expect((await organ.refused(asMeng, 'talk.readWords', { talkId })).code).toBe('notFound')

    await leave(organ, [{ name: '沈同志', phone: phones.shen }])
    expect(await minute(organ)).toMatchObject({ departed: 1, erased: 0 })
    organ.cloud.setNow('2031-11-19T01:00:00.000Z')
    expect(await minute(organ)).toMatchObject({ erased: 0 })
    organ.cloud.setNow('2031-11-20T01:00:00.000Z')
    expect(await minute(organ)).toMatchObject({ erased: 1 })
    expect(await minute(organ)).toMatchObject({ erased: 0 })
    organ.cloud.setNow(organNow)

    // The facts stay; the envelope and its key are gone. Others' words are as they were.
    expect(await organ.ok(openIds.li, 'talk.show', { talkId })).toMatchObject({
      host: { name: '孟同志' },
      words: 'erased',
      can: { readWords: false },
    })
    expect((await organ.ok(openIds.wang, 'talk.readWords', { talkId: stored.talkId })).text).toBe(words.text)
    expect(
      everything(organ.cloud)
        .get(`talks/${talkId}`)!
        .audit!.map(({ act, by }) => [act, by]),
    ).toEqual([
      ['talk.plan', meng],
      ['talk.record', meng],
      ['jobs.noteDepartures', 'jobs'],
      ['jobs.noteDepartures', 'jobs'],
      ['jobs.eraseTalks', 'jobs'],
    ])
    expect(readFileSync(`${organ.cloud.dataDir}/logs/functions.log`, 'utf8')).toContain('erased 1')
  })
})
