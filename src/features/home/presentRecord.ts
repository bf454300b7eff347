import type { Home, Todo } from '../../contract/home'
import { isPartyMember } from '../../contract/person'
import type { Me } from '../../contract/session'
import type { DraftKind } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { presentTodo, type TodoView } from './presentTodo'

interface RecordAct {
  /** What it is about: 走访. */
  title: string
  /** What is done: 写走访. */
  word: string
  note: string
  path: string
  params?: Record<string, string>
  /** What of it is open or due, each leading to its own form or page. */
  todos: TodoView[]
  /** Begun on this phone and not sent. */
  drafts: number
  /** Where those written before are found. */
  all: { text: string; path: string }
}

interface Kind extends Omit<RecordAct, 'todos' | 'drafts'> {
  kinds: readonly Todo['kind'][]
  draft?: DraftKind
}

const acts = (me: Me): Kind[] => [
  {
    title: '走访',
    word: '写走访',
    note: '走一次记一次，没有信号也能写',
    path: routes.visitForm,
    kinds: ['visitPairs'],
    draft: 'visit',
    all: { text: '全部走访', path: routes.visits },
  },
  {
    title: '院坝会',
    word: '记院坝会',
    note: '没有信号也能记，诉求转台账、有答复',
    path: routes.courtyardForm,
    kinds: [],
    draft: 'courtyard',
    all: { text: '全部院坝会', path: routes.courtyardNotes },
  },
  {
    title: '谈心谈话',
    word: '记谈话',
    note: '谈过了就记，内容只有谈话的两个人能看',
    path: routes.planTalk,
    kinds: ['recordTalk', 'mustTalk', 'confirmTalk', 'agreeSentence'],
    all: { text: '全部谈话', path: routes.talks },
  },
  {
    title: '问题',
    word: '记问题',
    note: '群众和同志提出的事，有人办、有人核验、有答复',
    path: routes.ledgerForm,
    kinds: ['assignEntry', 'workEntry', 'verifyEntry', 'answerEntry', 'decideExtension'],
    draft: 'ledgerEntry',
    all: { text: '问题台账', path: routes.ledger },
  },
  ...(me.can.planMeeting
    ? [
        {
          title: '在纸上签到的会议',
          word: '补记会议',
          note: '照签到表补进来，注明是补记',
          path: routes.planMeeting,
          params: { held: 'yes' },
          kinds: ['recordAfterwards'] as const,
          draft: 'afterwards' as const,
          all: { text: '全部会议', path: routes.meetings },
        },
      ]
    : []),
]

/** What is written down at the moment it happens, with what is open and due beside each: only what this person may write. */
export const presentRecord = (
  me: Me,
  home: Pick<Home, 'todos' | 'today'> | undefined,
  drafts: readonly { kind: DraftKind }[],
): RecordAct[] =>
  isPartyMember(me)
    ? acts(me).map(({ kinds, draft, ...act }) => ({
        ...act,
        todos: (home?.todos ?? [])
          .filter(({ kind }) => kinds.includes(kind))
          .map((todo) => presentTodo(todo, home?.today ?? '')),
        drafts: drafts.filter(({ kind }) => kind === draft).length,
      }))
    : []
