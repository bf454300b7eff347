import { readFileSync } from 'node:fs'
import { beijingDay } from '../../../src/contract/days'
import { isOwed } from '../../../src/contract/dutyWords'
import { presentTodo } from '../../../src/features/home/presentTodo'
import type { Todo } from '../../../src/contract/home'
import type { PublicationKind } from '../../../src/contract/publicationWords'
import { clock, reviewsEveryKind } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'
import * as afterwards from './roads/afterwards'
import * as duties from './roads/duties'
import * as entered from './roads/entered'
import * as ledger from './roads/ledger'
import * as meetings from './roads/meetings'
import * as others from './roads/others'
import * as persons from './roads/persons'
import type { Roads } from './roads/road'
import * as publications from './roads/publications'
import * as talks from './roads/talks'
import * as trainings from './roads/trainings'

type Kind = Todo['kind']
/** Every kind of to-do, with every road on which what it asks for comes to its end. */
const roads: Record<Kind, Roads> = {
  openMeeting: meetings.toOpen,
  recordAfterwards: afterwards.toEnter,
  approveAfterwards: afterwards.toApprove,
  closeMeeting: meetings.toClose,
  writeMinutes: meetings.toWrite,
  submitMeeting: meetings.toSubmit,
  mendMeeting: meetings.toMend,
  reviewMeeting: meetings.toReview,
  answerReturnAsk: meetings.toAnswerReturn,
  decideAmendment: meetings.toDecideAmendment,
  decideLeave: meetings.toDecideLeave,
  enteredLeave: entered.toCheckLeave,
  confirmPost: others.toConfirmPost,
  ownRecovery: others.ownToStop,
  agreeRecovery: others.toAgreeRecovery,
  recovery: others.recoveryUnderWay,
  assignEntry: ledger.toAssign,
  workEntry: ledger.toWork,
  verifyEntry: ledger.toVerify,
  answerEntry: ledger.toAnswer,
  decideExtension: ledger.toExtend,
  answerFeedback: others.toAnswerFeedback,
  readFeedback: others.toReadFeedback,
  recordTalk: talks.toRecord,
  mustTalk: talks.toTalk,
  confirmTalk: talks.toConfirm,
  witnessTalk: entered.toWitness,
  agreeSentence: talks.toAgree,
  visitPairs: others.toVisit,
  acceptTraining: trainings.toAccept,
  mendTraining: trainings.toMend,
  decidePublication: publications.toDecide,
  dutiesOwed: duties.toPlanDuties,
  remindedDuty: duties.toMakeGood,
  termEnds: duties.toElect,
  termsEnd: duties.toSeeElected,
  longAbsence: persons.toLookInto,
  ownHours: persons.toLearn,
  yearPackage: duties.toHandIn,
}

let organ: Organ
const meetingOf = (by: string, { meetingId = '' }: Todo['params']) => organ.ok(by, 'meeting.show', { meetingId })
const entryOf = async (by: string, { entryId = '' }: Todo['params']) =>
  (await organ.ok(by, 'ledger.show', { entryId })).can
const recoveryOf = async (by: string, { memberId = '' }: Todo['params']) =>
  (await organ.ok(by, 'org.showMember', { memberId })).recovery
const talkOf = (by: string, { talkId = '' }: Todo['params']) => organ.ok(by, 'talk.show', { talkId })
const trainingOf = async (by: string, { trainingId = '' }: Todo['params']) =>
  (await organ.ok(by, 'study.showTraining', { trainingId })).can
const feedbackOf = async (by: string, { feedbackId = '' }: Todo['params']) =>
  (await organ.ok(by, 'feedback.show', { feedbackId })).can

/** The rules that ask for something in a window, as the page of the branch has them. */
const owedOf = async (by: string, { nodeId = '', windowId = '' }: Todo['params']) => {
  const { rows } = await organ.ok(by, 'duty.branch', { nodeId, year: Number(windowId.slice(0, 4)) })
  return rows.flatMap(({ ruleId, windows }) =>
    windows.some((window) => window.windowId === windowId && isOwed(window.light)) ? [ruleId] : [],
  )
}

