import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runDeploy } from '../../../../scripts/deploy/run'
import { envId, key, keys, makeSmallCheckout, secret, surroundings } from '../../../support/tencent/around'
import { startCloudApi } from '../../../support/tencent/cloudApi'
import type { PlanDocument } from '../../../../scripts/deploy/print'
import type { CloudApi, Trouble } from '../../../support/tencent/cloudApi'

let api: CloudApi
let checkout: string
beforeAll(() => {
  checkout = makeSmallCheckout(mkdtempSync(join(tmpdir(), 'zhibu-checkout-')))
})
afterAll(() => rmSync(checkout, { recursive: true }))
beforeEach(async () => {
  api = await startCloudApi()
})
afterEach(() => api.close())

interface Ran {
  readonly said: string
  readonly plan: PlanDocument | undefined
  readonly error: Error | undefined
}

/** Runs the command against the stand-in as a person with all keys would. */
async function deploy(flags: string[] = ['--yes'], more: Parameters<typeof surroundings>[0] = {}): Promise<Ran> {
  const { around, said, answers } = surroundings({
    root: checkout,
    env: { ...secret, ...keys, DEPLOY_ENDPOINT: api.url },
    ...more,
  })
  const error = await runDeploy(['--env', envId, '--json', ...flags], around).then(
    () => undefined,
    (problem: Error) => problem,
  )
  return {
    said: said.join('\n'),
    plan: answers[0] === undefined ? undefined : (JSON.parse(answers[0]) as PlanDocument),
    error,
  }
}
const writes = () => api.requests.map(({ action }) => action).filter((action) => !/^(Describe|List|Get)/.test(action))
const codeIn = (said: string) => /认领码.*：(\S+)/.exec(said)?.[1]
const variables = (name: string) => api.functions.get(name)?.variables ?? {}

describe('deploying to an empty environment', () => {
  test('makes everything the plan names, closed from the first moment, and finds nothing left to do', async () => {
    const ours = { root: resolve('.') }
    const { error, plan, said } = await deploy(['--yes'], ours)
    expect(error).toBeUndefined()
    expect(said).toContain('已核对')
    expect([...api.tables.keys()]).toEqual(plan?.wanted.collections.map(({ name }) => name))
    expect(new Set([...api.tables.values()].map(({ acl }) => acl))).toEqual(new Set(['ADMINONLY']))
    const open = { invoke: 'auth != null' }
    expect(JSON.parse(api.rules.functions ?? '')).toEqual({ '*': { invoke: false }, api: open, papers: open })
    expect(JSON.parse(api.rules.storage ?? '')).toMatchObject({ read: false })
    const order = writes()
    expect(order.indexOf('ModifySecurityRule')).toBeLessThan(order.indexOf('CreateFunction'))
    for (const name of ['api', 'jobs']) {
      expect(api.functions.get(name)?.files['index.js']).toBe(
        readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8'),
      )
      expect(variables(name)).toMatchObject({
        ...keys,
        DEPLOYED_VERSION: '0.1.0+abcdef1234',
        DEPLOYED_CODE: plan?.wanted.functions.find((each) => each.name === name)?.sha256,
      })
    }
    expect([...(api.functions.get('jobs')?.timers ?? [])]).toEqual([
      ['day', '0 */2 6-21 * * * *'],
      ['night', '0 */15 0-5,22-23 * * * *'],
    ])
    const before = api.requests.length
    const again = await deploy(['--yes'], ours)
    expect(again.plan).toMatchObject({ against: 'remote', steps: [], claim: 'kept' })
    expect(writes()).toHaveLength(order.length)
    expect(api.requests.length).toBeGreaterThan(before)
  })

  test('prints the claim code once, to people only, and deploys its hash and expiry to both functions', async () => {
    const first = await deploy()
    const code = codeIn(first.said)
    expect(code).toMatch(/^[\w-]{20}$/)
    expect(JSON.stringify(first.plan)).not.toContain(code)
    expect(variables('jobs').ORGAN_CLAIM_HASH).toBe(variables('api').ORGAN_CLAIM_HASH)
    expect(variables('api').ORGAN_CLAIM_EXPIRES).toBe('2026-11-21T00:00:00.000Z')
    expect(codeIn((await deploy()).said)).toBeUndefined()
    const anew = await deploy(['--yes', '--new-claim'])
    expect(codeIn(anew.said)).toMatch(/^[\w-]{20}$/)
    expect(codeIn(anew.said)).not.toBe(code)
    const settings = api.tables.get('settings')
    if (settings) settings.documents = 1
    const claimed = await deploy()
    expect(claimed.plan?.claim).toBe('cleared')
    expect(variables('api')).toMatchObject({ ORGAN_CLAIM_HASH: '', ORGAN_CLAIM_EXPIRES: '' })
    expect((await deploy()).plan?.steps).toEqual([])
  })

  test('does nothing unless a person says yes', async () => {
    const { error, said, plan } = await deploy([])
    expect(error).toBeUndefined()
    expect(said).toContain('没有执行')
    expect(plan?.applied).toBe(false)
    expect(writes()).toEqual([])
    expect((await deploy([], { confirm: async () => true })).plan?.applied).toBe(true)
  })

  test('never says or answers a secret', async () => {
    const { said, plan } = await deploy()
    for (const value of [...Object.values(keys), secret.TENCENTCLOUD_SECRETKEY])
      expect(said + JSON.stringify(plan)).not.toContain(value)
  })
})

