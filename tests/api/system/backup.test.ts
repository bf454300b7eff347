import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { backup } from '../../../scripts/records/backup'
import type { Cloud } from '../../../scripts/records/cloud'
import { openCloud } from '../../../scripts/records/cloud'
import { exportAll } from '../../../scripts/records/export'
import { readManifest } from '../../../scripts/records/folder'
import { restore } from '../../../scripts/records/restore'
import { adminOf } from '../../support/admin'
import { callerOf } from '../../support/caller'
import type { TestCloud } from '../../support/cloud'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { claimVariables, openIds, organNow, startOrgan, startUnclaimed } from '../../support/organ'

const said: string[] = []
const surroundings = {
  root: resolve('.'),
  now: () => organNow,
  say: (line: string) => void said.push(line),
  confirm: async () => true,
}
const folder = mkdtempSync(join(tmpdir(), 'zhibu-backup-'))
const first = join(folder, 'first')
const variables = {
  ...claimVariables,
  ORGAN_KEY: Buffer.alloc(32, 7).toString('base64'),
  RECORD_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}`,
}
const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')

/** A study material with its file, as a secretary hands it in. */
const handIn = async (organ: Organ) => {
  const ticket = await organ.ok(openIds.chen, 'study.materialTicket', {
    nodeId: organ.nodes.branch,
    name: '学习材料.pdf',
    size: pdf.length,
  })
  const uploaded = await fetch(
    `${organ.cloud.url}/as/${openIds.chen}/upload?cloudPath=${encodeURIComponent(ticket.cloudPath)}`,
    { method: 'POST', body: pdf },
  )
  const { fileID } = (await uploaded.json()) as { fileID: string }
  await organ.ok(openIds.chen, 'study.addMaterial', {
    clientId: 'c'.repeat(32),
    nodeId: organ.nodes.branch,
    title: '学习材料',
    source: '机关党委',
    link: null,
    file: { ticketId: ticket.ticketId, fileId: fileID },
  } as never)
}

describe('moving an organ', () => {
  let organ: Organ
  let source: Cloud
  beforeAll(async () => {
    organ = await startOrgan({ variables })
    await meeting.closed(organ)
    await handIn(organ)
    await organ.cloud.runTimer('jobs', 'night')
    source = openCloud({ local: organ.cloud.dataDir })
    await backup(source, first, surroundings)
  })
  afterAll(async () => {
    await organ.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const emptyCloud = async (run: (target: TestCloud, cloud: Cloud) => Promise<void>) => {
    const target = await startUnclaimed({ variables })
    try {
      await run(target, openCloud({ local: target.dataDir }))
    } finally {
      await target.stop()
    }
  }
  const isOfCommand = (line: string) => line.includes('"act":"records.')
  const linesOf = (from: string, name: string) =>
    readFileSync(join(from, 'collections', name), 'utf8')
      .split('\n')
      .filter(Boolean)
  /** All but what the commands themselves note in the audit. */
  const lines = (from: string) =>
    readdirSync(join(from, 'collections'))
      .sort()
      .map((name) => [name, linesOf(from, name).filter((line) => !isOfCommand(line))])
  const commandsIn = (from: string) =>
    linesOf(from, 'audit_2026.jsonl').map((line) => JSON.parse(line) as { act: string; by: string })

  it('backs up every record and file for its owner’s eyes only, and leaves what is sealed sealed', () => {
    const { manifest } = readManifest(first)
    const counts = Object.fromEntries(manifest.collections.map(({ name, documents }) => [name, documents]))
    expect(counts).toMatchObject({ nodes: 6, members: 9, meetings: 1, studyMaterials: 1 })
    expect(counts.settings).toBeGreaterThanOrEqual(3)
    expect(manifest.files).toMatchObject([{ bytes: pdf.length }])
    expect(readFileSync(join(first, 'files', manifest.files[0]!.path))).toEqual(pdf)
    expect(manifest.keyVersions).toEqual([1])
    expect(lines(first).join()).not.toContain('13900000001')
    expect([statSync(first).mode & 0o777, statSync(join(first, 'manifest.json')).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it('restores into an empty environment, byte for byte, and the organ goes on there', async () => {
    await emptyCloud(async (target, cloud) => {
      await restore(cloud, first, surroundings)
      const second = join(folder, 'second')
      await backup(cloud, second, surroundings)
      expect(lines(second)).toEqual(lines(first))
      // T8: who takes everything or puts it back is in the audit, and in what is taken.
      expect(commandsIn(first)).toMatchObject([{ act: 'records.backup', by: 'keyHolder' }])
      expect(
        commandsIn(second)
          .map(({ act }) => act)
          .sort(),
      ).toEqual(['records.backup', 'records.backup', 'records.restore'])
      expect(readManifest(second).manifest.files).toEqual(readManifest(first).manifest.files)
      target.setNow('2026-11-20T12:00:00.000Z')
      const there = callerOf(target)
      expect((await there.ok(openIds.chen, 'meeting.list', { view: 'past' })).rows).toHaveLength(1)
      // The same keys: what was sealed there opens here.
      expect((await there.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).phoneMasked).toBe(
        '139****0003',
      )
      await target.runTimer('jobs', 'night')
      expect((await there.ok(openIds.sun, 'system.health', {})).jobs.late).toBe(false)
    })
  })

  it('refuses a target that is not empty, and asks before it begins', async () => {
    await expect(restore(source, first, surroundings)).rejects.toThrow(/不是空的/)
    await emptyCloud(async (_target, cloud) => {
      await expect(restore(cloud, first, { ...surroundings, confirm: async () => false })).rejects.toThrow('没有恢复')
      expect(await cloud.count('settings')).toBe(0)
    })
  })

  it('refuses a backup that was altered, is not whole, or is newer than the program', async () => {
    const altered = async (change: (copy: string) => void, why: RegExp) => {
      const copy = mkdtempSync(join(folder, 'copy-'))
      rmSync(copy, { recursive: true })
      await backup(source, copy, surroundings)
      change(copy)
      await emptyCloud(async (_target, cloud) => {
        await expect(restore(cloud, copy, surroundings)).rejects.toThrow(why)
        expect(await cloud.count('settings')).toBe(0)
      })
    }
    const nodes = (copy: string) => join(copy, 'collections', 'nodes.jsonl')
    const manifestOf = (copy: string) => join(copy, 'manifest.json')
    const inManifest = (change: object) => (copy: string) =>
      writeFileSync(manifestOf(copy), JSON.stringify({ ...readManifest(copy).manifest, ...change }))
    await altered(
      (copy) => writeFileSync(nodes(copy), readFileSync(nodes(copy), 'utf8').replace('第三党支部', '第四党支部')),
      /nodes 和清单不一致/,
    )
    await altered((copy) => rmSync(nodes(copy)), /缺少集合 nodes/)
    await altered(
      (copy) => writeFileSync(join(copy, 'files', readManifest(copy).manifest.files[0]!.path), 'x'),
      /文件 .* 缺失或被改过/,
    )
    await altered((copy) => rmSync(manifestOf(copy)), /没有 manifest.json/)
    await altered(inManifest({ dataVersion: 1_000 }), /第 1000 版/)
    await altered(
      inManifest({ files: [{ ...readManifest(first).manifest.files[0], path: '../../outside' }] }),
      /写法不对/,
    )
  })

  it('keeps the environment closed until it is done, and goes on where it was killed', async () => {
    await emptyCloud(async (target, cloud) => {
      const killing = (after: number): Cloud => {
        let left = after
        const mortal =
          <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
          async (...given: A): Promise<R> => {
            left -= 1
            if (left < 0) throw new Error('killed')
            return act(...given)
          }
        return { ...cloud, insert: mortal(cloud.insert), put: mortal(cloud.put), upload: mortal(cloud.upload) }
      }
      for (const after of [1, 2, 4, 6])
        await expect(restore(killing(after), first, surroundings)).rejects.toThrow('killed')
      expect((await callerOf(target).refused(openIds.chen, 'session.enter', {})).code).toBe('dataNewer')
      expect(await target.runTimer('jobs', 'night')).toEqual({ migrated: 0 })
      await restore(cloud, first, surroundings)
      const third = join(folder, 'third')
      await backup(cloud, third, surroundings)
      expect(lines(third)).toEqual(lines(first))
    })
  })

  it('never writes over anything, nor into the checkout', async () => {
    await expect(backup(source, first, surroundings)).rejects.toThrow(/已经有东西/)
    await expect(backup(source, resolve('dist/backup'), surroundings)).rejects.toThrow(/项目目录/)
    expect(() => openCloud({ local: folder })).toThrow(/没有正在运行的本地云/)
    expect(() => openCloud({ env: 'zhibu-1', region: 'ap-shanghai' }, {})).toThrow(/TENCENTCLOUD_SECRETID/)
  })

  it('exports everything as JSON and as sheets, in words for who takes over', async () => {
    const to = join(folder, 'export')
    await exportAll(source, to, surroundings)
    const names = readdirSync(to)
    expect(names).toEqual(expect.arrayContaining(['members.json', 'members.csv', 'meetings.json', 'files', '说明.txt']))
    const members = JSON.parse(readFileSync(join(to, 'members.json'), 'utf8')) as { name: string }[]
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(['陈书记', '王党员']))
    const sheet = readFileSync(join(to, 'members.csv'), 'utf8')
    expect(sheet.startsWith('\uFEFF_id,')).toBe(true)
    expect(sheet).toContain('（已加密）')
    expect(sheet).not.toContain('13900000001')
    expect(readFileSync(join(to, '说明.txt'), 'utf8')).toContain('members：党员名册（手机号已加密），9 份')
  })

  it('leaves out of an export who has stayed away, and that an account is told of somebody', async () => {
    const database = adminOf(organ.cloud).database()
    const away = 'somebody-who-stayed-away'
    await database.collection('longAbsences').add({ _id: organ.nodes.branch, people: [away], lookedOn: '2026-11-16' })
    await database.collection('accounts').doc(openIds.chen).update({ hasAbsences: true, shortHoursOn: '2026-10-01' })
    const to = join(folder, 'discreet')
    await exportAll(source, to, surroundings)
    const names = readdirSync(to).filter((name) => /\.(json|csv|txt)$/.test(name))
    expect(names).toContain('accounts.json')
    for (const name of names)
      expect([name, readFileSync(join(to, name), 'utf8')]).toEqual([
        name,
        expect.not.stringMatching(new RegExp(`${away}|hasAbsences|shortHoursOn|lookedOn`)),
      ])
  })
})
