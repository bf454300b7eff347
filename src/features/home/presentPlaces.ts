import type { Home, Todo } from '../../contract/home'
import { isPartyMember } from '../../contract/person'
import type { Me } from '../../contract/session'
import { routes } from '../../platform/routes'

interface Place {
  title: string
  note: string
  path: string
  /** How much waits there for this person, as their home last said. */
  waits: number
}
interface PlaceGroup {
  title: string
  places: Place[]
}

type Line = Omit<Place, 'waits'> & {
  /** Whether this person may open it. */
  open: boolean
  /** The to-dos that are done there. */
  todos?: readonly Todo['kind'][]
}

const ledgerTodos = ['assignEntry', 'workEntry', 'verifyEntry', 'answerEntry', 'decideExtension'] as const
const talkTodos = ['recordTalk', 'mustTalk', 'confirmTalk', 'witnessTalk', 'agreeSentence'] as const

const linesOf = (me: Me): { title: string; lines: Line[] }[] => {
  const member = isPartyMember(me)
  const { can } = me
  return [
    {
      title: '组织',
      lines: [
        {
          title: '各支部还差什么',
          note: '下面各支部应完成的事项，可以提醒一次',
          path: routes.dutyBoard,
          open: can.seeBoard,
        },
        {
          title: '本支部还差什么',
          note: '支委会、主题党日这些，哪期开了、哪期还没有',
          path: routes.branchDuties,
          open: can.seeDuties,
        },
        {
          title: '支部与党员',
          note: can.seeMembers ? '组织、职务和党员名册' : '组织和职务',
          path: routes.orgTree,
          open: member || can.seeMembers || can.manageTree || can.nameAdministrators,
          todos: ['confirmPost', 'ownRecovery', 'agreeRecovery', 'recovery'],
        },
        { title: '系统状态', note: '版本、定时任务和年度数据', path: routes.health, open: can.seeHealth },
        { title: '审计记录', note: '谁对哪份记录做了什么，没有内容', path: routes.audit, open: can.seeAudit },
      ],
    },
    {
      title: '学习',
      lines: [
        { title: '学时', note: '由签到自动折算', path: routes.studyHours, open: member },
        {
          title: '培训登记',
          note: '党校、网络学院和别的单位办的培训',
          path: routes.trainings,
          open: member,
          todos: ['acceptTraining', 'mendTraining'],
        },
        { title: '学习材料', note: '支部和上级给的材料', path: routes.studyMaterials, open: member },
        { title: '自学笔记', note: '自愿写，只有您自己能看，除非您分享', path: routes.studyNotes, open: member },
      ],
    },
    {
      title: '群众和同志',
      lines: [
        { title: '双联系', note: '联系对象和走访记录', path: routes.visits, open: member, todos: ['visitPairs'] },
        { title: '院坝会', note: '开过的院坝会和群众的诉求', path: routes.courtyardNotes, open: member },
        {
          title: '问题台账',
          note: '提出的事谁在办、谁核验、回复了没有',
          path: routes.ledger,
          open: member,
          todos: ledgerTodos,
        },
        { title: '谈心谈话', note: '内容只有谈话的两个人能看', path: routes.talks, open: member, todos: talkTodos },
      ],
    },
  ]
}

/** Where everything of the branch is found: only what this person may open, with what waits there. */
export const presentPlaces = (me: Me, home: Pick<Home, 'todos'> | undefined): PlaceGroup[] =>
  linesOf(me)
    .map(({ title, lines }) => ({
      title,
      places: lines
        .filter(({ open }) => open)
        .map(({ title: place, note, path, todos = [] }) => ({
          title: place,
          note,
          path,
          waits: home?.todos.filter(({ kind }) => todos.includes(kind)).length ?? 0,
        })),
    }))
    .filter(({ places }) => places.length > 0)
