import { fingerprint } from '../../../../scripts/deploy/keys'
import { planFrom } from '../../../../scripts/deploy/plan'
import { planLines, sentence } from '../../../../scripts/deploy/print'
import { storageRule } from '../../../../scripts/deploy/facts'
import type { Facts } from '../../../../scripts/deploy/facts'
import type { CloudState } from '../../../../scripts/deploy/state'

const byName = { name: 'byName', keys: [['name', 1]] as [string, 1 | -1][], unique: true }
const timer = { name: 'eachMinute', cron: '0 * * * * * *' }
const facts: Facts = {
  version: '0.1.0+a',
  collections: [{ name: 'members', access: 'ADMINONLY', indexes: [byName] }],
  functions: [
    {
      name: 'api',
      bundle: { name: 'api', files: [], bytes: 1, sha256: 'new' },
      runtime: 'Nodejs18.15',
      memory: 256,
      timeout: 10,
      timers: [timer],
      openapi: [],
      messages: [],
    },
  ],
  environment: {},
  functionRule: { '*': { invoke: false }, api: { invoke: 'auth != null' } },
  storageRule,
}
const environments = { api: { A: 'a', DEPLOYED_VERSION: '0.1.0+a' } }
const print = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fingerprint(name, value)]))
const same: CloudState = {
  collections: [{ name: 'members', access: 'ADMINONLY', indexes: [byName] }],
  functions: [
    {
      name: 'api',
      sha256: 'new',
      runtime: 'Nodejs18.15',
      memory: 256,
      timeout: 10,
      timers: [timer],
      environment: print({ ...environments.api, OTHER: 'x', DEPLOYED_CODE: 'new' }),
    },
  ],
  functionRule: facts.functionRule,
  storageRule,
  claimable: false,
}
const api = same.functions[0] as CloudState['functions'][number]
const withApi = (more: object): CloudState => ({ ...same, functions: [{ ...api, ...more }] })
const stepsFrom = (found: CloudState) => planFrom(facts, environments, found).steps

describe('the plan', () => {
  test('is empty for what is already so, whatever others have added', () => {
    expect(planFrom(facts, environments, same)).toEqual({ steps: [], notes: [] })
    const index = { name: 'theirs', keys: [['x', 1]] as [string, 1 | -1][], unique: false }
    const found: CloudState = {
      ...same,
      collections: [
        { name: 'members', access: 'ADMINONLY', indexes: [byName, index, { ...index, name: '_id_' }] },
        { name: 'old', access: 'PRIVATE', indexes: [] },
      ],
      functions: [...same.functions, { ...api, name: 'smoke' }],
    }
    const plan = planFrom(facts, environments, found)
    expect(plan.steps).toEqual([])
    expect(plan.notes.join('\n')).toMatch(/集合 old.*没有动它[\s\S]*索引 theirs.*没有动它[\s\S]*云函数 smoke.*没有动它/)
  })

  test.each<[string, CloudState, string[]]>([
    [
      'a collection others may read is closed',
      { ...same, collections: [{ name: 'members', access: 'READONLY', indexes: [byName] }] },
      ['setAccess'],
    ],
    [
      'an index with other keys is made again',
      { ...same, collections: [{ name: 'members', access: 'ADMINONLY', indexes: [{ ...byName, unique: false }] }] },
      ['updateIndexes'],
    ],
    [
      'a loosened function rule is set again',
      { ...same, functionRule: { '*': { invoke: true } } },
      ['setFunctionRule'],
    ],
    ['a missing storage rule is set', { ...same, storageRule: null }, ['setStorageRule']],
    ['a changed time-out is configured', withApi({ timeout: 3 }), ['configureFunction']],
    [
      'a changed variable is configured',
      withApi({ environment: print({ A: 'b', DEPLOYED_VERSION: '0.1.0+a' }) }),
      ['configureFunction'],
    ],
    ['other code is replaced', withApi({ sha256: 'old' }), ['updateCode']],
    ['code of unknown origin is replaced', withApi({ sha256: null }), ['updateCode']],
    [
      'a timer of another time is replaced',
      withApi({ timers: [{ ...timer, cron: '0 0 * * * * *' }] }),
      ['deleteTimer', 'createTimer'],
    ],
    ['a function that is gone is made with its timer', { ...same, functions: [] }, ['createFunction', 'createTimer']],
  ])('%s', (_what, found, expected) => {
    expect(stepsFrom(found).map(({ do: what }) => what)).toEqual(expected)
  })

  test('names what changes, never a value', () => {
    const [step] = stepsFrom(withApi({ environment: print({ A: 'b', DEPLOYED_VERSION: '0.1.0+a' }) }))
    expect(step && sentence(step)).toBe('云函数 api 的设置：A')
    const [index] = stepsFrom({
      ...same,
      collections: [{ name: 'members', access: 'ADMINONLY', indexes: [{ ...byName, unique: false }] }],
    })
    expect(index && sentence(index)).toBe('集合 members 的索引：重建 byName')
  })

  test('a runtime the platform cannot change is told', () => {
    expect(planFrom(facts, environments, withApi({ runtime: 'Nodejs12.16' })).notes.join()).toContain('需要删掉重建')
  })

  test('what only a person can switch on is told each time', () => {
    const [first] = facts.functions
    const asking = {
      ...facts,
      functions: [
        {
          ...(first as Facts['functions'][number]),
          openapi: ['phonenumber.getPhoneNumber'],
          messages: ['wxa_media_check'],
        },
      ],
    }
    expect(planFrom(asking, environments, same).notes).toEqual([
      expect.stringContaining('phonenumber.getPhoneNumber'),
      expect.stringContaining('“消息推送”'),
    ])
  })

  test('reads as a list for people', () => {
    expect(planLines(planFrom(facts, environments, same), 'zhibu-1', '平台现状')).toEqual([
      '云环境 zhibu-1 与本项目一致，没有要做的。',
    ])
    expect(planLines(planFrom(facts, environments, withApi({ timeout: 3 })), 'zhibu-1', '平台现状')).toEqual([
      '云环境 zhibu-1：与平台现状比较，要做 1 件事：',
      '  1. 云函数 api 的设置：timeout',
    ])
  })
})
