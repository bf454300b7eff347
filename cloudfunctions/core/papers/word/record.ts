import { recordParts, resolutionsOf } from '../../../../src/contract/minutesWords'
import { hasLecturers, lecturerWord } from '../../../../src/contract/meetingPeople'
import { sectionsLeftOut } from '../../../../src/contract/sectionWords'
import type { RecordFacts } from '../facts/recordFacts'
import { marksOf, markOf } from './amendmentWords'
import { types } from './measures'
import type { Block } from './page'
import { bold, paragraph, paragraphs, rule } from './pieces'
import { block, labelCell, labelWidth, pair, row, rowOf, textCell } from './recordRows'
import { electionRows, voteRows } from './recordVotes'
import * as say from './recordWords'
import { table, type Cell, type Row } from './table'

/** The record of one meeting, row by row in the order of the form people sign. */

const figures = ({ turnout }: RecordFacts): Cell[] => {
  const boxes: [string, number, number][] = [
    ['应到', turnout.expected, 25],
    ['实到', turnout.present, 25],
    ['请假', turnout.onLeave, 24],
    ['缺席', turnout.absent, 25],
    ['列席', turnout.guests, 25],
  ]
  return boxes.map(([word, number, width]) => ({
    ...textCell(width, [`${word} `, { text: `${number}`, type: types.count }], types.cell, { align: 'center' }),
    padding: [1, 1],
  }))
}
const turnoutRows = (facts: RecordFacts): Row[] =>
  block('到会情况', '', [figures(facts), [textCell(124, say.turnoutLines(facts).join('\n'))]])

const validity = (facts: RecordFacts): Row[] => {
  const said = say.validityOf(facts)
  if (!said) return []
  return [
    rowOf('会议是否有效', [
      ...paragraphs(said.text, types.cell),
      ...(said.clause ? paragraphs(`依据：${said.clause}`, types.small) : []),
    ]),
  ]
}

const agendaRow = ({ meeting }: RecordFacts): Row =>
  row(
    '议题',
    ...meeting.agenda.map(({ title, firstTopic }, at) => `${at + 1}. ${firstTopic ? '第一议题：' : ''}${title}`),
  )

const study = ({ hours, meeting }: RecordFacts): Row[] =>
  hours > 0
    ? [row('学时', `每人计 ${hours} 学时${meeting.creditedMinutes ? `（用时 ${meeting.creditedMinutes} 分钟）` : ''}`)]
    : []

/** About a quarter of a page: so much stays on one, and what is longer may go on on the next. */
const keptTogether = 300
/** One row an item. */
const contentRows = (facts: RecordFacts): Row[] => {
  const { meeting } = facts
  const parts = recordParts(meeting)
  const mark = markOf(facts, 'minutes')
  const rows = parts.map(({ itemId, no, title, text, speeches }): Row => {
    const minutes = itemId ? say.minutesOfItem(facts, itemId) : null
    const beside = [no ? `议题 ${no}` : '', minutes === null ? '' : `${minutes} 分钟`].filter(Boolean).join(' · ')
    return {
      breaks: text.length + speeches.reduce((sum, speech) => sum + speech.text.length, 0) > keptTogether,
      cells: [
        {
          width: labelWidth,
          children: [
            ...paragraphs('会议内容', types.label, { align: 'center' }),
            ...(beside ? paragraphs(beside, types.fine, { align: 'center' }) : []),
          ],
        },
        {
          width: 124,
          children: [
            ...(title ? [paragraph([bold(title)], types.cell, { keepNext: true })] : []),
            ...(text ? paragraphs(`${text}${mark}`, types.cell, { indent: 2 }) : []),
            ...speeches.flatMap((speech) => paragraphs(`${speech.name}：${speech.text}`, types.cell, { indent: 2 })),
          ],
        },
      ],
    }
  })
  const left = facts.sections > 0 ? [row('按人记录', sectionsLeftOut(facts.sections))] : []
  return [...(rows.length > 0 ? rows : [row('会议内容', '')]), ...left]
}

