import type { Person } from './person'
import * as v from 'valibot'
import { action } from './action'
import { day, id, year } from './fields'
import type { HourLine, HourTable } from './studyHours'
import { usualProfessionalShare, type TopicHours } from './meetingTopic'
import { usualFullTimeHours, type TrainingForm } from './studyTrainingWords'
import { meetingKinds } from './vocabulary'

/** One version of the conversion table, with who saved it; nobody saved the first. */
export interface SavedHourTable extends HourTable {
  savedBy: string | null
  savedAt: string | null
}
export interface HourTables {
  /** The one that applies to a meeting held today. */
  current: SavedHourTable
  /** Every version, newest first. */
  versions: SavedHourTable[]
  can: { save: boolean }
}
export const hourTable = action<HourTables>()({ name: 'study.hourTable', input: v.strictObject({}), problems: [] })

const minutes = v.pipe(v.number('请填写分钟'), v.integer('请填写整数分钟'))
const hours = v.pipe(v.number('请填写学时'), v.multipleOf(0.5, '学时以 0.5 为一档'))
/** `version`: the newest one seen; a saving is always a new version, the earlier ones stay. */
export const saveHourTable = action<SavedHourTable>()({
  name: 'study.saveHourTable',
  writes: true,
  input: v.strictObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    effectiveFrom: day,
    lateCounts: v.boolean(),
    secretaryHours: v.nullable(
      v.pipe(
        v.number('请填写学时'),
        v.integer('请填写整数学时'),
        v.minValue(1, '不能小于 1'),
        v.maxValue(500, '最多 500'),
      ),
    ),
    /** Left out by forms of before: the usual figure. */
    fullTimeHours: v.optional(
      v.pipe(hours, v.minValue(0.5, '至少 0.5 学时'), v.maxValue(24, '最多 24 学时')),
      usualFullTimeHours,
    ),
    professionalShare: v.optional(
      v.pipe(
        v.number('请填写百分数'),
        v.integer('请填写整数'),
        v.minValue(1, '不能小于 1'),
        v.maxValue(100, '最多 100'),
      ),
      usualProfessionalShare,
    ),
    rows: v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist(meetingKinds, '请选择会议类型'),
          fromMinutes: minutes,
          toMinutes: minutes,
          hours,
        }),
      ),
      v.maxLength(100, '最多 100 行'),
    ),
  }),
  problems: ['notAllowed', 'changedElsewhere', 'hourTableWrong', 'hourTablePast'],
})

/** A person's year, every line with what it earned and by which version. */
export interface YearOfHours {
  memberId: string
  name: string
  year: number
  total: number
  target: number
  /** What of it should be there by now (`dueBy`). */
  due: number
  /** 年老体弱等: study is not asked of this member. */
  exempt: boolean
  lines: HourLine[]
  /** Trainings elsewhere, accepted: `hours` of this year, `of` the whole where they span the year's end. */
  trainings: TrainingLine[]
}
export interface TrainingLine {
  trainingId: string
  title: string
  form: TrainingForm
  startOn: string
  endOn: string
  hours: number
  of?: number
}
export interface MyHours extends YearOfHours {
  /** The nodes whose hours the caller may look at, for menus. */
  nodes: { nodeId: string; name: string }[]
}
/** The caller's own; `year` left out is the running one. */
export const myHours = action<MyHours>()({
  name: 'study.myHours',
  input: v.strictObject({ year: v.optional(year) }),
  problems: ['badInput'],
})
/** A member's, for the committee of the member's branch. */
export const memberHours = action<YearOfHours>()({
  name: 'study.memberHours',
  input: v.strictObject({ memberId: id, year }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

export interface BranchHours {
  nodeId: string
  nodeName: string
  year: number
  /** What is asked of whoever has no other figure, in the whole year and by now. */
  usual: { target: number; due: number }
  /** By name, never by hours. Everyone for the node's own committee; from above only those below what is due by now. */
  members: (Person & { apart?: string; total: number; target: number; due: number; exempt: boolean })[]
  totals: { members: number; met: number; short: number; exempt: number }
  /** Of a branch: its hours of study by what they were about, each meeting once; never told of a person. */
  topics?: TopicHours[]
  /** 业务 is so much of them, in percent: more than the organ's figure. */
  professionalShare?: number
  /** Whether `members` names everyone and each opens. */
  everyone: boolean
  /** The nodes below, for who looks from above. */
  children: { nodeId: string; name: string }[]
}
/** The hours of the members on one node (a branch, or a group of one); those below it have pages of their own. */
export const branchHours = action<BranchHours>()({
  name: 'study.branchHours',
  input: v.strictObject({ nodeId: id, year }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
