import * as v from 'valibot'
import { action } from './action'
import { electionOffices } from './electionWords'
import { clientId, day, headcount, id, line, year } from './fields'
import { copiesMax, gradeSchemes, paperNames, workbookSections, type PaperForm, type PaperName } from './papersWords'

/** How far a paper has come: its volumes are made one a call, each once, and lie ready together. */
export interface PaperProgress {
  paperId: string
  /** The name of the file, of the first where there are several. */
  name: string
  done: number
  volumes: number
}
export interface RecentPaper extends PaperProgress {
  kind: PaperName
  takenAt: string
  /** Of a whole year of a node, as it is made where nothing is left out; null of anything else. */
  yearOf: { nodeId: string; year: number } | null
}
/** What somebody may take of a node, and what they took within the day. */
export interface PaperChoices {
  node: { nodeId: string; name: string }
  /** The nodes they hold a post on, to choose from. */
  nodes: { nodeId: string; name: string }[]
  /** This one first. */
  years: number[]
  kinds: PaperName[]
  /** Latest first. */
  recent: RecentPaper[]
  /** What went to whoever is above, of each year: for those who answer for the branch, and null for others. */
  handbooks: Handbook[] | null
}
/** A branch's handbook of a year that was made whole: the one that was handed in, or the last. */
export interface Handbook {
  paperId: string
  year: number
  takenAt: string
  handedOn: string | null
}
/** Of a year's papers; `nodeId` left out is the first node the caller holds a post on, or their branch. */
export const choices = action<PaperChoices>()({
  name: 'papers.choices',
  input: v.strictObject({ nodeId: v.optional(id) }),
  problems: ['notAllowed', 'notFound'],
})

const problems = ['notAllowed', 'notFound', 'badInput', 'paperGone'] as const

const copies = v.pipe(headcount, v.minValue(1, '至少 1 份'), v.maxValue(copiesMax, `一次最多 ${copiesMax} 份`))

const book = v.strictObject({
  sections: v.optional(v.pipe(v.array(v.picklist(workbookSections)), v.minLength(1, '请至少选一个部分'))),
  withoutCommittee: v.optional(v.boolean()),
  running: v.optional(v.boolean()),
})

/** Makes the paper, or its first volume, and keeps it for a day for whoever asked. */
export const take = action<PaperProgress>()({
  name: 'papers.take',
  writes: true,
  input: v.strictObject({
    clientId,
    kind: v.picklist(paperNames, '请选择要取的表册'),
    of: v.union(
      [
        v.strictObject({ meetingId: id }),
        v.strictObject({ meetingId: id, voteId: clientId }),
        v.strictObject({
          meetingId: id,
          copies,
          office: v.picklist(electionOffices, '请选择选举什么职务'),
          seats: v.pipe(headcount, v.minValue(1, '至少 1 人'), v.maxValue(15, '最多 15 人')),
          candidateIds: v.pipe(v.array(id), v.minLength(1, '请选择候选人'), v.maxLength(30, '最多 30 人')),
        }),
        v.strictObject({ meetingId: id, copies, matter: line(80) }),
        v.strictObject({
          meetingId: id,
          copies,
          scheme: v.picklist(gradeSchemes, '请选择测评什么'),
          subjectIds: v.pipe(v.array(id), v.minLength(1, '请选择测评对象'), v.maxLength(200, '最多 200 人')),
        }),
        v.strictObject({ nodeId: id, year, book: v.optional(book) }),
      ],
      '请重新打开这一页再取',
    ),
  }),
  problems,
})
/** Makes the next volume, whatever broke off before. */
export const go = action<PaperProgress>()({
  name: 'papers.go',
  writes: true,
  input: v.strictObject({ paperId: id }),
  problems,
})
/** Notes that a branch's handbook, made whole, went to whoever is above; said again, with the day it was. */
export const handIn = action<Handbook>()({
  name: 'papers.handIn',
  writes: true,
  input: v.strictObject({ paperId: id, handedOn: day }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
/** An address that opens a volume for ten minutes, for nobody but who took it. */
export const open = action<{ url: string; name: string; kind: PaperForm }>()({
  name: 'papers.open',
  input: v.strictObject({
    paperId: id,
    volume: v.pipe(v.number('请重新选择'), v.integer('请重新选择'), v.minValue(0, '请重新选择')),
  }),
  problems,
})
