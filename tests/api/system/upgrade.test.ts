import { dataVersion } from '../../../cloudfunctions/api/platform/dataForms'
import { adminOf, type AdminSdk } from '../../support/admin'
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
  const runJobs = () => organ.cloud.runTimer('jobs', 'eachMinute')
  const addMember = () => organ.call(openIds.zhou, 'org.addMember', { ...plainMember, clientId: clientIdOf(), branchId: organ.nodes.branch, name: '新同志' })
  const members = async () => (await db.collection('members').limit(100).get()).data as Record<string, unknown>[]

  it('is brought forward by the timers, while everybody works on', async () => {
    const before = await members()
    const one = db.command.remove()
    await db.collection('members').where({ _id: db.command.neq('') }).update({ leadingCadre: one, history: one })
    await db.collection('settings').doc('schema').remove()
    organ.cloud.setNow(later(2))
    expect((await addMember()).ok).toBe(true)
    expect(await runJobs()).toMatchObject({ migrated: dataVersion, closed: 0 })
    const after = await members()
    expect(after).toHaveLength(before.length + 1)
    for (const member of after) expect(member).toMatchObject({ leadingCadre: false, history: [] })
    const { data } = await organ.ok(openIds.sun, 'system.health', {})
    expect(data).toMatchObject({ version: dataVersion, wanted: dataVersion, running: null })
    expect(data.log.map(({ number }) => number)).toEqual(Array.from({ length: dataVersion }, (_, at) => at + 1))
    expect(await runJobs()).toMatchObject({ migrated: 0 })
  })

  it('refuses everything once the data is newer than the code, and goes on when it is not', async () => {
    await setState({ version: dataVersion + 1 })
    organ.cloud.setNow(later(4))
    for (const action of ['session.enter', 'reminder.home'] as const) expect((await organ.refused(openIds.wang, action, {})).code).toBe('dataNewer')
    expect(await runJobs()).toEqual({ migrated: 0 })
    await setState({ version: dataVersion })
    organ.cloud.setNow(later(4.2))
    expect((await organ.ok(openIds.wang, 'session.enter', {})).state).toBe('ready')
  })

  it('asks for the form of the data at most once a minute', async () => {
    organ.cloud.setNow(later(10))
    await organ.ok(openIds.wang, 'study.hourTable', {})
    organ.cloud.setNow(later(10.9))
    organ.cloud.resetCounters()
    for (let call = 0; call < 5; call += 1) await organ.ok(openIds.wang, 'study.hourTable', {})
    const { requests } = organ.cloud.counters()
    organ.cloud.setNow(later(11))
    organ.cloud.resetCounters()
    for (let call = 0; call < 5; call += 1) await organ.ok(openIds.wang, 'study.hourTable', {})
    expect(organ.cloud.counters().requests).toBe(requests + 1)
  })
})
