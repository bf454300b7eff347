import { beijingDay, beijingYear } from '../../../../src/contract/days'
import { courtyardPlace } from '../../../../src/contract/courtyardWords'
import { entryNumber, ledgerStateLabels, satisfactionLabels } from '../../../../src/contract/ledgerWords'
import { totalOf } from '../../../../src/contract/studyHours'
import { talkKindLabels, talkOccasionLabels, talkStateLabels } from '../../../../src/contract/talkWords'
import { meetingKindLabels } from '../../../../src/contract/vocabulary'
import { courtyardNotes, type CourtyardNoteDoc } from '../../courtyard/note'
import type { LedgerEntry } from '../../ledger/store'
import { command, findAll, readDoc, saysNoCollection } from '../../platform/db'
import { readLines, readTrainings } from '../../study/hours'
import { planId } from '../../study/planYear'
import { readTables, type StudyPlanDoc } from '../../study/store'
import type { TalkDoc } from '../../talk/store'
import { visitCollection, type VisitDoc } from '../../visit/store'
import { dayStart } from '../../../../src/contract/days'
import { firstOn, isParty, standingsOn, type BookSource } from './bookSource'
import type { Piece } from './workbookFacts'

/** The sections of a handbook that the work beside meetings fills; each for whoever may read what it shows. */

const center = 'center' as const

/** §7. */
export const planTable = async ({ node, year }: BookSource): Promise<Piece[]> => {
  const plan = await readDoc<StudyPlanDoc>('studyPlans', planId(node._id, year))
  const items = [...(plan?.items ?? [])].sort((a, b) => a.month - b.month)
  if (items.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '月份', mm: 18, align: center },
        { head: '内容', mm: 98 },
        { head: '类型', mm: 40 },
      ],
      rows: items.map(({ month, topic, kind }) => [`${month}月`, topic, meetingKindLabels[kind]]),
    },
  ]
}

/** §16: no target, and nothing of what is missing. */
export const hourTable = async (source: BookSource): Promise<Piece[]> => {
  const { year, at, lastOn } = source
  const people = standingsOn(source, lastOn).filter(isParty)
  const ids = people.map(({ _id }) => _id)
  const [lines, trainings] = await Promise.all([readLines(ids, year, at, await readTables()), readTrainings(ids, year)])
  const rows = people.map(({ _id, name }, place) => {
    const [studied, trained] = [lines.get(_id) ?? [], trainings.get(_id) ?? []].map(totalOf) as [number, number]
    return [`${place + 1}`, name, `${studied}`, `${trained}`, `${studied + trained}`]
  })
  return [
    {
      is: 'table',
      columns: [
        { head: '序号', mm: 16, align: center },
        { head: '姓名', mm: 44, align: center },
        { head: '集中学习', mm: 32, align: center },
        { head: '培训', mm: 32, align: center },
        { head: '合计', mm: 32, align: center },
      ],
      rows,
    },
  ]
}

const talkFields = ['kind', 'occasion', 'state', 'host', 'counterpart', 'heldOn', 'place', 'faceToFace']
type TalkFacts = Pick<
  TalkDoc,
  '_id' | 'kind' | 'occasion' | 'state' | 'host' | 'counterpart' | 'heldOn' | 'place' | 'faceToFace'
>
/** §17: facts alone; of what was said nothing is read. */
export const talkTable = async ({ node, year }: BookSource): Promise<Piece[]> => {
  const talks = await findAll<TalkFacts>('talks', { heldYear: year, path: node.path }, talkFields)
  if (talks.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '序号', mm: 10, align: center },
        { head: '日期', mm: 24, align: center },
        { head: '谈话人', mm: 20, align: center },
        { head: '谈话对象', mm: 20, align: center },
        { head: '类型', mm: 26 },
        { head: '事由', mm: 22 },
        { head: '地点', mm: 34 },
      ],
      rows: talks
        .sort((a, b) => (a.heldOn ?? '').localeCompare(b.heldOn ?? ''))
        .map(({ kind, occasion, state, host, counterpart, heldOn, place, faceToFace }, at) => [
          `${at + 1}`,
          heldOn ?? '',
          host.name,
          counterpart.name,
          `${talkKindLabels[kind]}${state === 'confirmed' ? (faceToFace ? '（当面确认）' : '') : `（${talkStateLabels[state]}）`}`,
          talkOccasionLabels[occasion],
          place ?? '',
        ]),
    },
  ]
}

