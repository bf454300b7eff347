import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionName } from '../../../src/contract'
import { actions } from '../../../src/contract'
import type { Envelope } from '../../../src/contract/action'
import { adminOf } from '../../support/admin'
import { clientIdOf, openIds, plainMember, startOrgan } from '../../support/organ'

/** Shaped like what people write: a name, a phone, a sentence, and letters that could pass for an identifier. */
const canaries = ['欧阳若兰', '13712345678', '家里有困难需要帮助', 'canaryWord', 'cLiEnTcAnArY00000001'] as const
const hostile = {
  name: canaries[0],
  phone: canaries[1],
  text: canaries[2],
  [canaries[3]]: canaries,
  reason: canaries[2],
}

/** An organ's day of refusals and breakages: what the log then holds, what was answered, and who there was. */
const troubledDay = async (dataDir: string) => {
  const organ = await startOrgan({ dataDir })
  const answers: Envelope<unknown>[] = []
  try {
    await organ.ok(openIds.wang, 'study.hourTable', {})
    for (const name of Object.keys(actions) as ActionName[]) await organ.refused(openIds.wang, name, hostile)
    await organ.cloud.call(openIds.wang, 'api', { action: canaries[3], input: hostile })
    await organ.cloud.call(canaries[4], 'api', { action: 'session.bindByInvitation', input: { code: canaries[3] } })
    const member = { ...plainMember, branchId: organ.nodes.branch, name: canaries[0], phone: canaries[1] }
    await organ.ok(openIds.zhou, 'org.addMember', { ...member, clientId: clientIdOf() })
    await organ.refused(openIds.zhou, 'org.addMember', { ...member, clientId: clientIdOf() })
    // Records no code of ours would write: acts on them break off, with their words at hand.
    const db = adminOf(organ.cloud).database()
    const broken = openIds.zhao
    await db.collection('accounts').doc(broken).update({ name: canaries[0], posts: canaries[2] })
    await db
      .collection('members')
      .where({ name: canaries[0] })
      .update({ posts: canaries[2], phone: { profile: canaries[2], wrappedKey: canaries[3], texts: canaries[3] } })
    for (const name of ['home.show', 'org.tree', 'meeting.list', 'study.hourTable', 'session.enter'] as const)
      answers.push(await organ.call(broken, name, {}))
    answers.push(await organ.call(openIds.chen, 'org.listMembers', { branchId: organ.nodes.branch } as never))
    await organ.cloud.runTimer('jobs', 'night')
    const roster = (await db.collection('members').limit(100).get()).data as { name: string }[]
    return { answers, names: roster.map(({ name }) => name) }
  } finally {
    await organ.stop()
  }
}

describe('the functions’ log', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhibu-log-'))
  let text: string
  let day: Awaited<ReturnType<typeof troubledDay>>
  beforeAll(async () => {
    day = await troubledDay(dataDir)
    text = readFileSync(join(dataDir, 'logs', 'functions.log'), 'utf8')
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
  const lines = () =>
    text
      .split('\n')
      .filter((line) => line.includes('{'))
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>)

  it('has a line for each call that says what, how it ended and how long it took', () => {
    expect(lines().find(({ action, outcome }) => action === 'study.hourTable' && outcome === 'ok')).toEqual({
      requestId: expect.any(String),
      action: 'study.hourTable',
      outcome: 'ok',
      milliseconds: expect.any(Number),
      build: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
  })
  it('names what broke off by its kind and its place', () => {
    const broke = lines().filter(({ outcome }) => outcome === 'unexpected')
    expect(broke.length).toBeGreaterThan(0)
    for (const line of broke)
      expect(line).toMatchObject({
        error: expect.any(String),
        print: expect.any(String),
        stack: expect.arrayContaining([expect.stringMatching(/index\.js:\d+:\d+$/)]),
      })
    expect(day.answers.filter((answer) => !answer.ok && answer.problem.code === 'unexpected').length).toBeGreaterThan(0)
    expect(JSON.stringify(day.answers)).not.toMatch(/\bat \S+ \(|node_modules|index\.js/)
  })
  it('holds no word anybody wrote, no name of the roster and nobody’s OPENID', () => {
    for (const canary of canaries) expect(text).not.toContain(canary)
    expect(day.names.length).toBeGreaterThan(8)
    for (const name of day.names) expect(text).not.toContain(name)
    for (const openId of Object.values(openIds)) expect(text).not.toContain(openId)
  })
})
