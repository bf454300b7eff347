import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readKeys, writeKeys } from '../../../scripts/deploy/keys'
import { openCloud } from '../../../scripts/records/cloud'
import { keyName, sendSummary, showSummaries, takeSummary } from '../../../scripts/summaries/exchange'
import { drawKey, readKey, writeHandover, type Handover } from '../../../scripts/summaries/handover'
import { consentVersion } from '../../../src/contract/session'
import { callerOf } from '../../support/caller'
import type { TestCloud } from '../../support/cloud'
import type { Organ } from '../../support/organ'
import {
  claimCode,
  clientIdOf,
  openIds,
  organNow,
  people,
  plainMember,
  startOrgan,
  startUnclaimed,
} from '../../support/organ'
import { documents } from '../../support/stored'
import { summed } from '../../support/summed'

/** Two environments hand their figures of a year to a third, and that one to whoever stands above it. */

const folder = mkdtempSync(join(tmpdir(), 'zhibu-summaries-'))
const senders = join(folder, 'senders')
const year = 2026
let said: string[] = []
const around = (now = organNow) => ({ root: resolve('.'), now: () => now, say: (line: string) => void said.push(line) })
const later = (minutes: number) => new Date(Date.parse(organNow) + minutes * 60_000).toISOString()

/** An organ of its root alone, with so many people beside who claimed it. */
const claimed = async (organName: string, names: readonly string[]): Promise<TestCloud> => {
  const cloud = await startUnclaimed()
  const { ok } = callerOf(cloud)
  const { name, phone } = people.sun
  const { me } = await ok(openIds.sun, 'session.claimOrgan', {
    code: claimCode,
    organName,
    nodeKind: 'organCommittee',
    name,
    phone,
  })
  await ok(openIds.sun, 'session.consent', { version: consentVersion })
  for (const each of names)
    await ok(openIds.sun, 'org.addMember', {
      ...plainMember,
      clientId: clientIdOf(),
      branchId: me.branchId,
      name: each,
    })
  return cloud
}

