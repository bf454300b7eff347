import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runDeploy } from '../../../../scripts/deploy/run'
import { envId, keys, secret, surroundings } from '../../../support/tencent/around'
import type { PlanDocument } from '../../../../scripts/deploy/print'

interface Schema {
  collections: { name: string; indexes: { name: string; keys: [string, 1 | -1][]; unique: boolean }[] }[]
  functions: Record<string, { client: boolean }>
  environment: Record<string, { value?: string }>
}
interface Config {
  timeout: number
  triggers?: { name: string; config: string }[]
}
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const built = (name: string, file: string) => join('dist/cloudfunctions', name, file)

async function dryRun(flags: string[] = [], more = {}): Promise<{ plan: PlanDocument; said: string[] }> {
  const { around, said, answers } = surroundings(more)
  await runDeploy(['--env', envId, '--dry-run', '--json', ...flags], around)
  expect(answers).toHaveLength(1)
  return { plan: JSON.parse(answers[0] ?? '') as PlanDocument, said }
}

describe('a dry run without network and secrets', () => {
  const schema = json<Schema>('cloudfunctions/schema.json')

  test('wants every collection of the schema, from last year to three ahead, for administration alone', async () => {
    const { plan } = await dryRun()
    const years = [2025, 2026, 2027, 2028, 2029]
    const expected = schema.collections.flatMap(({ name, indexes }) =>
      (name.includes('{year}') ? years.map((year) => name.replace('{year}', String(year))) : [name]).map((each) => ({
        name: each,
        access: 'ADMINONLY',
        indexes,
      })),
    )
    expect(plan.wanted.collections).toEqual(expected)
    const created = plan.steps.flatMap((step) => (step.do === 'createCollection' ? [step.name] : []))
    expect(created).toEqual(expected.map(({ name }) => name))
    const indexed = plan.steps.flatMap((step) =>
      step.do === 'updateIndexes' ? [{ name: step.name, indexes: step.create, drop: step.drop }] : [],
    )
    expect(indexed).toEqual(
      expected.filter(({ indexes }) => indexes.length > 0).map(({ name, indexes }) => ({ name, indexes, drop: [] })),
    )
  })

  test('wants the functions by their bundles’ digests, their settings, their variables’ names and their timers', async () => {
    const { plan } = await dryRun()
    const environment = [...Object.keys(schema.environment), 'DEPLOYED_CODE', 'DEPLOYED_VERSION'].sort()
    expect(plan.wanted.functions.map(({ name }) => name)).toEqual(Object.keys(schema.functions))
    for (const wanted of plan.wanted.functions) {
      const files = ['config.json', 'index.js', 'package.json'].filter((file) => existsSync(built(wanted.name, file)))
      const config = json<Config>(join('cloudfunctions', wanted.name, 'config.json'))
      expect(wanted).toMatchObject({
        sha256: sha256(files.map((file) => `${file} ${sha256(readFileSync(built(wanted.name, file)))}\n`).join('')),
        timeout: config.timeout,
        memory: 256,
        runtime: 'Nodejs18.15',
        environment,
        timers: (config.triggers ?? []).map((trigger) => ({ name: trigger.name, cron: trigger.config })),
      })
    }
    const timers = plan.steps.flatMap((step) => (step.do === 'createTimer' ? [[step.name, step.timer.cron]] : []))
    expect(timers).toEqual(
      plan.wanted.functions.flatMap(({ name, timers: each }) => each.map(({ cron }) => [name, cron])),
    )
    const functions = plan.steps.flatMap((step) => (step.do === 'createFunction' ? [[step.name, step.sha256]] : []))
    expect(functions).toEqual(plan.wanted.functions.map(({ name, sha256: digest }) => [name, digest]))
  })

  test('lets phones call api and papers alone, write into incoming/ alone, and read no file', async () => {
    const { plan } = await dryRun()
    const open = { invoke: 'auth != null' }
    expect(plan.wanted.functionRule).toEqual({ '*': { invoke: false }, api: open, papers: open })
    expect(plan.wanted.storageRule.read).toBe(false)
    expect(plan.wanted.storageRule.write).toContain(
      'resource.openid == auth.openid && /^incoming\\/[A-Za-z0-9_-]{24}[.](',
    )
    const order = plan.steps.map(({ do: what }) => what)
    expect(order.indexOf('setFunctionRule')).toBeLessThan(order.indexOf('createFunction'))
    expect(order.filter((what) => what === 'setFunctionRule' || what === 'setStorageRule')).toHaveLength(2)
  })

  test('says which secrets a real run will ask for, and shows none that it was given', async () => {
    const { plan, said } = await dryRun()
    const secrets = Object.keys(schema.environment).filter((name) => schema.environment[name]?.value === undefined)
    expect(plan.missing).toEqual(['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', ...secrets])
    expect(said.at(-1)).toContain('ORGAN_KEY')
    const full = await dryRun([], { env: { ...secret, ...keys } })
    expect(full.plan.missing).toEqual([])
    for (const value of Object.values({ ...secret, ...keys })) expect(JSON.stringify(full)).not.toContain(value)
  })
})

test('makes files of keys with all the schema’s secrets, says their names alone, and builds nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-draw-'))
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const { around, said } = surroundings({
    buildFunctions: async () => {
      throw new Error('nothing is to be built')
    },
  })
  await runDeploy(['--draw-keys', first], around)
  await runDeploy(['--keys', first, '--rotate-keys', second], around)
  const drawn = readFileSync(second, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('=', 1)[0])
  expect(drawn).toEqual(['ORGAN_KEY', 'RECORD_KEYS'])
  for (const line of readFileSync(second, 'utf8').trim().split('\n'))
    expect(said.join()).not.toContain(line.slice(line.indexOf('=') + 1))
  const { plan } = await dryRun(['--keys', second], { env: secret })
  expect(plan.missing).toEqual([])
  rmSync(folder, { recursive: true })
})