describe('trouble on the way', () => {
  test.each<[string, (write: number, action: string) => Trouble | undefined]>([
    ['too many requests', (write) => (write % 3 === 0 ? { code: 'RequestLimitExceeded' } : undefined)],
    ['connections cut before the act', (write) => (write % 4 === 0 ? 'cut' : undefined)],
    [
      'lost answers to collections and rules',
      (write, action) => (write % 2 === 0 && /CreateTable|Rule/.test(action) ? 'lostAnswer' : undefined),
    ],
  ])('%s: gets through', async (_what, trouble) => {
    api.trouble = trouble
    expect((await deploy()).error).toBeUndefined()
    api.trouble = () => undefined
    expect((await deploy()).plan?.steps).toEqual([])
  })

  test('a failure at any write stops there; the next run does only what is left', async () => {
    await deploy()
    const all = writes().length
    for (let place = 1; place <= all; place += 1) {
      await api.close()
      api = await startCloudApi()
      api.trouble = (write) => (write === place ? { code: 'UnauthorizedOperation' } : undefined)
      const broken = await deploy()
      expect(broken.error?.message).toContain('UnauthorizedOperation')
      const done = writes().length
      expect(done).toBe(place - 1)
      api.trouble = () => undefined
      const resumed = await deploy()
      expect(resumed.error).toBeUndefined()
      // It has read everything again and found nothing left.
      expect(resumed.said).toContain('已核对')
      expect(writes()).toHaveLength(all)
      // The code was told by whichever run deployed its hash.
      expect([codeIn(broken.said), codeIn(resumed.said)].filter(Boolean)).toHaveLength(1)
    }
  })

  test('an answer lost after a function was made is a failure that the next run finds mended', async () => {
    let lost = 0
    api.trouble = (_write, action) => (action === 'CreateFunction' && (lost += 1) === 1 ? 'lostAnswer' : undefined)
    expect((await deploy()).error?.message).toContain('already exists')
    api.trouble = () => undefined
    expect((await deploy()).error).toBeUndefined()
    expect((await deploy()).plan?.steps).toEqual([])
  })
})

describe('a later deployment', () => {
  test('replaces what has been loosened or changed, and keeps what others have set', async () => {
    await deploy()
    const members = api.tables.get('members')
    if (members) members.acl = 'READONLY'
    api.rules.functions = '{"*":{"invoke":true}}'
    Object.assign(variables('api'), { DEPLOYED_CODE: 'other', THEIRS: 'kept' })
    const { plan, error } = await deploy()
    expect(error).toBeUndefined()
    expect(plan?.steps.map(({ do: what }) => what)).toEqual(['setAccess', 'setFunctionRule', 'updateCode'])
    expect(members?.acl).toBe('ADMINONLY')
    expect(variables('api').THEIRS).toBe('kept')
    expect((await deploy()).plan?.steps).toEqual([])
  })

  test('a recorded state can be compared with later, without network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibu-state-'))
    await deploy()
    await deploy(['--write-state', join(folder, 'state.json')])
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).not.toContain(keys.ORGAN_KEY)
    const { plan } = await deploy(['--dry-run', '--state', join(folder, 'state.json')], { env: {} })
    expect(plan).toMatchObject({ against: 'recorded', steps: [] })
    rmSync(folder, { recursive: true })
  })
})

describe('refusals', () => {
  const env = () => ({ ...secret, ...keys, DEPLOY_ENDPOINT: api.url })

  test('come before anything is asked of the platform, all at once', async () => {
    const { error } = await deploy(['--yes'], {
      env: { DEPLOY_ENDPOINT: api.url },
      checkout: { version: '0.1.0', dirty: ['a.ts'] },
    })
    expect(error?.message).toMatch(/TENCENTCLOUD_SECRETID[\s\S]*缺少 ORGAN_KEY[\s\S]*1 个文件没有提交/)
    expect(api.requests).toEqual([])
  })

  test('a checkout that is not clean is deployed only when it is allowed', async () => {
    const dirty = { checkout: { version: '0.1.0', dirty: ['a.ts'] } }
    expect((await deploy(['--yes'], dirty)).error?.message).toContain('--allow-dirty')
    expect((await deploy(['--yes'], { checkout: { version: '0.1.0', dirty: null } })).error?.message).toContain(
      '不是 git 检出',
    )
    expect((await deploy(['--yes', '--allow-dirty'], dirty)).error).toBeUndefined()
  })

  test('another key than the deployed one changes nothing', async () => {
    await deploy()
    const before = writes().length
    const { error } = await deploy(['--yes'], { env: { ...env(), ORGAN_KEY: key(9) } })
    expect(error?.message).toContain('再也打不开')
    expect(error?.message).not.toContain(key(9))
    expect(writes()).toHaveLength(before)
  })

  test('wrong credentials, an environment of another account and a foreign endpoint are told plainly', async () => {
    expect((await deploy(['--yes'], { env: { ...env(), TENCENTCLOUD_SECRETKEY: 'other' } })).error?.message).toContain(
      'AuthFailure',
    )
    expect((await deploy(['--env', 'zhibu-other-1'])).error?.message).toContain('没有云环境 zhibu-other-1')
    expect(
      (await deploy(['--yes'], { env: { ...env(), DEPLOY_ENDPOINT: 'https://example.com' } })).error?.message,
    ).toContain('只能是本机地址')
    await api.close()
    expect((await deploy()).error?.message).toContain('连不上')
  })
})
