/**
 * The month of an organ of 1,500 in 60 branches, from which docs/operations.md reckons what it costs: how often each thing is
 * done, how many calls that is, and the requests of one use that the document reckons with.
 */
const people = 1_500
export const branches = 60
/** With the two above them. */
export const nodes = 62
const meetings = branches * 4
const came = people * 4

export type UseName =
  | 'beat'
  | 'checkIn'
  | 'stamp'
  | 'open'
  | 'wait'
  | 'show'
  | 'list'
  | 'console'
  | 'screen'
  | 'board'
  | 'nightly'
  | 'summing'
  | 'reminded'

interface Part {
  readonly words: string
  readonly use: UseName
  readonly times: number
  readonly callsEach: number
  readonly requestsEach: number
}
export const monthParts: readonly Part[] = [
  // What waits makes a beat cost about four: its jobs look, and while a meeting is open it looks twice.
  { words: '定时任务', use: 'beat', times: 512 * 30, callsEach: 1, requestsEach: 4 },
  { words: '签到', use: 'checkIn', times: came, callsEach: 1, requestsEach: 3 },
  // One in six shows their own code, and asks for a quarter of a minute whether it was taken.
  { words: '出示我的码等签上', use: 'stamp', times: came, callsEach: 1, requestsEach: 2 },
  // Twice for each of four meetings, and seven times besides.
  { words: '打开首页', use: 'open', times: people * 15, callsEach: 2, requestsEach: 5 },
  // Half a minute apart while the page is in front and a meeting is about to begin: a minute and a half.
  { words: '开着首页等会', use: 'wait', times: came * 3, callsEach: 1, requestsEach: 3 },
  { words: '看会议', use: 'show', times: people * 8, callsEach: 1, requestsEach: 5 },
  { words: '看列表', use: 'list', times: people * 12, callsEach: 1, requestsEach: 2 },
  // Five seconds apart for the quarter of an hour in which people arrive.
  { words: '签到页', use: 'console', times: meetings * 180, callsEach: 1, requestsEach: 4 },
  // Ten seconds apart for the first quarter of an hour, each twice as dear, then fifteen for five more.
  { words: '投屏', use: 'screen', times: 20 * 480, callsEach: 1, requestsEach: 2 },
  { words: '看板', use: 'board', times: branches * 20, callsEach: 1, requestsEach: 4 },
  // Within the calls of the timers: all 62 nodes each night, and what forty acts a day and the notice and the end of eight meetings change.
  { words: '夜里核对汇总', use: 'nightly', times: 30, callsEach: 0, requestsEach: 140 },
  { words: '更新汇总', use: 'summing', times: 56 * 30, callsEach: 0, requestsEach: 23 },
  // On Mondays each branch is looked at for those who stayed away long; of other days next to nothing comes.
  { words: '按日历提醒', use: 'reminded', times: 5, callsEach: 0, requestsEach: branches * 8 },
]

/** Calls and requests of one part, by what one use costs. */
export const callsOf = ({ times, callsEach }: Part): number => times * callsEach
export const requestsOf = ({ times }: Part, each: number): number => times * each
