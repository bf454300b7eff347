import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../../src/contract'
import type { AuditRow } from '../../../src/contract/audit'
import { openCloud } from '../../../scripts/records/cloud'
import { exportAll } from '../../../scripts/records/export'
import { climbsTheDoor } from '../../support/ladder'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organDay, organNow, startOrgan } from '../../support/organ'
import { keepWords, planned, recorded, words } from '../talk/support'

const days = { fromOn: organDay, toOn: organDay }
const { qian, wang, zhou, wu } = openIds
const later = (minutes: number) => new Date(Date.parse(organNow) + minutes * 60_000).toISOString()

describe('T8: 钱审计 opens the audit', () => {
  let organ: Organ
  let talkId: string
  let folder: string
  const list = (more: Partial<Input<'audit.list'>> = {}) =>
    organ.ok(qian, 'audit.list', { kind: 'reads', ...days, ...more })
  const all = async (more: Partial<Input<'audit.list'>> = {}) => {
    const rows: AuditRow[] = []
    for (let cursor: string | undefined; ;) {
      const page = await list({ ...more, cursor })
      rows.push(...page.rows)
      if (page.next === null) return rows
      cursor = page.next
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-audit-'))
    organ = await startOrgan()
    await keepWords(organ)
    talkId = (await recorded(organ, await planned(organ))).talkId
    organ.cloud.setNow(later(1))
    await organ.ok(wang, 'talk.readWords', { talkId })
    organ.cloud.setNow(later(2))
    for (const openId of [zhou, wu, openIds.li]) await organ.refused(openId, 'talk.readWords', { talkId })
    const note = { clientId: clientIdOf(), title: '自己看的', text: '私下写的一段话' }
    await organ.ok(wang, 'study.writeNote', note)
    const around = { root: process.cwd(), now: () => later(3), say: () => undefined }
    await exportAll(openCloud({ local: organ.cloud.dataDir }, { ...process.env }), join(folder, 'out'), around)
  })
  afterAll(async () => {
    await organ.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  climbsTheDoor(
    () => organ,
    'audit.list',
    () => ({ kind: 'reads', ...days }),
  )
  it('is for the auditor only', async () => {
    for (const who of ['chen', 'li', 'wang', 'zhao', 'zhou', 'zheng', 'wu', 'sun'] as const)
      expect(await organ.refused(openIds[who], 'audit.list', { kind: 'reads', ...days })).toMatchObject({
        code: 'notAllowed',
        message: '您没有这项权限：查看审计记录。',
      })
  })

  it('finds who exported, who read and who was refused, and no word of what', async () => {
    const { rows, next } = await list()
    expect(next).toBeNull()
    expect(rows.map(({ by, act, kind, refused }) => [by.name ?? by.id, act, kind, refused])).toEqual([
      ['keyHolder', 'records.export', 'reads', false],
      ...[...rows.slice(1, 4)].map(({ by }) => [by.name, 'talk.readWords', 'talk', true]),
      ['王党员', 'talk.readWords', 'talk', false],
    ])
    expect(
      rows
        .slice(1, 4)
        .map(({ by }) => by.name)
        .sort(),
    ).toEqual(['吴外支', '周督导', '李委员'].sort())
    expect(rows.slice(1).map(({ recordId }) => recordId)).toEqual(Array(4).fill(talkId))
    for (const each of [words.text, words.difficulties, '私下写的']) expect(JSON.stringify(rows)).not.toContain(each)
  })

  it('is left nothing of a talk that never was, and refuses the others what it would have', async () => {
    const before = (await list()).rows.length
    expect(await organ.refused(wu, 'talk.readWords', { talkId: 'no-such-talk' })).toEqual(
      await organ.refused(wu, 'talk.readWords', { talkId }),
    )
    expect((await list()).rows).toHaveLength(before + 1)
  })

  it('filters by person, record, act and days', async () => {
    const { members } = organ
    expect((await all({ by: members.wang })).map(({ act }) => act)).toEqual(['talk.readWords'])
    expect((await all({ kind: 'talk', recordId: talkId })).map(({ act, by }) => [act, by.id])).toEqual([
      ['talk.record', members.chen],
      ['talk.plan', members.chen],
    ])
    const appointed = await all({ kind: 'roster', act: 'org.appoint', by: members.zhou })
    expect(new Set(appointed.map(({ act, by }) => `${act} ${by.name}`))).toEqual(new Set(['org.appoint 周督导']))
    const yesterday = { fromOn: '2026-11-19', toOn: '2026-11-19' }
    expect(await all({ kind: 'all', ...yesterday })).toEqual([])
    expect((await all({ fromOn: '2026-11-19', toOn: '2026-11-21' })).length).toBeGreaterThan(0)
  })

  it('turns pages that lose and repeat nothing, over every kind of record, newest first', async () => {
    await meeting.openNow(organ)
    const rows = await all({ kind: 'all' })
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
    const kinds = await Promise.all(
      [...new Set(rows.map(({ kind }) => kind))].map(async (kind) => [kind, (await all({ kind })).length] as const),
    )
    expect(kinds.reduce((sum, [, length]) => sum + length, 0)).toBe(rows.length)
    expect(new Set(rows.map(({ kind }) => kind))).toContain('binding')
    // No OPENID leaves by it.
    for (const openId of Object.values(openIds)) expect(JSON.stringify(rows)).not.toContain(openId)
  })

  it('says nothing of who writes notes for themself, and these leave by no export', async () => {
    expect((await all({ kind: 'all' })).filter(({ act }) => act.startsWith('study.'))).toEqual([])
    const files = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    expect(files.map(({ name }) => name)).toContain('talks.csv')
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('私下写的')
  })

  it('takes one request for each collection looked at, beside the caller and the names', async () => {
    await list()
    organ.cloud.resetCounters()
    await list({ kind: 'talk' })
    expect(organ.cloud.counters().requests).toBe(3)
  })

  it('refuses days that run backwards or too far, and a place that is not its own', async () => {
    const refused = (more: object) => organ.refused(qian, 'audit.list', { kind: 'reads', ...days, ...more })
    expect((await refused({ toOn: '2026-11-01' })).message).toContain('早于')
    expect((await refused({ fromOn: '2026-01-01' })).message).toContain('92 天')
    for (const cursor of ['abc', 'W10', Buffer.from('[1,2]').toString('base64url')])
      expect((await refused({ cursor })).code).toBe('badInput')
    expect((await refused({ kind: 'studyNotes' })).code).toBe('badInput')
  })
})
