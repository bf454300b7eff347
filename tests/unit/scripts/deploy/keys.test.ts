import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  drawKeys,
  fingerprint,
  isWellFormed,
  keepsReadable,
  readKeys,
  rotateKeys,
  versionsOf,
} from '../../../../scripts/deploy/keys'

const schema = { ORGAN_KEY: { bytes: 32 }, RECORD_KEYS: { keys: 32 }, ORGAN_CODE_URL: { value: '' } }
const key = (seed: number) => Buffer.alloc(32, seed).toString('base64')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibu-keys-'))
  mkdirSync(join(folder, 'checkout'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const root = () => join(folder, 'checkout')

describe('drawing keys', () => {
  test('writes a file that its owner alone can read, with well formed secrets and nothing else', () => {
    const file = join(folder, 'keys')
    expect(drawKeys(file, schema, root())).toEqual(['ORGAN_KEY', 'RECORD_KEYS'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const keys = readKeys(file)
    expect(Object.keys(keys)).toEqual(['ORGAN_KEY', 'RECORD_KEYS'])
    expect(isWellFormed(schema.ORGAN_KEY, keys.ORGAN_KEY ?? '')).toBe(true)
    expect(isWellFormed(schema.RECORD_KEYS, keys.RECORD_KEYS ?? '')).toBe(true)
  })

  test('never overwrites, and never writes into the checkout, not even through a link', () => {
    const file = join(folder, 'keys')
    drawKeys(file, schema, root())
    const before = readFileSync(file, 'utf8')
    expect(() => drawKeys(file, schema, root())).toThrow('不会覆盖')
    expect(readFileSync(file, 'utf8')).toBe(before)
    symlinkSync(root(), join(folder, 'elsewhere'))
    for (const inside of ['checkout/keys', 'elsewhere/keys']) {
      expect(() => drawKeys(join(folder, inside), schema, root())).toThrow('不能放在项目目录里')
    }
    expect(() => drawKeys(join(folder, 'nowhere/keys'), schema, root())).toThrow('没有')
  })
})

describe('rotating keys', () => {
  test('puts a newer version before the versioned keys, in a new file, and keeps all else', () => {
    const [from, to, third] = ['keys', 'keys2', 'keys3'].map((name) => join(folder, name)) as [string, string, string]
    drawKeys(from, schema, root())
    expect(rotateKeys(from, to, schema, root())).toEqual(['RECORD_KEYS'])
    rotateKeys(to, third, schema, root())
    const [before, after] = [readKeys(from), readKeys(third)]
    expect(after.ORGAN_KEY).toBe(before.ORGAN_KEY)
    expect([...(versionsOf(after.RECORD_KEYS ?? '', 32)?.keys() ?? [])]).toEqual(['3', '2', '1'])
    expect(keepsReadable(schema.RECORD_KEYS, before.RECORD_KEYS ?? '', after.RECORD_KEYS ?? '')).toBe(true)
    expect(statSync(third).mode & 0o777).toBe(0o600)
    expect(() => rotateKeys(from, to, schema, root())).toThrow('不会覆盖')
  })

  test('needs keys that can be read', () => {
    const from = join(folder, 'keys')
    writeFileSync(from, `ORGAN_KEY=${key(1)}\n`, { mode: 0o600 })
    expect(() => rotateKeys(from, join(folder, 'new'), schema, root())).toThrow('没有可用的 RECORD_KEYS')
  })
})

describe('a key file', () => {
  test('that others can read is refused', () => {
    const file = join(folder, 'keys')
    drawKeys(file, schema, root())
    chmodSync(file, 0o640)
    expect(() => readKeys(file)).toThrow('chmod 600')
  })

  test('with a line that cannot be read is named by the line’s number, without its text', () => {
    const file = join(folder, 'keys')
    writeFileSync(file, `# 说明\n\nORGAN_KEY=${key(1)}\n${key(2)}\n`, { mode: 0o600 })
    expect(() => readKeys(file)).toThrow('第 4 行')
    expect(() => readKeys(file)).not.toThrow(key(2))
    expect(() => readKeys(join(folder, 'none'))).toThrow('没有找到')
  })
})

describe('what is sealed stays readable', () => {
  test('with the same key, and with all earlier versions of versioned keys', () => {
    const { ORGAN_KEY, RECORD_KEYS } = schema
    expect(keepsReadable(ORGAN_KEY, key(1), key(1))).toBe(true)
    expect(keepsReadable(ORGAN_KEY, key(1), key(2))).toBe(false)
    expect(keepsReadable(RECORD_KEYS, `1:${key(1)}`, `2:${key(2)},1:${key(1)}`)).toBe(true)
    expect(keepsReadable(RECORD_KEYS, `1:${key(1)}`, `2:${key(2)}`)).toBe(false)
    expect(keepsReadable(RECORD_KEYS, `1:${key(1)}`, `1:${key(3)}`)).toBe(false)
    expect(keepsReadable(schema.ORGAN_CODE_URL, 'a', 'b')).toBe(true)
  })

  test('a version twice, a short key and other alphabets are no keys', () => {
    expect(versionsOf(`1:${key(1)},1:${key(2)}`, 32)).toBeUndefined()
    expect(versionsOf(`1:${Buffer.alloc(31).toString('base64')}`, 32)).toBeUndefined()
    expect(isWellFormed(schema.ORGAN_KEY, `${key(1)}\n`)).toBe(false)
    expect(isWellFormed(schema.ORGAN_KEY, Buffer.alloc(32, 1).toString('hex'))).toBe(false)
  })

  test('a fingerprint depends on the name and tells nothing of the value', () => {
    expect(fingerprint('A', key(1))).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint('A', key(1))).not.toBe(fingerprint('B', key(1)))
  })
})