const ballotRows = ({ meeting }: RecordFacts): Row[] => {
  const rows = [...meeting.votes.flatMap(voteRows), ...meeting.elections.flatMap(electionRows)]
  return rows.length > 0 ? rows : [row('表决', '')]
}

const decision = (cells: readonly [string, string, string, string], head = false): Cell[] => {
  const [number, matter, who, until] = cells
  const cell = (width: number, text: string, align: 'left' | 'center'): Cell =>
    head
      ? labelCell(width, text, { padding: [0.6, 1] })
      : { ...textCell(width, text, types.cell, { align, keepNext: true }), padding: [0.8, 1] }
  return [cell(9, number, 'center'), cell(71, matter, 'left'), cell(16.5, who, 'center'), cell(27.5, until, 'center')]
}
/** 责任人 and 时限 are written by hand until a decision is a task of its own. */
const decisionRows = (facts: RecordFacts): Row[] => {
  const decisions = resolutionsOf(facts.meeting)
  if (decisions.length === 0) return [row('决议、\n议定事项', '')]
  const mark = markOf(facts, 'resolutions')
  return block('决议、\n议定事项', '', [
    decision(['', '事项', '责任人', '时限'], true),
    ...decisions.map(({ text }, at) => decision([`${at + 1}`, `${text}${mark}`, '', ''])),
  ])
}

const signatures = (): Row =>
  rowOf('签名', [
    paragraph(['主持人签名：', rule(31), '  记录人签名：', rule(31)], types.cell, { before: 2, after: 3 }),
    paragraph('年　　　月　　　日', types.cell, { align: 'right' }),
  ])

/** What lies behind a record: in a handbook there is no 签到册, and the row only where the meeting has files. */
const enclosures = (facts: RecordFacts, bookPages: number): Row[] => {
  const files = (facts.meeting.files ?? []).map(({ name }) => name)
  const enclosed = [...(bookPages > 0 ? [`签到册 ${bookPages} 页`] : []), ...files]
  return enclosed.length > 0 ? [row('附', enclosed.join('；'))] : []
}

const markRows = (facts: RecordFacts): Row =>
  rowOf(
    '更正、补记',
    marksOf(facts).flatMap((line) => paragraphs(line, types.fine)),
  )

const leadRows = (facts: RecordFacts): Row[] => {
  const { meeting } = facts
  const lecturers = say.lecturersOf(facts)
  const lectured = lecturers !== '' || hasLecturers(meeting.kinds)
  return [
    pair('会议名称', meeting.title, '类型', say.kindsOf(facts)),
    row('时间', ...say.whenOf(facts)),
    pair('地点', `${meeting.place}${markOf(facts, 'place')}`, '形式', say.formOf(facts)),
    pair('主持人', say.chairOf(facts), '记录人', meeting.recorder ? say.withPost(facts, meeting.recorder) : ''),
    ...(lectured ? [row(lecturerWord(meeting.kinds), lecturers)] : []),
  ]
}

/** The table of rows 1 to 17, with so many pages of 签到册 behind it. */
export const recordTable = (facts: RecordFacts, bookPages = 0): Block =>
  table(
    [
      ...leadRows(facts),
      ...turnoutRows(facts),
      row('请假人员\n及原因', ...say.leaveLines(facts)),
      row('缺席人员\n及原因', ...say.absentLines(facts)),
      row('列席人员', say.guestsOf(facts).map(say.guestText).join('、')),
      ...validity(facts),
      agendaRow(facts),
      ...study(facts),
      ...contentRows(facts),
      ...ballotRows(facts),
      ...decisionRows(facts),
      signatures(),
      ...enclosures(facts, bookPages),
      markRows(facts),
    ],
    { padding: [1.5, 2.6] },
  )
