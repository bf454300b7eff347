import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Organ } from '../../support/organ'
import { claimCode, openIds, people, startOrgan } from '../../support/organ'

/** What a stolen database or log would show: everything the cloud wrote, but the file of its keys. */
const written = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'secrets.json')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  )

describe('what is kept of people and codes', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('holds no number, no code and no key in the clear', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '孟新人', phone: '13800005001' })
    const { code } = await organ.ok(openIds.chen, 'session.invite', { memberId })
    await organ.refused('guest', 'session.bindByInvitation', { code: `${code.slice(0, -4)}0000` })
    const bound = await organ.ok('guest', 'session.bindByInvitation', { code })
    const bytes = written(organ.cloud.dataDir)

    // The search works at all: names are kept in the clear.
    expect(bytes.includes('孟新人')).toBe(true)
    const secrets = [
      '13800005001',
      ...Object.values(people).map((person) => person.phone),
      claimCode,
      code,
      code.replaceAll('-', ''),
      code.slice(5).replaceAll('-', ''),
      bound.device.key,
      Buffer.from(bound.device.key, 'base64url').toString('base64'),
    ]
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
    expect(bytes.includes(Buffer.from(bound.device.key, 'base64url'))).toBe(false)
  })
})