describe('environments', () => {
  let large: Organ
  let small: TestCloud
  let above: TestCloud
  const admin = (cloud: TestCloud) => openCloud({ local: cloud.dataDir })
  const at = (name: string) => join(folder, name)
  const send = (cloud: TestCloud, name: string, now?: string) =>
    sendSummary(admin(cloud), { year, to: at(name), key: at('key') }, around(now))
  const take = (name: string, now = later(60), list = senders) =>
    takeSummary(admin(above), { from: at(name), senders: list }, around(now))
  const show = async (cloud: TestCloud) => {
    said = []
    await showSummaries(admin(cloud), { year }, around())
    return said
  }
  const handoverIn = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Handover
  const taken = () => [...documents(above)].filter(([path]) => path.startsWith('takenSummaries/')).map(([, doc]) => doc)

  beforeAll(async () => {
    ;[large, small, above] = await Promise.all([
      startOrgan(),
      claimed('市水利局', ['冯水利', '蒋水利']),
      claimed('市直机关工委', []),
    ])
    for (const cloud of [large.cloud, small, above]) await summed(cloud)
    writeKeys(at('key'), { [keyName]: drawKey() }, resolve('.'))
    await send(large.cloud, 'large', later(1))
    await send(small, 'small', later(1))
    writeFileSync(senders, said.filter((line) => /^[\w-]+ [\w-]{43} /.test(line)).join('\n'))
  })
  afterAll(async () => {
    await Promise.all([large, small, above].map((each) => each.stop()))
    rmSync(folder, { recursive: true, force: true })
  })

  it('hand up figures and no name, phone or id of a person, nor anything of what lies below the root', () => {
    const file = readFileSync(at('large'), 'utf8')
    expect(handoverIn('large')).toMatchObject({ source: large.nodes.root, organs: [large.nodes.root] })
    // 李委员 and 陈书记 owe 王党员 a talk; that they owe each other one is told within the organ alone.
    expect(handoverIn('large').figures).toEqual({
      branches: 3,
      members: 9,
      partyMembers: 8,
      fullMembers: 8,
      committeeWithMemberOf: 1,
    })
    const stored = [...documents(large.cloud)]
    const words = stored
      .filter(([path]) => /^(members|accounts|nodes|devices)\//.test(path))
      .flatMap(([, { _id, name, openId }]) => [_id, name, openId])
      .concat(Object.values(people).flatMap(({ phone, openid, name }) => [phone, openid, name]))
      .filter((word) => typeof word === 'string' && word !== large.nodes.root)
    expect(words.length).toBeGreaterThan(40)
    for (const word of words) expect(file).not.toContain(word)
    expect(statSync(at('large')).mode & 0o777).toBe(0o600)
  })

  it('fold into a third, a row for each, and their sum is the sum of all', async () => {
    await take('large')
    await take('small')
    expect(taken()).toHaveLength(2)
    const [own, ...rows] = await show(above)
    expect(own).toMatch(/^市直机关工委（本环境），2026-11-20 09:01 的数字：党支部 0，在册 1，党员 1，/)
    expect(rows.slice(0, 2).sort()).toEqual([
      expect.stringMatching(/^市发展改革委，.*：党支部 3，在册 9，党员 8，/),
      expect.stringMatching(/^市水利局，.*：党支部 0，在册 3，党员 3，/),
    ])
    expect(rows.at(-1)).toMatch(/^2026 年合计，3 个机关：党支部 3，在册 13，党员 12，正式党员 12，/)
  })

  it('hand on what they took, so that whoever is above reads one row', async () => {
    await send(above, 'above', later(61))
    const { organs, figures } = handoverIn('above')
    expect(organs).toEqual(expect.arrayContaining([handoverIn('large').source, handoverIn('small').source]))
    expect(organs).toHaveLength(3)
    const sum = (name: string) => handoverIn('large').figures[name]! + (handoverIn('small').figures[name] ?? 0)
    expect(figures).toMatchObject({ members: sum('members') + 1, branches: sum('branches') })
  })

  it('keep the latest file alone, whole, and are told of every taking in the audit', async () => {
    const newer = { ...handoverIn('large'), at: later(30), figures: { members: 10 } }
    writeFileSync(at('newer'), writeHandover(newer, readKey(readKeys(at('key'))[keyName])))
    await take('newer')
    expect(taken()).toHaveLength(2)
    expect(taken().find(({ source }) => source === large.nodes.root)).toMatchObject({
      at: later(30),
      name: '市发展改革委',
    })
    expect(taken().find(({ source }) => source === large.nodes.root)!.figures).toEqual({ members: 10 })
    await expect(take('large')).rejects.toThrow(/市发展改革委 2026 年的数字这里已有/)
    await expect(take('newer')).rejects.toThrow(/这里已有/)
    const acts = [...documents(above)].filter(([path]) => path.startsWith('audit_2026/')).map(([, { act }]) => act)
    expect(acts.filter((act) => act === 'records.takeSummary')).toHaveLength(3)
    expect(acts.filter((act) => act === 'records.sendSummary')).toHaveLength(1)
  })

  it('refuse what was altered, whom they do not know and whom they count already, and stand as they stood', async () => {
    const before = taken()
    const text = readFileSync(at('newer'), 'utf8')
    writeFileSync(at('altered'), text.replace('"members": 10', '"members": 11'))
    await expect(take('altered')).rejects.toThrow(/对不上/)
    writeFileSync(at('more'), text.replace('{', '{"name": "王党员",'))
    await expect(take('more')).rejects.toThrow(/清单以外的内容（name）/)
    writeFileSync(at('nobody'), '')
    await expect(take('small', later(60), at('nobody'))).rejects.toThrow(/不在清单里/)
    const key = readKey(readKeys(at('key'))[keyName])
    const foreign = { ...handoverIn('small'), source: 'organ-three', at: later(40) }
    const line = readFileSync(senders, 'utf8').split('\n')[0]!.split(' ')[1]!
    writeFileSync(at('list'), `organ-three ${line} 市交通局\n${handoverIn('above').source} ${line} 本环境`)
    writeFileSync(at('twice'), writeHandover({ ...foreign, organs: ['organ-three', foreign.organs[0]!] }, key))
    await expect(take('twice', later(60), at('list'))).rejects.toThrow(/市水利局 的数字里有同一个机关/)
    await expect(take('above', later(90), at('list'))).rejects.toThrow(/市直机关工委 的数字里有同一个机关/)
    await expect(take('missing')).rejects.toThrow(/没有找到文件/)
    expect(taken()).toEqual(before)
  })

  it('write over nothing, and say when there is nothing to hand up', async () => {
    await expect(send(large.cloud, 'large')).rejects.toThrow(/已经存在/)
    const lastYear = { year: 2019, to: at('past'), key: at('key') }
    await expect(sendSummary(admin(small), lastYear, around())).rejects.toThrow(/还没有 2019 年的汇总数字/)
    const inCheckout = { year, to: resolve('dist/summary.json'), key: at('key') }
    await expect(sendSummary(admin(small), inCheckout, around())).rejects.toThrow(/项目目录/)
  })
})
