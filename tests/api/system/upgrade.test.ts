import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataVersion } from '../../../cloudfunctions/core/platform/dataForms'
import { adminOf, type AdminSdk } from '../../support/admin'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, plainMember, startOrgan } from '../../support/organ'

const later = (minutes: number) => new Date(Date.parse(organNow) + minutes * 60_000).toISOString()

describe('an organ whose data has another form than the code', () => {
  let organ: Organ
  let db: AdminSdk
  beforeAll(async () => {
    organ = await startOrgan()
    db = adminOf(organ.cloud).database()
  })
  afterAll(() => organ.stop())

  const setState = (fields: object) => db.collection('settings').doc('schema').update(fields)
  const runJobs = () => organ.cloud.runTimer('jobs', 'night')
  const addMember = () =>
    organ.call(openIds.zhou, 'org.addMember', {
      ...plainMember,
      clientId: clientIdOf(),
      branchId: organ.nodes.branch,
      name: '新同志',
    })
  const members = async () => (await db.collection('members').limit(100).get()).data as Record<string, unknown>[]

  /** A phone as it was sealed before keys had versions. */
  const firstSeal = (memberId: string, phone: string) => {
    const { ORGAN_KEY } = JSON.parse(readFileSync(join(organ.cloud.dataDir, 'secrets.json'), 'utf8')) as {
      ORGAN_KEY: string
    }
    const wrapping = Buffer.from(
      hkdfSync('sha256', Buffer.from(ORGAN_KEY, 'base64'), 'zhibu-jishi', 'record-keys:1', 32),
    )
    const recordKey = randomBytes(32)
    const sealed = (key: Buffer, plain: Buffer) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`members/${memberId}/phone`))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
    }
    return {
      profile: 'A256GCM',
      keyVersion: 1,
      wrappedKey: sealed(wrapping, recordKey),
      text: sealed(recordKey, Buffer.from(phone)),
    }
  }
  const wangsPhone = async () =>
    (await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).phoneMasked

  it('is brought forward by the timers: most of it while everybody works on, the rest while nothing is saved', async () => {
    const before = await members()
    const gone = db.command.remove()
    await db
      .collection('members')
      .where({ _id: db.command.neq('') })
      .update({ leadingCadre: gone, history: gone })
    await db
      .collection('members')
      .doc(organ.members.wang)
      .update({ phone: db.command.set(firstSeal(organ.members.wang, '13900000003')) })
    const said = { clientId: clientIdOf(), about: null, text: '集中学习总在下班以后' }
    const { feedbackId } = await organ.ok(openIds.wang, 'feedback.send', said)
    await db.collection('feedback').doc(feedbackId).update({ version: gone })
    const material = { nodeId: organ.nodes.branch, title: '章程', source: '机关党委', link: null }
    const { materialId } = await organ.ok(openIds.li, 'study.addMaterial', { clientId: clientIdOf(), ...material })
    await db.collection('studyMaterials').doc(materialId).update({ version: gone, removedAt: gone })
    await db.collection('settings').doc('schema').remove()

    organ.cloud.setNow(later(2))
    expect((await addMember()).ok).toBe(true)
    // The fourth announces itself, and waits until every warm instance has noticed.
    expect(await runJobs()).toEqual({ migrated: 3 })
    organ.cloud.setNow(later(3.1))
    expect(await addMember()).toMatchObject({ ok: false, problem: { code: 'upgrading' } })
    expect((await organ.ok(openIds.wang, 'session.enter', {})).state).toBe('ready')
    expect(await wangsPhone()).toBe('号码打不开')
    expect((await organ.ok(openIds.sun, 'system.health', {})).data).toMatchObject({
      version: 3,
      running: { number: 4, steps: 0 },
    })
    expect(await runJobs()).toEqual({ migrated: 0 })

    organ.cloud.setNow(later(6))
    // The fourth, and those after it that stop nothing.
    await runJobs()
    organ.cloud.setNow(later(6.1))
    expect(await wangsPhone()).toBe('139****0003')
    // Each of the rest that stops writing announces itself in turn.
    for (let number = 5; number <= dataVersion; number += 1) {
      organ.cloud.setNow(later(4 * number))
      await runJobs()
    }
    organ.cloud.setNow(later(200))
    expect(await runJobs()).toMatchObject({ migrated: 0, meetings: 0 })
    expect((await addMember()).ok).toBe(true)
    expect(await organ.ok(openIds.zhou, 'feedback.answer', { feedbackId, words: '下月起改' })).toEqual({ feedbackId })
    await organ.ok(openIds.chen, 'study.removeMaterial', { materialId })
    expect((await organ.ok(openIds.wang, 'study.listMaterials', {})).rows).toEqual([])
    const after = await members()
    expect(after).toHaveLength(before.length + 2)
    for (const member of after) expect(member).toMatchObject({ leadingCadre: false, history: [] })
    const { data } = await organ.ok(openIds.sun, 'system.health', {})
    expect(data).toMatchObject({ version: dataVersion, wanted: dataVersion, running: null })
    expect(data.log.map(({ number }) => number)).toEqual(Array.from({ length: dataVersion }, (_, at) => at + 1))
    expect(await runJobs()).toMatchObject({ migrated: 0 })
  })

  it('refuses everything once the data is newer than the code, and goes on when it is not', async () => {
    await setState({ version: dataVersion + 1 })
    organ.cloud.setNow(later(210))
    for (const action of ['session.enter', 'home.show'] as const)
      expect((await organ.refused(openIds.wang, action, {})).code).toBe('dataNewer')
    expect(await runJobs()).toEqual({ migrated: 0 })
    await setState({ version: dataVersion })
    organ.cloud.setNow(later(210.2))
    expect((await organ.ok(openIds.wang, 'session.enter', {})).state).toBe('ready')
  })

  it('asks for the form of the data at most once in three minutes (P1)', async () => {
    organ.cloud.setNow(later(220))
    await organ.ok(openIds.wang, 'study.hourTable', {})
    organ.cloud.setNow(later(222.9))
    organ.cloud.resetCounters()
    for (let call = 0; call < 5; call += 1) await organ.ok(openIds.wang, 'study.hourTable', {})
    const { requests } = organ.cloud.counters()
    organ.cloud.setNow(later(223))
    organ.cloud.resetCounters()
    for (let call = 0; call < 5; call += 1) await organ.ok(openIds.wang, 'study.hourTable', {})
    expect(organ.cloud.counters().requests).toBe(requests + 1)
  })
})
describe('records from before they had versions', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const { chen, li, zheng } = openIds

  it('are acted on before their migration has come by', async () => {
    const db = adminOf(organ.cloud).database()
    const age = (collection: string, id: string, ...fields: string[]) =>
      db
        .collection(collection)
        .doc(id)
        .update(Object.fromEntries(['version', ...fields].map((field) => [field, db.command.remove()])))
    const meetingId = await meeting.closed(organ)
    const { li: liId, wang } = organ.members
    const late = (memberId: string) => ({ meetingId, memberId, arrivedAt: organNow, reason: '漏扫' })
    const rowId = `${meetingId}:${liId}`
    await organ.ok(chen, 'attendance.enterLate', late(liId))
    await organ.ok(chen, 'attendance.explainAbsence', { meetingId, memberId: wang, reason: '联系不上' })
    await age('attendance_2026', rowId)
    await age('absences', `${meetingId}:${wang}`, 'earlier')

    const found = await organ.ok(li, 'attendance.enterLate', late(liId), clientIdOf())
    expect(found).toMatchObject({ rowId, fresh: false })
    await organ.ok(chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
    expect(await organ.ok(li, 'attendance.enterLate', late(liId), clientIdOf())).toMatchObject({ rowId, fresh: true })
    await organ.ok(li, 'attendance.explainAbsence', { meetingId, memberId: wang, reason: '出差' })

    const { version } = await organ.ok(chen, 'meeting.show', { meetingId })
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    const clientId = clientIdOf()
    const change = { subject: 'place' as const, text: '四楼会议室' }
    await organ.ok(chen, 'amendment.propose', { meetingId, clientId, change, reason: '改错' })
    await age('amendments', `${meetingId}:${clientId}`)
    const decision = { meetingId, clientId, accept: true, note: null }
    expect(await organ.ok(zheng, 'amendment.decide', decision)).toMatchObject({ state: 'accepted' })

    const read = async (collection: string, id: string) => (await db.collection(collection).doc(id).get()).data[0]
    expect(await read('attendance_2026', rowId)).toMatchObject({ version: 2, voided: null })
    expect(await read('absences', `${meetingId}:${wang}`)).toMatchObject({
      version: 1,
      reason: '出差',
      earlier: [{ reason: '联系不上' }],
    })
    expect(await read('amendments', `${meetingId}:${clientId}`)).toMatchObject({ version: 1, state: 'accepted' })
  })
})