/** Whether the page a to-do leads to offers what it asks for. */
const offers: Record<Kind, (by: string, params: Todo['params']) => Promise<boolean>> = {
  openMeeting: async (...at) => (await meetingOf(...at)).can.open,
  recordAfterwards: async (...at) => (await meetingOf(...at)).can.recordAfterwards,
  approveAfterwards: async (...at) => (await meetingOf(...at)).can.approveAfterwards,
  closeMeeting: async (...at) => (await meetingOf(...at)).can.close,
  writeMinutes: async (...at) => (await meetingOf(...at)).can.writeMinutes,
  submitMeeting: async (...at) => (await meetingOf(...at)).can.submit,
  mendMeeting: async (...at) => (await meetingOf(...at)).can.writeMinutes,
  reviewMeeting: async (...at) => (await meetingOf(...at)).can.archive,
  answerReturnAsk: async (...at) => (await meetingOf(...at)).can.declineReturn,
  decideAmendment: async (...at) => (await meetingOf(...at)).amendments.some(({ can }) => can.decide),
  decideLeave: async (by, params) => {
    const { can } = await meetingOf(by, params)
    const { rows } = await organ.ok(by, 'leave.waiting', { meetingId: params.meetingId! })
    return can.decideLeave && rows.some(({ memberId }) => memberId === params.memberId)
  },
  // Nothing is asked for but to say so if it is wrong.
  enteredLeave: async (...at) => Boolean((await meetingOf(...at)).mine?.leaveEntered),
  confirmPost: async (by, { memberId = '' }) =>
    (await organ.ok(by, 'org.showMember', { memberId })).holdings.some(({ confirmed }) => !confirmed),
  ownRecovery: async (...at) => Boolean((await recoveryOf(...at))?.can.stop),
  agreeRecovery: async (...at) => Boolean((await recoveryOf(...at))?.can.agree),
  // Nothing is asked for but to know of it.
  recovery: async (...at) => (await recoveryOf(...at)) !== null,
  assignEntry: async (...at) => (await entryOf(...at)).assign,
  workEntry: async (...at) => (await entryOf(...at)).progress,
  verifyEntry: async (...at) => (await entryOf(...at)).verify,
  answerEntry: async (...at) => (await entryOf(...at)).answer,
  decideExtension: async (...at) => (await entryOf(...at)).extend,
  answerFeedback: async (...at) => (await feedbackOf(...at)).answer,
  readFeedback: async (...at) => (await feedbackOf(...at)).settle,
  // The other of the two is told of the day, and asked for nothing.
  recordTalk: async (...at) => {
    const { can, me } = await talkOf(...at)
    return can.record || me === 'counterpart'
  },
  mustTalk: async (...at) => (await talkOf(...at)).can.record,
  confirmTalk: async (...at) => (await talkOf(...at)).can.confirm,
  witnessTalk: async (...at) => (await talkOf(...at)).can.witness,
  agreeSentence: async (...at) => (await talkOf(...at)).sentence === 'theirs',
  acceptTraining: async (...at) => (await trainingOf(...at)).accept,
  mendTraining: async (...at) => (await trainingOf(...at)).revise,
  decidePublication: async (by, { kind, id = '' }) =>
    (await organ.ok(by, 'publication.show', { kind: kind as PublicationKind, id })).can.decide,
  dutiesOwed: async (...at) => (await owedOf(...at)).length > 0,
  remindedDuty: async (by, params) => (await owedOf(by, params)).includes(params.ruleId ?? ''),
  termEnds: async (by, { nodeId }) => {
    const { rows } = await organ.ok(by, 'duty.branch', { nodeId })
    return rows.some(({ ruleId, windows }) => ruleId === 'term-branch' && windows.some(({ light }) => isOwed(light)))
  },
  termsEnd: async (by, { nodeId }) => {
    const { columns, rows, lights } = await organ.ok(by, 'duty.branches', { nodeId })
    const column = columns.findIndex(({ ruleId }) => ruleId === 'term-branch')
    return rows.some(({ cells }) => cells[column]?.now.some(([light]) => isOwed(lights[light]!)))
  },
  // Both ask for nothing but a look: at the member, at one's own year.
  longAbsence: async (by, { memberId = '' }) => (await organ.call(by, 'org.showMember', { memberId })).ok,
  ownHours: async (by, { year }) => {
    const { total, target } = await organ.ok(by, 'study.myHours', { year: Number(year) })
    return total < target
  },
  yearPackage: async (by, { nodeId, year }) => {
    const { kinds, handbooks } = await organ.ok(by, 'papers.choices', { nodeId: nodeId! })
    const handed = handbooks?.some((book) => book.year === Number(year) && book.handedOn)
    return kinds.includes('workbook') && handed === false
  },
  visitPairs: async (by, { pairId }) => {
    const { can, pairs } = await organ.ok(by, 'visit.mine', {})
    return can.write && pairs.some(({ id }) => id === pairId)
  },
}

