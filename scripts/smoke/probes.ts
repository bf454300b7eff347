/** One fact the local cloud takes for granted about the platform, and how to find out. */
export interface Probe {
  /** Also the name of the act in the temporary function that finds it out. */
  readonly id: string
  readonly question: string
  /** What the local cloud does, and the product was tested against. */
  readonly expected: string
  /** What to change when the platform answers otherwise. */
  readonly change: string
}

/** Found out by the temporary function alone. */
export const functionProbes: readonly Probe[] = [
  {
    id: 'aggregateDefault',
    question: '聚合不写 limit 返回几条',
    expected: '20',
    change: '不影响产品（聚合都写了 limit）；把 local-cloud 的默认值改成实测值',
  },
  {
    id: 'joinsNothing',
    question: '聚合的 lookup 只写 pipeline、不写 let，能不能一次查几个集合',
    expected: '2 条、1 条',
    change: '首页靠它把十几个查询放进两三个请求：改 cloudfunctions/core/platform/together.ts，让各个查询单独发出',
  },
  {
    id: 'sameValues',
    question: '把字段改成原来的值，updated 是几',
    expected: '0',
    change: 'platform/db 的 change 按 updated 判断是否改成：实测不是 0 时它仍然成立，只需改 local-cloud',
  },
  {
    id: 'setSame',
    question: '用 doc().set 写入完全相同的内容，updated 是几（L7）',
    expected: '1',
    change: '产品不看 set 的 updated；改 local-cloud/database/operations/modifyDocument.ts 的 set',
  },
  {
    id: 'largeDocument',
    question: '一条记录可以多大',
    expected: '4 MB 存下，17 MB 拒绝',
    change: '改 local-cloud/database/limits.ts；若 4 MB 也被拒绝，检查导入和导出每条记录的大小',
  },
  {
    id: 'listKeepsBefore',
    question: '一次加多条，中间一条重复，前面的还在吗',
    expected: 'list1',
    change: '产品不靠它（批量写入都可重做）；改 local-cloud 的 insertDocument',
  },
  {
    id: 'manyKeepsBefore',
    question: '一次改多条，后面一条违反唯一索引，前面的改了吗',
    expected: '改了 1 条',
    change: '产品不靠它；改 local-cloud 的 modifyDocument',
  },
  {
    id: 'duplicateText',
    question: '_id 重复、唯一索引重复时的错误文字',
    expected: 'E11000、E11000',
    change: '把新的文字加进 cloudfunctions/core/platform/db.ts 的 isDuplicate，再加一条 local-cloud 的一致性测试',
  },
  {
    id: 'collectionThere',
    question: '新建已有的集合报什么错',
    expected: 'Table exist',
    change: '改 local-cloud/database/problems.ts 和 scripts/deploy/tencent/act.ts 的 saysThere',
  },
  {
    id: 'collectionMissing',
    question: '读没有的集合报什么错',
    expected: '-502005',
    change: '改 local-cloud/database/problems.ts；检查按年份分的集合在年初的报错',
  },
  {
    id: 'failureEndsTransaction',
    question: '事务里一次写入失败后，事务还能继续吗',
    expected: '已经结束',
    change: '检查 transact 里捕获错误后又继续写的地方（本项目没有）；改 local-cloud 的 transactions',
  },
  {
    id: 'outsideWaits',
    question: '事务改过的记录，事务外的写入会等它吗',
    expected: '等待，然后写入',
    change: '若不等待而直接写入或失败，检查与事务争用同一条记录的 change；改 local-cloud 的 transactions',
  },
  {
    id: 'listInTransaction',
    question: '事务里一次加多条',
    expected: '加入 inside1、inside2',
    change: '产品不用（local-cloud 在严格模式下拒绝）；改 local-cloud 的宽松模式',
  },
  {
    id: 'dottedNames',
    question: '字段名里有点，add 和 set 收吗',
    expected: '拒绝、拒绝',
    change: '产品不写这样的字段；改 local-cloud/database/wire.ts',
  },
  {
    id: 'timeZone',
    question: '云函数的时区',
    expected: 'UTC',
    change: '产品的日期都经 contract/days.ts 换算，不靠时区；确认后改文档',
  },
  {
    id: 'identityKeys',
    question: '不经手机调用时 getWXContext 有没有身份',
    expected: '没有身份',
    change: '立即检查 jobs 的 calledByClient：它以有没有身份区分手机调用',
  },
  {
    id: 'addressLife',
    question: '不写有效期的文件下载地址多久失效（秒）',
    expected: '7200',
    change: '产品都写明有效期；改 local-cloud/limits.ts 的 downloadUrlAge',
  },
]

/** These need something done from outside while the function is there. */
export const indexProbe: Probe = {
  id: 'fullIndex',
  question: '在已有 1000 条的集合上建索引，一分钟内能用吗',
  expected: '能',
  change: '部署新索引时避开使用时间；在 docs/operations.md 写明要等多久',
}
export const timerProbe: Probe = {
  id: 'timerZone',
  question: '定时器按哪个时区',
  expected: 'Beijing',
  change: '改 local-cloud/timers/schedule.ts 的时区，并把 config.json 里按钟点写的定时器换算过去',
}

/** What nobody can find out from outside: asked of a person with a phone or the console. */
export const byHand: readonly { readonly question: string; readonly how: string }[] = [
  {
    question: '云函数调用云函数时，里面那个有没有 OPENID',
    how: '产品不靠它（身份总是明着传）。要确认：用手机调用一个再调用别的函数的测试函数，看里面的 getWXContext。',
  },
  {
    question: '手机端 wx.cloud.callFunction 最多等多久',
    how: '用手机调用一个睡 20 秒的测试函数，看何时报错；本项目的 api 限 10 秒，早于任何一种。',
  },
  {
    question: '云函数里的数据库请求算不算调用次数',
    how: '跑完后第二天在云开发控制台“用量统计”看数据库读写次数，与 docs/operations.md 的估算比较。',
  },
  { question: '手机端重复写入时的错误（DuplicateWrite）', how: '集合都不对手机开放，产品遇不到。' },
  {
    question: '微信的消息推送能不能到达不对手机开放的云函数 inbox',
    how: '在云开发控制台“消息推送”里指向 inbox 后，手机上传一张照片，几分钟后看它是否已通过检查；若一直没有，把 inbox 加进云函数权限后再试。',
  },
  {
    question: '用接口上传的云函数，“云调用”权限（config.json 的 openapi）生不生效',
    how: '部署后用手机在“绑定”页点“用手机号绑定”；报 -604101 时在微信开发者工具里对 api 选“上传并部署：云端安装依赖”一次。',
  },
]
