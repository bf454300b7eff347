/**
 * What people open the app for, from their home page to its end, as taps on what they read there: the same on the mini-program
 * and in a browser. A tap is a tap, whether it leads on, chooses or hands in; words that are typed are none.
 */
type Step =
  | { tap: string | RegExp }
  /** On the sheet over the page. */
  | { answer: string }
  | { type: string; words: string }

export interface Task {
  readonly name: string
  readonly who: 'member' | 'secretary'
  readonly steps: readonly Step[]
  /** What only its end shows. */
  readonly done: string | RegExp
}

/** What differs from one organ to the other. */
interface Setting {
  /** A household that is to be visited. */
  readonly whom: string
  /** With whom the secretary talks today. */
  readonly counterpart: string
  /** What waits to be verified. */
  readonly matter: string
}

export const mostTaps = 3

/** In the order of a day: before the meeting, at its door, while it is held. */
export const tenTasks = ({ whom, counterpart, matter }: Setting): Task[] => [
  {
    name: 'ask for leave',
    who: 'member',
    steps: [{ tap: '来不了，请假' }, { tap: '公出' }, { answer: '提交请假' }],
    done: '我的请假等书记批',
  },
  { name: 'show my code', who: 'member', steps: [{ tap: '出示我的码' }], done: /秒后自动更换/ },
  {
    name: 'open a meeting',
    who: 'secretary',
    steps: [{ tap: '开始签到' }, { answer: '开始签到' }],
    done: '扫党员码',
  },
  {
    name: 'scan members',
    who: 'secretary',
    steps: [{ tap: '回到会场' }, { tap: '扫党员码' }],
    done: '可以连续扫，一位接一位',
  },
  { name: 'check in', who: 'member', steps: [{ tap: '扫码签到' }], done: '请对准现场的会议码' },
  {
    name: 'take a meeting’s register',
    who: 'secretary',
    steps: [{ tap: '回到会场' }, { tap: /看名册/ }],
    done: counterpart,
  },
  {
    name: 'see what my branch owes',
    who: 'secretary',
    steps: [{ tap: /^已完成 \d+ 件/ }],
    done: /从会议记录和名册算出/,
  },
  {
    name: 'verify and close a matter',
    who: 'secretary',
    steps: [{ tap: new RegExp(`^核验：${matter}`) }, { tap: '核验通过' }, { answer: '核验通过' }],
    done: '核验通过，销号',
  },
  {
    name: 'record a talk',
    who: 'secretary',
    steps: [
      { tap: new RegExp(`^今天与${counterpart}谈心谈话`) },
      { tap: '记录这次谈话' },
      { type: '谈了什么', words: '年底的工作安排。' },
      { tap: '保存并请对方确认' },
    ],
    done: '内容只有你们二人能看',
  },
  {
    name: 'write a visit note',
    who: 'member',
    steps: [
      { tap: new RegExp(`^写走访：${whom}`) },
      { type: '了解到的情况', words: '身体还好，屋顶不漏了。' },
      { tap: '完成记录' },
    ],
    done: `走访了${whom}`,
  },
]

/** A phone as its owner uses it. */
export interface Hand {
  tap(words: string | RegExp): Promise<void>
  answer(words: string): Promise<void>
  type(field: string, words: string): Promise<void>
  sees(words: string | RegExp): Promise<unknown>
}

/** Does it from the home page to its end, and counts the taps. */
export async function tapsOf({ steps, done }: Task, hand: Hand): Promise<number> {
  let taps = 0
  for (const step of steps) {
    if ('type' in step) await hand.type(step.type, step.words)
    else {
      taps += 1
      await ('tap' in step ? hand.tap(step.tap) : hand.answer(step.answer))
    }
  }
  await hand.sees(done)
  return taps
}