/** What somebody's home asks of them about a record; nothing of who is not there any more. */
const todosOf = async (openId: string, about: Todo['params']) => {
  const home = await organ.call(openId, 'home.show', {})
  const isAbout = ({ params }: Todo) => Object.entries(about).every(([name, value]) => params[name] === value)
  return home.ok ? home.value.todos.filter(isAbout) : []
}

/** U16: it leads to the page of the act, which finds by its own parameters what the to-do is about. */
const opensFilled = (todo: Todo) => {
  const { path, params } = presentTodo(todo, beijingDay(clock('09:00')))
  const page = readFileSync(`src/${path}.tsx`, 'utf8')
  const [, reads = ''] = /const \{([^}]*)\} = usePageParams\(\)/.exec(page) ?? []
  const names = reads.split(',').map((each) => each.trim().split(/[ =:]/)[0])
  expect(Object.keys(params).filter((name) => names.includes(name))).not.toEqual([])
}

/** What the people of the organ are and hold, which a road may end and the next one begins with. */
const standing = () => {
  const kept = everything(organ.cloud)
  const held = Object.values(organ.members).map((id) => kept.get(`members/${id}`))
  return JSON.stringify(held.map((doc) => [doc?.status, doc?.kind, doc?.branchId, doc?.posts]))
}
let first: string
const begin = async () => {
  organ = await startOrgan({ workers: 2 })
  await reviewsEveryKind(organ)
  first = standing()
}
beforeAll(begin)
afterAll(() => organ?.stop())

describe.each(Object.entries(roads) as [Kind, Roads][])('U4: no to-do outlives its act: %s', (kind, ways) => {
  beforeEach(() => organ.cloud.setNow(clock('09:00')))
  afterAll(async () => {
    if (standing() === first) return
    await organ.stop()
    await begin()
  })

  it.each(Object.entries(ways))('%s', async (words, road) => {
    const { of, about, end, theirsAlone } = await road(organ)
    const everyone = [...new Set([of, ...Object.values(openIds)])]
    /** Who is asked for it, and whatever a home asks for that its page does not offer. */
    const look = async (homes: readonly string[]) => {
      const [asked, vain]: [string[], [string, Kind][]] = [[], []]
      for (const openId of homes) {
        for (const todo of await todosOf(openId, about)) {
          if (todo.kind === kind) asked.push(openId)
          if (todo.kind === kind && openId === of) opensFilled(todo)
          if (!(await offers[todo.kind](openId, todo.params))) vain.push([openId, todo.kind])
        }
      }
      return { asked, vain }
    }
    // What all others see before the end is the same on every way there.
    const before = await look(words === Object.keys(ways)[0] ? everyone : [of])
    expect(before.asked.filter((openId) => openId === of)).toHaveLength(1)
    expect(before.vain).toEqual([])
    await end()
    const after = await look(everyone)
    expect(theirsAlone ? after.asked.filter((openId) => openId === of) : after.asked).toEqual([])
    expect(after.vain).toEqual([])
  })
})
