import { minutesBetween } from '../../contract/days'
import type { Todo } from '../../contract/home'
import { routes } from '../../platform/routes'

export interface TodoView {
  key: string
  title: string
  note: string | undefined
  chip: { tone: 'red' | 'amber' | 'blue'; text: string }
  path: string
  params: Record<string, string>
}

const kinds: Record<Todo['kind'], { word: string; path: string; view?: string }> = {
  openMeeting: { word: '待开始', path: routes.meeting },
  recordAfterwards: { word: '待补记', path: routes.afterwards },
  approveAfterwards: { word: '待核准', path: routes.meeting },
  closeMeeting: { word: '待结束', path: routes.meeting },
  writeMinutes: { word: '待记录', path: routes.meeting, view: 'minutes' },
  submitMeeting: { word: '待提交', path: routes.meeting },
  mendMeeting: { word: '已退回', path: routes.meeting },
  reviewMeeting: { word: '待审核', path: routes.meeting },
  answerReturnAsk: { word: '待答复', path: routes.meeting },
  decideAmendment: { word: '待审核', path: routes.meeting },
  decideLeave: { word: '待审批', path: routes.meeting },
  enteredLeave: { word: '请核对', path: routes.meeting },
  confirmPost: { word: '待确认', path: routes.member },
  ownRecovery: { word: '请核实', path: routes.member },
  agreeRecovery: { word: '待同意', path: routes.member },
  recovery: { word: '换号中', path: routes.member },
  assignEntry: { word: '待明确责任人', path: routes.ledgerEntry },
  workEntry: { word: '待办理', path: routes.ledgerEntry },
  verifyEntry: { word: '待核验', path: routes.ledgerEntry },
  answerEntry: { word: '待回复', path: routes.ledgerEntry },
  decideExtension: { word: '待审批', path: routes.ledgerEntry },
  answerFeedback: { word: '待答复', path: routes.feedbackItem },
  readFeedback: { word: '有答复', path: routes.feedbackItem },
  recordTalk: { word: '待记录', path: routes.talk },
  mustTalk: { word: '必谈', path: routes.talk },
  witnessTalk: { word: '待见证', path: routes.talk },
  confirmTalk: { word: '待确认', path: routes.talk },
  agreeSentence: { word: '待商定', path: routes.talk },
  acceptTraining: { word: '待核对', path: routes.training },
  mendTraining: { word: '已退回', path: routes.training },
  decidePublication: { word: '待确认', path: routes.publication },
  dutiesOwed: { word: '待安排', path: routes.branchDuties },
  remindedDuty: { word: '上级提醒', path: routes.branchDuties },
  termEnds: { word: '换届', path: routes.branchDuties },
  termsEnd: { word: '换届', path: routes.dutyBoard },
  longAbsence: { word: '请了解', path: routes.member },
  ownHours: { word: '学时', path: routes.studyHours },
  yearPackage: { word: '年终', path: routes.papers },
  visitPairs: { word: '待走访', path: routes.visitForm },
}

const nearDays = 3

const daysUntil = (today: string, day: string) => minutesBetween(`${today}T00:00:00Z`, `${day}T00:00:00Z`) / 1440

function chipOf({ kind, dueOn }: Todo, today: string): TodoView['chip'] {
  const left = dueOn === null ? Infinity : daysUntil(today, dueOn)
  if (left < 0) return { tone: 'red', text: '已逾期' }
  if (left === 0) return { tone: 'amber', text: '今天' }
  if (left <= nearDays) return { tone: 'amber', text: `剩 ${left} 天` }
  return { tone: 'blue', text: kinds[kind].word }
}

/** One thing to do, and where tapping it leads. `today` is a Beijing day. */
export function presentTodo(todo: Todo, today: string): TodoView {
  const { kind, title, note, params, dueOn } = todo
  const { path, view } = kinds[kind]
  return {
    key: [kind, ...Object.values(params), dueOn ?? ''].join(':'),
    title,
    note: note || undefined,
    chip: chipOf(todo, today),
    path,
    params: view ? { ...params, view } : params,
  }
}
