import type { Sdk } from '../../support/sdk'

export const MEMBERS = [
  { _id: 'm1', branch: 'a', age: 30, hours: [2, 4], name: { family: '赵' } },
  { _id: 'm2', branch: 'b', age: 45, hours: [], name: { family: '钱' } },
  { _id: 'm3', branch: 'a', age: 60, hours: [6], name: { family: '孙' } },
  { _id: 'm4', age: 45, name: { family: '李' } },
]

export const BRANCHES = [
  { _id: 'a', title: '第一支部', seats: 5 },
  { _id: 'b', title: '第二支部', seats: 3 },
]

export interface StageCase {
  stage: string
  title: string
  write: (aggregate: Sdk, command: Sdk) => Sdk
  expected?: unknown[]
  fails?: string
}

const ids = (...list: string[]) => list.map((_id) => ({ _id }))

export const STAGE_CASES: StageCase[] = [
  {
    stage: 'match',
    title: 'filters as a query does',
    write: (a, _) => a.match({ age: _.gt(40), branch: _.exists(true) }).project({ _id: 1 }),
    expected: ids('m2', 'm3'),
  },
  {
    stage: 'match',
    title: 'filters after other stages',
    write: (a, _) =>
      a
        .addFields({ double: { $multiply: ['$age', 2] } })
        .match({ double: _.gte(120) })
        .project({ _id: 1 }),
    expected: ids('m3'),
  },
  {
    stage: 'project',
    title: 'keeps named fields',
    write: (a) => a.match({ _id: 'm1' }).project({ branch: 1, 'name.family': true }),
    expected: [{ _id: 'm1', branch: 'a', name: { family: '赵' } }],
  },
  {
    stage: 'project',
    title: 'leaves named fields out',
    write: (a) => a.match({ _id: 'm4' }).project({ name: 0 }),
    expected: [{ _id: 'm4', age: 45 }],
  },
  {
    stage: 'project',
    title: 'computes',
    write: (a) =>
      a.match({ _id: 'm1' }).project({ _id: 0, who: '$name.family', first: { $arrayElemAt: ['$hours', 0] } }),
    expected: [{ who: '赵', first: 2 }],
  },
  {
    stage: 'project',
    title: 'refuses to mix keeping and leaving out',
    write: (a) => a.project({ age: 1, name: 0 }),
    fails: 'exclusion on field name in inclusion',
  },
  {
    stage: 'addFields',
    title: 'adds beside what is there, nested too',
    write: (a) => a.match({ _id: 'm4' }).addFields({ 'name.given': '四', old: { $gte: ['$age', 40] } }),
    expected: [{ _id: 'm4', age: 45, name: { family: '李', given: '四' }, old: true }],
  },
  {
    stage: 'group',
    title: 'groups everything by null',
    write: (a, _) => a.group({ _id: null, ages: _.aggregate.sum('$age') }),
    expected: [{ _id: null, ages: 180 }],
  },
  {
    stage: 'group',
    title: 'groups by an object',
    write: (a, _) => a.group({ _id: { b: '$branch' }, n: _.aggregate.sum(1) }).sort({ n: -1, _id: 1 }),
    expected: [
      { _id: { b: 'a' }, n: 2 },
      { _id: {}, n: 1 },
      { _id: { b: 'b' }, n: 1 },
    ],
  },
  {
    stage: 'group',
    title: 'refuses a field without an accumulator',
    write: (a) => a.group({ _id: null, age: '$age' }),
    fails: 'must specify one accumulator',
  },
  {
    stage: 'sort',
    title: 'sorts by several fields',
    write: (a) => a.sort({ age: -1, _id: -1 }).project({ _id: 1 }),
    expected: ids('m3', 'm4', 'm2', 'm1'),
  },
  {
    stage: 'skip',
    title: 'passes over documents',
    write: (a) => a.sort({ _id: 1 }).skip(2).project({ _id: 1 }),
    expected: ids('m3', 'm4'),
  },
  {
    stage: 'limit',
    title: 'stops',
    write: (a) => a.sort({ _id: 1 }).limit(2).project({ _id: 1 }),
    expected: ids('m1', 'm2'),
  },
  { stage: 'limit', title: 'must be positive', write: (a) => a.limit(0), fails: 'the limit must be positive' },
  { stage: 'count', title: 'counts', write: (a) => a.match({ age: 45 }).count('total'), expected: [{ total: 2 }] },
  {
    stage: 'count',
    title: 'counts nothing as nothing',
    write: (a) => a.match({ age: 1 }).count('total'),
    expected: [],
  },
  {
    stage: 'sortByCount',
    title: 'counts values, the most frequent first',
    write: (a) => a.match({ branch: 'a' }).sortByCount('$branch'),
    expected: [{ _id: 'a', count: 2 }],
  },
  {
    stage: 'sortByCount',
    title: 'counts a missing value as null',
    write: (a) => a.sortByCount({ $gt: ['$branch', null] }),
    expected: [
      { _id: true, count: 3 },
      { _id: false, count: 1 },
    ],
  },
  {
    stage: 'unwind',
    title: 'gives a document an element',
    write: (a) => a.unwind('$hours').project({ hours: 1 }),
    expected: [
      { _id: 'm1', hours: 2 },
      { _id: 'm1', hours: 4 },
      { _id: 'm3', hours: 6 },
    ],
  },
  {
    stage: 'unwind',
    title: 'keeps empty and missing ones when asked, and numbers the elements',
    write: (a) =>
      a
        .unwind({ path: '$hours', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ hours: 1, at: 1 }),
    expected: [
      {
        _id: 'm1',
        hours: 2,
        at: 0,
      },
      { _id: 'm1', hours: 4, at: 1 },
      { _id: 'm2', at: null },
      { _id: 'm3', hours: 6, at: 0 },
      { _id: 'm4', at: null },
    ],
  },
  {
    stage: 'replaceRoot',
    title: 'makes a part the whole',
    write: (a) => a.match({ _id: 'm1' }).replaceRoot({ newRoot: '$name' }),
    expected: [{ family: '赵' }],
  },
  {
    stage: 'replaceRoot',
    title: 'needs an object',
    write: (a) => a.replaceRoot({ newRoot: '$age' }),
    fails: 'must evaluate to an object',
  },
  {
    stage: 'lookup',
    title: 'joins by equality',
    write: (a) =>
      a
        .match({ _id: 'm2' })
        .lookup({ from: 'branches', localField: 'branch', foreignField: '_id', as: 'home' })
        .project({ home: 1 }),
    expected: [{ _id: 'm2', home: [BRANCHES[1]] }],
  },
  {
    stage: 'lookup',
    title: 'joins nothing when nothing is equal',
    write: (a) =>
      a
        .match({ _id: 'm4' })
        .lookup({ from: 'branches', localField: 'branch', foreignField: '_id', as: 'home' })
        .project({ home: 1 }),
    expected: [{ _id: 'm4', home: [] }],
  },
  {
    stage: 'lookup',
    title: 'L5: puts what it joins inside another field',
    write: (a) =>
      a
        .match({ _id: 'm2' })
        .lookup({ from: 'branches', localField: 'branch', foreignField: '_id', as: 'name.home' })
        .project({ name: 1 }),
    expected: [{ _id: 'm2', name: { family: '钱', home: [BRANCHES[1]] } }],
  },
  {
    stage: 'lookup',
    title: 'answers a pipeline that joins by nothing',
    write: (a, _) =>
      a
        .match({ _id: 'm4' })
        .project({ _id: true })
        .lookup({
          from: 'branches',
          as: 'large',
          pipeline: _.aggregate
            .pipeline()
            .match({ seats: _.in([5, 7]) })
            .sort({ seats: -1 })
            .limit(1)
            .project({ title: true })
            .done(),
        }),
    expected: [{ _id: 'm4', large: [{ _id: 'a', title: '第一支部' }] }],
  },
  {
    stage: 'lookup',
    title: 'joins by a pipeline with variables',
    write: (a, _) =>
      a
        .match({ _id: 'm3' })
        .lookup({
          from: 'branches',
          let: { mine: '$branch' },
          as: 'home',
          pipeline: _.aggregate
            .pipeline()
            .match(_.expr(_.aggregate.eq(['$_id', '$$mine'])))
            .project({ _id: 0, title: 1 })
            .done(),
        })
        .project({ home: 1 }),
    expected: [{ _id: 'm3', home: [{ title: '第一支部' }] }],
  },
  {
    stage: 'bucket',
    title: 'puts a boundary in the upper bucket',
    write: (a) => a.bucket({ groupBy: '$age', boundaries: [30, 45, 60], default: 'other' }),
    expected: [
      { _id: 30, count: 1 },
      { _id: 45, count: 2 },
      { _id: 'other', count: 1 },
    ],
  },
  {
    stage: 'bucket',
    title: 'computes an output, and leaves empty buckets away',
    write: (a, _) =>
      a.bucket({ groupBy: '$age', boundaries: [0, 10, 100], output: { oldest: _.aggregate.max('$age') } }),
    expected: [{ _id: 10, oldest: 60 }],
  },
  {
    stage: 'bucket',
    title: 'fails on a value outside without a default',
    write: (a) => a.bucket({ groupBy: '$age', boundaries: [0, 40] }),
    fails: 'no default was specified',
  },
  {
    stage: 'bucket',
    title: 'wants sorted boundaries',
    write: (a) => a.bucket({ groupBy: '$age', boundaries: [10, 0] }),
    fails: 'must be sorted',
  },
  {
    stage: 'bucketAuto',
    title: 'makes buckets of about one size, never parting equal values',
    write: (a) => a.bucketAuto({ groupBy: '$age', buckets: 2 }),
    expected: [
      { _id: { min: 30, max: 60 }, count: 3 },
      { _id: { min: 60, max: 60 }, count: 1 },
    ],
  },
  {
    stage: 'bucketAuto',
    title: 'refuses number series',
    write: (a) => a.bucketAuto({ groupBy: '$age', buckets: 2, granularity: 'R5' }),
    fails: 'granularity',
  },
]
