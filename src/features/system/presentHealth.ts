import { beijingClock, beijingDay, dayText, minutesBetween } from '../../contract/days'
import type { Health, JobHealth } from '../../contract/system'
import { countOf, reasonsOf, troublesOf } from '../../contract/systemTroubles'
import { jobLabels, yearFamilyLabels } from '../../contract/systemWords'

/** One line of the page; `good` null where there is nothing to judge. */
export interface HealthLine {
  key: string
  title: string
  note: string
  good: boolean | null
  /** The word beside the mark. */
  word: string
}
export interface YearLine {
  year: string
  /** `签到 1204 份、审计 还没有`. */
  note: string
  whole: boolean
}
interface HealthView {
  title: string
  note: string
  /** What is wrong and what to do about it, most urgent first. */
  errors: string[]
  versions: HealthLine[]
  jobs: HealthLine[]
  store: HealthLine[]
  years: YearLine[]
  keys: HealthLine[]
}

const when = (at: string): string => `${dayText(beijingDay(at)).split(' ')[0]} ${beijingClock(at, true)}`
const nameOf = ({ version, commit }: Health['api']): string => (commit ? `${version}（${commit}）` : version)
const seconds = (milliseconds: number): number => Math.round(Math.abs(milliseconds) / 1000)
/** Codes are good for 15 s before and after; a phone beyond that is told 手机时间不准. */
const clockTolerance = 15_000

const notCounted = '还没有统计'
const countText = (count: number | null, unit: string): string => (count === null ? notCounted : `${count} ${unit}`)

const dataNote = ({ version, wanted, running, log }: Health['data']): string => {
  if (running)
    return `正在升级到第 ${running.number} 版“${running.title}”，已做 ${running.steps} 步，${when(running.startedAt)}开始`
  const last = log.at(-1)
  const since = last ? `，${when(last.finishedAt)}升级“${last.title}”` : ''
  return version === wanted ? `第 ${version} 版${since}` : `第 ${version} 版，应为第 ${wanted} 版`
}
const presentJob = ({ name, wentWellAt, failing }: JobHealth): HealthLine => ({
  key: name,
  title: jobLabels[name],
  note: failing
    ? `${when(failing.at)}中断（${failing.error}），编号 ${failing.requestId}`
    : wentWellAt
      ? `${when(wentWellAt)}完成`
      : '还没有运行过',
  good: failing ? false : wentWellAt ? true : null,
  word: failing ? '中断' : wentWellAt ? '正常' : '未运行',
})
/** A difference that was put right stays in view for a month: whoever looks seldom is to know of it. */
const shownDays = 30
const presentSummaries = ({ checkedAt, found }: Health['summaries']): HealthLine => {
  const recent = found !== null && checkedAt !== null && minutesBetween(found.at, checkedAt) < shownDays * 24 * 60
  const checked = checkedAt ? `${when(checkedAt)}与原始记录核对过` : '还没有与原始记录核对过'
  return {
    key: 'summaries',
    title: '各级党组织的汇总数字',
    note: recent ? `${checked}；${when(found.at)}发现 ${found.nodes} 个党组织的数字不符，已经改正` : checked,
    good: checkedAt ? !recent : null,
    word: checkedAt ? (recent ? '曾不符' : '相符') : '未核对',
  }
}
const presentMessages = ({ unreached }: Health['messages']): HealthLine => {
  const count = countOf(unreached)
  return {
    key: 'messages',
    title: '微信消息',
    note: count === 0 ? '近一个月允许过的都发到了' : `近一个月没送达 ${count} 条：${reasonsOf(unreached)}`,
    good: !(unreached.failed || unreached.unsure),
    word: unreached.failed || unreached.unsure ? '有退回' : '正常',
  }
}
const presentYear = ({ year, collections }: Health['years']['rows'][number]): YearLine => ({
  year: `${year} 年`,
  note: collections
    .map(
      ({ name, there, rows }) =>
        `${yearFamilyLabels[name.replace(/_\d+$/, '')] ?? name} ${there ? (rows === null ? notCounted : `${rows} 份`) : '还没有建立'}`,
    )
    .join('、'),
  whole: collections.every(({ there }) => there),
})

