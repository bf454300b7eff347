import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seal, unseal, type Sealed } from '../../../cloudfunctions/core/platform/sealing'
import { adminOf } from '../../support/admin'
import { callerOf } from '../../support/caller'
import { startTestCloud } from '../../support/cloud'
import type { Organ } from '../../support/organ'
import { claimVariables, openIds, organNow, startOrgan } from '../../support/organ'
import { documents } from '../../support/stored'
import { keepWords, planned, recorded, words } from '../talk/support'

/** T4: what was saved before there were marks is read until it has them, and then nothing without a mark counts. */
describe('T4: records from before there were marks', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhibu-marks-'))
  const variables = (oldForms: 'accepted' | 'refused') => ({ ...claimVariables, OLD_FORMS: oldForms })
  let organ: Organ
  let talkId: string
  const environment = { ...process.env }
  afterAll(() => {
    process.env = environment
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** As the code before wrote it: no marks, and words sealed for no reader in particular. */
  const asBefore = async () => {
    const { RECORD_KEYS } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as { RECORD_KEYS: string }
    process.env.RECORD_KEYS = RECORD_KEYS
    const db = adminOf(organ.cloud).database()
    const gone = db.command.remove()
    for (const collection of ['members', 'talks', 'settings', 'invitations'])
      await db
        .collection(collection)
        .where({ mark: db.command.exists(true) })
        .update({ mark: gone })
    await db
      .collection('accounts')
      .where({ marks: db.command.exists(true) })
      .update({ marks: gone })
    const { words: sealed, two } = documents(organ.cloud).get(`talks/${talkId}`) as unknown as {
      words: Sealed
      two: string[]
    }
    const place = { collection: 'talks', id: talkId, organ: organ.nodes.root }
    const before = seal(unseal(sealed, { ...place, readers: two }), place)
    await db
      .collection('talks')
      .doc(talkId)
      .update({ words: db.command.set(before), wordsFrom: gone, openedAgain: gone })
    await db.collection('settings').doc('schema').update({ version: 8 })
    // Somebody has copied an account of a member who knows nothing of it.
    const { _id: _, marks: _marks, ...copy } = documents(organ.cloud).get(`accounts/${openIds.wang}`)!
    await db.collection('accounts').doc('copied').set(copy)
  }
  const left = async () => (await organ.ok(openIds.sun, 'system.health', {})).oldForms
  const read = () => organ.call(openIds.wang, 'talk.readWords', { talkId })

  it('are read and changed while the environment says so, and marked by the timers', async () => {
    organ = await startOrgan({ dataDir, variables: variables('accepted') })
    await keepWords(organ)
    talkId = (await recorded(organ, await planned(organ))).talkId
    await asBefore()
    expect(await read()).toMatchObject({ ok: true, value: { text: words.text } })
    const before = await left()
    expect(before).toEqual({ count: true, left: null })
    for (const minute of [1, 5, 9, 13, 17, 21, 25, 29, 33]) {
      organ.cloud.setNow(new Date(Date.parse(organNow) + minute * 60_000).toISOString())
      await organ.cloud.runTimer('jobs', 'night')
    }
    // The copied account alone has none: its member does not name it.
    expect(await left()).toEqual({ count: true, left: 1 })
    expect(await organ.cloud.runTimer('jobs', 'night')).toMatchObject({ marked: 0 })
    await organ.stop()
  })

  it('are everything there is once the environment refuses them, and what has no mark is nobody', async () => {
    const cloud = await startTestCloud({
      dataDir,
      now: '2026-11-20T02:00:00.000Z',
      variables: variables('refused'),
    })
    const caller = callerOf(cloud)
    expect(await caller.ok(openIds.wang, 'talk.readWords', { talkId })).toMatchObject({ text: words.text })
    expect(await caller.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).toMatchObject({
      name: '王党员',
    })
    expect((await caller.refused('copied', 'home.show', {})).code).toBe('bindingAltered')
    await cloud.stop()
  })
})