/** A visit lies with the year its draft was begun in: one before, or after for what was written down late. */
const readVisits = async ({ node, year, at }: BookSource): Promise<VisitDoc[]> => {
  const years = [year - 1, year, year + 1].filter((each) => each <= beijingYear(at))
  const where = {
    visibleTo: `over:${node._id}`,
    visitedOn: command.gte(firstOn(year)).and(command.lte(`${year}-12-31`)),
  }
  const found = await Promise.all(
    years.map((each) =>
      findAll<VisitDoc>(visitCollection(each), where).catch((error: unknown) => {
        // A year in which nobody wrote anything down may have none.
        if (saysNoCollection(error)) return []
        throw error
      }),
    ),
  )
  return found.flat().sort((a, b) => a.visitedOn.localeCompare(b.visitedOn))
}
const ofSource = async (source: 'visit' | 'courtyard', ids: readonly string[]) => {
  const entries =
    ids.length === 0
      ? []
      : await findAll<LedgerEntry>('ledgerEntries', { 'source.kind': source, 'source.id': command.in([...ids]) })
  return (id: string, key: string): string => {
    const entry = entries.find((each) => each.source.id === id && each.key === key)
    return entry ? ledgerStateLabels[entry.state] : ''
  }
}
/** §22. */
export const fieldTables = async (source: BookSource): Promise<Piece[]> => {
  const { node, year } = source
  const within = command.gte(dayStart(firstOn(year))).and(command.lt(dayStart(firstOn(year + 1))))
  const [visits, yards] = await Promise.all([
    readVisits(source),
    findAll<CourtyardNoteDoc>(courtyardNotes, { visibleTo: `over:${node._id}`, startAt: within }),
  ])
  const promised = await ofSource(
    'visit',
    visits.map(({ _id }) => _id),
  )
  const visitRows = visits.map(({ _id, visitedOn, village, author, companions, whom, heard, promises }) => [
    visitedOn,
    village,
    [author, ...companions].map(({ name }) => name).join('、'),
    whom,
    heard,
    promises.map(({ key, matter }) => [matter, promised(_id, key)].filter(Boolean).join('：')).join('\n'),
  ])
  const yardRows = [...yards]
    .sort((a, b) => a.startAt.localeCompare(b.startAt))
    .map(({ startAt, topic, headcount, demands, ...place }) => [
      beijingDay(startAt),
      `${topic}（${courtyardPlace(place)}）`,
      `${headcount}`,
      demands.map(({ matter }) => matter).join('\n'),
      demands.map(({ onSpotAnswer, toLedger }) => onSpotAnswer || (toLedger ? '转入台账' : '')).join('\n'),
    ])
  return [
    ...(visitRows.length > 0
      ? [
          {
            is: 'table' as const,
            columns: [
              { head: '日期', mm: 22, align: center },
              { head: '村（社区）', mm: 22 },
              { head: '走访人', mm: 22 },
              { head: '称谓', mm: 18 },
              { head: '事项', mm: 40 },
              { head: '结果', mm: 32 },
            ],
            rows: visitRows,
          },
        ]
      : []),
    ...(yardRows.length > 0
      ? [
          {
            is: 'table' as const,
            columns: [
              { head: '日期', mm: 22, align: center },
              { head: '院坝会主题', mm: 40 },
              { head: '人数', mm: 14, align: center },
              { head: '诉求', mm: 44 },
              { head: '答复', mm: 36 },
            ],
            rows: yardRows,
          },
        ]
      : []),
  ]
}

const answerOf = ({ log }: LedgerEntry): string => {
  const last = log.filter(({ step }) => step === 'answered').at(-1)
  return last ? `${beijingDay(last.at)}${last.satisfaction ? ` ${satisfactionLabels[last.satisfaction]}` : ''}` : ''
}
/** §23: the matters of the year by their numbers. */
export const ledgerTable = async ({ node, year }: BookSource): Promise<Piece[]> => {
  const found = await findAll<LedgerEntry>('ledgerEntries', { visibleTo: `over:${node._id}` }, undefined, ['_id'])
  const own = found
    .filter((entry) => entry.branchId === node._id && entry.year === year)
    .sort((a, b) => a.number - b.number)
  if (own.length === 0) return []
  return [
    {
      is: 'table',
      columns: [
        { head: '编号', mm: 16, align: center },
        { head: '来源', mm: 24 },
        { head: '问题', mm: 44 },
        { head: '责任人', mm: 14, align: center },
        { head: '时限', mm: 15, align: center },
        { head: '办结', mm: 15, align: center },
        { head: '核验人', mm: 13, align: center },
        { head: '回复', mm: 15, align: center },
      ],
      rows: own.map((entry) => [
        entryNumber(entry.year, entry.number),
        entry.source.label,
        entry.matter,
        entry.owner?.name ?? '',
        entry.dueOn ?? '',
        entry.closedOn ?? ledgerStateLabels[entry.state],
        entry.verifier?.name ?? '',
        answerOf(entry),
      ]),
    },
  ]
}
