import type { Health } from '../../../../../src/contract/system'
import { jobNames } from '../../../../../src/contract/systemWords'
import { presentHealth } from '../../../../../src/features/system/presentHealth'

const at = '2026-11-20T01:00:00.000Z'
const well: Health = {
  at,
  api: { version: '0.1.0', commit: 'a1b2c3d' },
  data: {
    version: 2,
    wanted: 2,
    running: null,
    log: [{ number: 2, title: '补全', finishedAt: '2026-11-01T02:00:00.000Z', steps: 3 }],
  },
  jobs: {
    lastAt: '2026-11-20T00:59:00.000Z',
    late: false,
    build: '0.1.0',
    each: jobNames.map((name) => ({ name, wentWellAt: at, failing: null })),
  },
  countedAt: '2026-11-19T19:00:00.000Z',
  summaries: { checkedAt: '2026-11-19T19:00:00.000Z', found: null },
  messages: { unreached: {}, forDays: {} },
  years: {
    rows: [
      { year: 2026, collections: [{ name: 'attendance_2026', there: true, rows: 12 }] },
      { year: 2027, collections: [{ name: 'attendance_2027', there: false, rows: null }] },
    ],
    due: false,
  },
  uploads: { waiting: 1, overdue: 0 },
  oldForms: { count: false, left: 0 },
  keys: [
    { name: 'ORGAN_KEY', version: null, fingerprint: '0badcafe', records: null },
    { name: 'RECORD_KEYS', version: 2, fingerprint: '0badf00d', records: 9 },
    { name: 'RECORD_KEYS', version: 1, fingerprint: '0badbabe', records: 0 },
  ],
}
const here = { version: '0.1.0（a1b2c3d）', offset: 0 }
const seen = (more: Partial<Health> = {}, offset = 0) => presentHealth({ ...well, ...more }, { ...here, offset })

describe('a healthy system', () => {
  it('says so, with each version by name', () => {
    const view = seen()
    expect(view).toMatchObject({ title: '系统运行正常', errors: [] })
    expect(view.versions.map(({ title, note, word }) => [title, note, word])).toEqual([
      ['小程序', '0.1.0（a1b2c3d）', ''],
      ['云函数', '0.1.0（a1b2c3d）', ''],
      ['数据', '第 2 版，11月1日 10:00:00升级“补全”', '最新'],
    ])
    expect(view.years).toEqual([
      { year: '2026 年', note: '签到 12 份', whole: true },
      { year: '2027 年', note: '签到 还没有建立', whole: false },
    ])
    expect(view.keys).toMatchObject([
      { title: 'ORGAN_KEY', note: '指纹 0badcafe' },
      { title: 'RECORD_KEYS 第 2 版', note: '指纹 0badf00d，打开 9 份记录' },
      { title: 'RECORD_KEYS 第 1 版', note: '指纹 0badbabe，没有记录再用它，可以从服务器环境里去掉' },
    ])
    expect(view.jobs.map(({ good }) => good)).not.toContain(false)
  })
})

describe('messages that did not arrive', () => {
  const messages = { unreached: { refused: 3, failed: 1 }, forDays: { refused: 2, failed: 1 } }
  it('3.6 are told by count and reason once they are three days old', () => {
    const { errors, store } = seen({ messages })
    expect(errors).toEqual([
      '3 条消息 3 天没送达：本人不再接收 2 条、微信退回 1 条。退回的，请照运维手册“微信消息”一节核对模板。',
    ])
    expect(store.find(({ key }) => key === 'messages')).toMatchObject({
      note: '近一个月没送达 4 条：本人不再接收 3 条、微信退回 1 条',
      good: false,
    })
  })
  it('are no fault of the system where people take no more', () => {
    const { store } = seen({ messages: { unreached: { refused: 3 }, forDays: {} } })
    expect(store.find(({ key }) => key === 'messages')).toMatchObject({ good: true, word: '正常' })
  })
})

describe('a fault', () => {
  it('is said with what to do about it', () => {
    const error = (more: Partial<Health>, offset = 0) => seen(more, offset).errors
    expect(error({ jobs: { ...well.jobs, late: true } })).toEqual([expect.stringContaining('触发器')])
    const broke = { at, requestId: 'r-1', error: 'TypeError' }
    const failing = {
      ...well.jobs,
      each: well.jobs.each.map((each) => (each.name === 'swept' ? { ...each, failing: broke } : each)),
    }
    expect(error({ jobs: failing })).toEqual([expect.stringContaining('“清理没有用上的上传”中断')])
    expect(seen({ jobs: failing }).jobs.find(({ key }) => key === 'swept')).toMatchObject({
      good: false,
      note: '11月20日 09:00:00中断（TypeError），编号 r-1',
    })
    expect(error({ years: { ...well.years, due: true } })).toEqual([expect.stringContaining('12 月 31 日前重新部署')])
    expect(error({ uploads: { waiting: 3, overdue: 2 } })).toEqual([expect.stringContaining('2 个过期的上传')])
    expect(error({ data: { ...well.data, version: 3 } })).toEqual([expect.stringContaining('重新部署新版云函数')])
    expect(error({}, 15_000)).toEqual([])
    expect(error({}, -16_000)).toEqual([expect.stringContaining('相差 16 秒')])
    expect(seen({ years: { ...well.years, due: true }, uploads: { waiting: 3, overdue: 2 } }).title).toBe(
      '系统有 2 处需要处理',
    )
  })
  it('is none while the data is being brought forward', () => {
    const running = { number: 2, title: '补全', steps: 5, startedAt: at }
    const view = seen({ data: { version: 1, wanted: 2, running, log: [] } })
    expect(view.title).toBe('系统正在升级数据')
    expect(view.versions.at(-1)).toMatchObject({
      word: '升级中',
      note: '正在升级到第 2 版“补全”，已做 5 步，11月20日 09:00:00开始',
    })
  })
})