/** What the server cannot know is this device's own clock. */
const errorsOf = (health: Health, offset: number): string[] => [
  ...troublesOf(health),
  ...(Math.abs(offset) > clockTolerance
    ? [`这部设备的时间与服务器相差 ${seconds(offset)} 秒，请校准这部设备的时间。`]
    : []),
]

/** @param here the app on this phone, and how far the server's clock is ahead of the phone's, in milliseconds */
/** What a version of a key still opens; an older one that opens nothing may go. */
const recordsText = (keys: Health['keys'], version: number | null, records: number | null): string[] => {
  if (records === null) return []
  const newest = Math.max(...keys.map((key) => key.version ?? 0))
  return records === 0 && version !== newest ? ['没有记录再用它，可以从服务器环境里去掉'] : [`打开 ${records} 份记录`]
}

export function presentHealth(health: Health, here: { version: string; offset: number }): HealthView {
  const { api, data, jobs, uploads, years, keys, oldForms, summaries, messages, countedAt, at } = health
  const errors = errorsOf(health, here.offset)
  const behind = data.version !== data.wanted
  return {
    title:
      errors.length > 0 ? `系统有 ${errors.length} 处需要处理` : data.running ? '系统正在升级数据' : '系统运行正常',
    note: `${when(at)}查看 · ${countedAt ? `份数截至${when(countedAt)}` : '份数还没有统计'} · 这里只有系统的状态，没有任何记录的内容`,
    errors,
    versions: [
      { key: 'app', title: '小程序', note: here.version, good: null, word: '' },
      { key: 'api', title: '云函数', note: nameOf(api), good: null, word: '' },
      {
        key: 'data',
        title: '数据',
        note: dataNote(data),
        good: !behind,
        word: data.running ? '升级中' : behind ? '待升级' : '最新',
      },
    ],
    jobs: [
      {
        key: 'timer',
        title: '最近一次定时任务',
        note: jobs.lastAt ? `${when(jobs.lastAt)}运行，云函数 ${jobs.build}` : '还没有运行过',
        good: !jobs.late,
        word: jobs.late ? '迟了' : '正常',
      },
      ...jobs.each.map(presentJob),
    ],
    store: [
      {
        key: 'uploads',
        title: '等待使用的上传',
        note: `${countText(uploads.waiting, '个')}，其中过期未清理 ${uploads.overdue} 个`,
        good: uploads.overdue === 0,
        word: uploads.overdue === 0 ? '正常' : '待清理',
      },
      {
        key: 'oldForms',
        title: '没有校验的旧格式记录',
        note: `${countText(oldForms.left, '份')}，${oldForms.count ? '仍然接受' : '不再接受'}`,
        good: !oldForms.count && oldForms.left === 0,
        word: (oldForms.left ?? 0) > 0 ? (oldForms.count ? '补校验中' : '已停用') : oldForms.count ? '待关闭' : '正常',
      },
      presentSummaries(summaries),
      presentMessages(messages),
      {
        key: 'clock',
        title: '时间',
        note: `服务器 ${when(at)}，这部设备相差 ${seconds(here.offset)} 秒`,
        good: Math.abs(here.offset) <= clockTolerance,
        word: Math.abs(here.offset) <= clockTolerance ? '准确' : '不准',
      },
    ],
    years: years.rows.map(presentYear),
    keys: keys.map(({ name, version, fingerprint, records }) => ({
      key: `${name} ${fingerprint}`,
      title: version === null ? name : `${name} 第 ${version} 版`,
      note: [`指纹 ${fingerprint}`, ...recordsText(keys, version, records)].join('，'),
      good: null,
      word: '',
    })),
  }
}
