import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawPng } from '../../local-cloud/openapi/png'
import { startTestCloud } from '../support/cloud'
import { sdkFolders } from '../support/sdkFolders'
import type { TestCloud } from '../support/cloud'

describe.each(Object.entries(sdkFolders))('L2: the common calls with SDK %s', (version, sdk) => {
  let scratch: string
  let cloud: TestCloud
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'sdk-'))
    const functionsDir = join(scratch, 'functions')
    cpSync('tests/support/sdkProbe', functionsDir, { recursive: true })
    mkdirSync(join(functionsDir, 'node_modules'))
    symlinkSync(realpathSync(sdk), join(functionsDir, 'node_modules', 'wx-server-sdk'))
    cloud = await startTestCloud({ functionsDir, schema: null })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(scratch, { recursive: true })
  })

  const ask = async (act: string, more: object = {}) => {
    const answer = await cloud.call('user-1', 'probe', { act, ...more })
    return 'result' in answer ? answer.result : answer
  }

  test('is the one that is named', () => {
    const { version: own } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as { version: string }
    expect(own.startsWith(`${version}.`)).toBe(true)
  })

  test('knows who calls, and where the code lies', async () => {
    const { folder, ...rest } = (await ask('context')) as { folder: string }
    expect(rest).toEqual({
      OPENID: 'user-1',
      APPID: 'wx0000000000000000',
      NODE_PATH: `${folder}:${folder}/node_modules`,
      USER_CODE_ROOT: `${folder}/`,
    })
  })

  test('database', async () => {
    expect(await ask('database')).toEqual({
      updated: 1,
      found: { title: '买菜', marks: [1, 2, 3], deep: { n: 1 }, isDate: true },
      many: 2,
      total: 2,
      list: [{ _id: true, n: 2 }],
      set: { _id: 'fixed', title: '游泳' },
      removed: 1,
      duplicate: true,
    })
  })

  test('transactions', async () => {
    expect(await ask('transaction')).toEqual([
      { _id: 'from', money: 6 },
      { _id: 'to', money: 4 },
    ])
  })

  test('files', async () => {
    expect(await ask('files')).toEqual({ isFileId: true, text: '内容', address: 0, removed: 0, gone: true })
  })

  test('functions', async () => {
    expect(await ask('functions')).toEqual({ sum: 3, openid: null })
  })

  test('L8: open interfaces', async () => {
    const issue = { method: 'POST', body: JSON.stringify({ steps: 42 }) }
    const { cloudID } = (await (await fetch(`${cloud.url}/as/user-1/cloud-id`, issue)).json()) as { cloudID: string }
    const picture = drawPng(8, () => true).toString('base64')
    expect(await ask('openapi', { cloudID, picture })).toEqual({
      text: 0,
      picture: 0,
      scene: true,
      path: true,
      openData: [42, -601006],
      refused: expect.stringContaining('local cloud refuses the open interface wxacode.createQRCode'),
    })
  })
})
