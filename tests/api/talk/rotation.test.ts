import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '../../support/caller'
import { callerOf } from '../../support/caller'
import type { TestCloud } from '../../support/cloud'
import { startTestCloud } from '../../support/cloud'
import type { Organ } from '../../support/organ'
import { documents } from '../../support/stored'
import { claimVariables, openIds, organNow, startOrgan } from '../../support/organ'
import { applyAll, previewOf } from '../../support/roster'
import { heads } from '../../support/sheet'
import { keepWords, planned, recorded } from './support'

const key = (version: number) => `${version}:${Buffer.alloc(32, version).toString('base64')}`
const people = Array.from({ length: 110 }, (_, at) => [
  `党员${at}`,
  '第五党支部',
  '正式党员',
  `137${String(at).padStart(8, '0')}`,
  null,
  '2011-07-01',
])
const talks = 12
const text = (at: number) => `第 ${at} 次谈话的内容`

describe('turning the record keys', () => {
  let folder: string
  let organ: Organ
  let cloud: TestCloud
  let caller: Caller
  const talkIds: string[] = []
  const begin = async (...versions: number[]) => {
    cloud = await startTestCloud({
      dataDir: folder,
      now: organNow,
      variables: { ...claimVariables, RECORD_KEYS: versions.map(key).join(',') },
    })
    caller = callerOf(cloud)
  }
  const minute = () => cloud.runTimer('jobs', 'night') as Promise<{ rewrapped: number }>
  const versions = async () =>
    (await caller.ok(openIds.sun, 'system.health', {})).keys.flatMap(({ name, version, records }) =>
      name === 'RECORD_KEYS' ? [{ version, records: records ?? 0 }] : [],
    )
  /** Straight from the store: everything sealed that a version of the key opens. */
  const openedBy = (version: number) =>
    [...documents(cloud).values()]
      .flatMap((doc) => Object.values(doc))
      .filter((value) => (value as { keyVersion?: unknown } | null)?.keyVersion === version).length
  const phones = async () => {
    const shown: (string | null)[] = []
    for (let cursor: string | undefined; ;) {
      const page: { rows: { id: string }[]; next: string | null } = await caller.ok(openIds.zhou, 'org.listMembers', {
        nodeId: organ.nodes.otherBranch,
        cursor,
      })
      const members = await Promise.all(
        page.rows.map(({ id }) => caller.ok(openIds.zhou, 'org.showMember', { memberId: id })),
      )
      shown.push(...members.map(({ phoneMasked }) => phoneMasked))
      if (page.next === null) return shown.sort()
      cursor = page.next
    }
  }
  const texts = async () =>
    Promise.all(talkIds.map(async (talkId) => (await caller.ok(openIds.wang, 'talk.readWords', { talkId })).text))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-keys-'))
    organ = await startOrgan({ dataDir: folder, variables: { ...claimVariables, RECORD_KEYS: key(1) } })
    await keepWords(organ)
    await applyAll(organ, (await previewOf(organ, organ.nodes.otherBranch, [heads, ...people])).importId)
    for (let at = 0; at < talks; at += 1)
      talkIds.push((await recorded(organ, await planned(organ), { text: text(at), difficulties: '' })).talkId)
    await organ.stop()
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true })
  })

  it('brings every record over, through a stop in the middle of the work, and loses nothing', async () => {
    await begin(2, 1)
    const sealed = openedBy(1)
    expect(sealed).toBeGreaterThan(people.length + talks)
    // The first minute is cut off wherever it happens to be.
    const cut = minute().catch(() => undefined)
    await cloud.stop()
    await cut
    await begin(2, 1)
    let left = openedBy(1)
    expect(left + openedBy(2)).toBe(sealed)
    for (let run = 0; left > 0 && run < 10; run += 1) {
      const { rewrapped } = await minute()
      expect(rewrapped).toBeGreaterThan(0)
      const before = left
      left = openedBy(1)
      expect(await versions()).toContainEqual({ version: 1, records: left })
      expect(left).toBe(before - rewrapped)
    }
    expect(await versions()).toEqual([
      { version: 2, records: sealed },
      { version: 1, records: 0 },
    ])
    expect(await minute()).toMatchObject({ rewrapped: 0 })
    await cloud.stop()

    // No record needs the old key any more.
    await begin(2)
    expect(await texts()).toEqual(talkIds.map((_, at) => text(at)))
    expect((await phones()).filter(Boolean)).toHaveLength(people.length + 1)
    await cloud.stop()
  })

  it('says plainly that words cannot be opened when their key is gone or there is none, and still shows the facts', async () => {
    const [talkId] = talkIds as [string]
    await begin(9)
    expect((await caller.refused(openIds.wang, 'talk.readWords', { talkId })).code).toBe('talkWordsUnreadable')
    expect(await caller.ok(openIds.wang, 'talk.show', { talkId })).toMatchObject({ state: 'recorded', words: 'kept' })
    expect((await caller.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wang })).phoneMasked).toBe(
      '号码打不开',
    )
    await cloud.stop()
    for (const wrong of ['', '1:c2hvcnQ=']) {
      cloud = await startTestCloud({
        dataDir: folder,
        now: organNow,
        variables: { ...claimVariables, RECORD_KEYS: wrong },
      })
      caller = callerOf(cloud)
      expect((await caller.refused(openIds.wang, 'talk.readWords', { talkId })).code).toBe('keysMissing')
      const { version } = await caller.ok(openIds.wang, 'talk.show', { talkId })
      const step = { talkId, version, clientId: 'client-keyless' }
      expect(
        (
          await caller.refused(openIds.chen, 'talk.record', {
            ...step,
            heldOn: '2026-11-20',
            place: null,
            content: { text: '新的', difficulties: '' },
          })
        ).code,
      ).toBe('keysMissing')
      expect((await caller.refused(openIds.chen, 'talk.proposeSentence', { ...step, sentence: '一句' })).code).toBe(
        'keysMissing',
      )
      expect((await caller.ok(openIds.sun, 'talk.settings', {})).keys).toEqual({ ready: false })
      const settings = await caller.ok(openIds.sun, 'talk.settings', {})
      expect(
        (
          await caller.refused(openIds.sun, 'talk.saveSettings', {
            version: settings.version,
            talkText: 'sealed',
            retentionYears: 5,
          })
        ).code,
      ).toBe('keysMissing')
      expect(await minute()).toMatchObject({ rewrapped: 0 })
      await cloud.stop()
    }
    await begin(2)
    expect((await caller.ok(openIds.wang, 'talk.readWords', { talkId })).text).toBe(text(0))
  })
})
