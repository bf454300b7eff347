import { resolve } from 'node:path'
import { smoke } from '../../../../scripts/smoke/command'
import { byHand, functionProbes, indexProbe, timerProbe } from '../../../../scripts/smoke/probes'
import { startTestCloud } from '../../../support/cloud'
import { envId, secret } from '../../../support/tencent/around'
import { startCloudApi } from '../../../support/tencent/cloudApi'
import type { TestCloud } from '../../../support/cloud'
import type { CloudApi } from '../../../support/tencent/cloudApi'

/**
 * The probes of `npm run smoke` asked of the local cloud: what they expect of the platform is what the product was
 * tested against. The stand-in of the platform's API takes the temporary function and hands its calls to the local cloud.
 */
const schema = {
  collections: [{ name: 'smoke_test', indexes: [{ name: 'byKey', keys: [['key', 1]], unique: true }] }],
  functions: { smoke: { client: true } },
  environment: { SMOKE_COLLECTION: { value: 'smoke_test' } },
}
let cloud: TestCloud
let api: CloudApi
beforeAll(async () => {
  cloud = await startTestCloud({ functionsDir: resolve('dist/smoke'), schema, permissive: true })
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  api = await startCloudApi()
  api.invoke = (_name, event) => call(event)
})
afterEach(() => api.close())

async function call(event: object): Promise<unknown> {
  const answer = await cloud.call('tester', 'smoke', { pause: 100, ...event })
  if ('errCode' in answer) throw new Error(answer.errMsg)
  return answer.result
}

interface Ran {
  readonly code: number
  readonly said: string
  readonly findings: { id: string; outcome: string; observed: string }[]
}
async function run(flags: string[], more: Partial<Parameters<typeof smoke>[1]> = {}): Promise<Ran> {
  const said: string[] = []
  const answers: string[] = []
  const code = await smoke(['--env', envId, '--json', ...flags], {
    env: { ...secret, DEPLOY_ENDPOINT: api.url },
    now: () => new Date('2026-11-20T03:10:30.000Z'),
    wait: async () => undefined,
    say: (line) => void said.push(line),
    answer: (text) => void answers.push(text),
    build: async () => undefined,
    record: () => undefined,
    suffix: 'test',
    ...more,
  })
  const { findings = [] } = JSON.parse(answers[0] ?? '{}') as Partial<Ran>
  return { code, said: said.join('\n'), findings }
}

test('every fact is on the local cloud as the probes expect it of the platform, and nothing is left behind', async () => {
  // A timer of Beijing's hour fires on the local cloud, which takes timers to run on Beijing time.
  const asked = api.requests
  api.invoke = async (_name, event) => {
    if ((event as { act?: string }).act === 'fired' && asked.some(({ action }) => action === 'BatchCreateTrigger')) {
      await call({ Type: 'Timer', TriggerName: 'Beijing' })
    }
    return call(event)
  }
  const { code, said, findings } = await run([])
  // All but one: at the local cloud only a phone can call, and has an identity; which shows that the probe would see it.
  const others = findings
    .filter(({ outcome }) => outcome !== 'asExpected')
    .map(({ id, outcome, observed }) => ({ id, outcome, observed }))
  expect(others).toEqual([{ id: 'identityKeys', outcome: 'differs', observed: '有身份' }])
  expect(findings.map(({ id }) => id)).toEqual([...functionProbes, indexProbe, timerProbe].map(({ id }) => id))
  expect(code).toBe(2)
  for (const { question } of byHand) expect(said).toContain(question)
  const crons = asked.flatMap(({ action, body }) =>
    action === 'BatchCreateTrigger' ? [JSON.parse(String(body.Triggers))[0].TriggerDesc as string] : [],
  )
  expect(crons).toEqual(['0 12 11 * * * *', '0 12 3 * * * *'])
  expect(asked.find(({ action }) => action === 'CreateTable')?.body).toMatchObject({
    TableName: 'smoke_test',
    PermissionInfo: { AclTag: 'ADMINONLY' },
  })
  expect([...api.tables.keys()]).toEqual([])
  expect([...api.functions.keys()]).toEqual([])
})

describe('whatever happens', () => {
  beforeEach(() => {
    api.invoke = async () => ({ observed: '别的' })
  })
  const left = () => [...api.tables.keys(), ...api.functions.keys()]

  test('a platform that differs is told with what to change, in the exit code too', async () => {
    const { code, said, findings } = await run(['--quick'])
    expect(code).toBe(2)
    expect(findings.find(({ id }) => id === 'duplicateText')).toMatchObject({ outcome: 'differs', observed: '别的' })
    expect(said).toContain('isDuplicate')
    expect(left()).toEqual([])
  })

  test('a probe that cannot be asked does not stop the others', async () => {
    api.invoke = async () => {
      throw new Error('函数出错')
    }
    const { code, findings } = await run(['--quick'])
    expect(code).toBe(1)
    expect(findings).toHaveLength(functionProbes.length + 1)
    expect(left()).toEqual([])
  })

  test('Ctrl+C ends the asking and cleans up', async () => {
    const abort = new AbortController()
    let asked = 0
    api.invoke = async () => {
      asked += 1
      if (asked === 2) abort.abort(new Error('按 Ctrl+C 停下了。'))
      return { observed: '' }
    }
    await expect(run([], { signal: abort.signal })).rejects.toThrow('Ctrl+C')
    expect(asked).toBe(2)
    expect(left()).toEqual([])
  })

  test('a failed start cleans up too, and a failed cleaning says how to go on', async () => {
    api.trouble = (_write, action) => (action === 'CreateFunction' ? { code: 'UnauthorizedOperation' } : undefined)
    await expect(run([])).rejects.toThrow('UnauthorizedOperation')
    expect(left()).toEqual([])
    api.trouble = (_write, action) => (action === 'DeleteTable' ? { code: 'UnauthorizedOperation' } : undefined)
    await expect(run(['--quick'])).rejects.toThrow('--clean')
    expect(left()).toEqual(['smoke_test'])
  })

  test('what an earlier run has left is removed first, and by --clean alone; nothing else is touched', async () => {
    const table = { acl: 'ADMINONLY', documents: 3, indexes: new Map<string, never>() }
    for (const name of ['smoke_old', 'smoke_older', 'members', 'smokes']) api.tables.set(name, { ...table })
    const { code } = await run(['--clean'])
    expect(code).toBe(0)
    expect(left()).toEqual(['members', 'smokes'])
  })

  test('it is refused without secrets or an environment', async () => {
    await expect(run([], { env: {} })).rejects.toThrow('TENCENTCLOUD_SECRETID')
    await expect(run(['--env', 'x'])).rejects.toThrow('--env')
    await expect(run([], { env: { ...secret, DEPLOY_ENDPOINT: 'https://example.com' } })).rejects.toThrow('本机')
  })
})
