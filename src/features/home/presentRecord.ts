import { isPartyMember } from '../../contract/person'
import type { Me } from '../../contract/session'
import { routes } from '../../platform/routes'

interface RecordLine {
  title: string
  note: string
  path: string
}
interface RecordGroup {
  title: string
  lines: RecordLine[]
}

/** What can be written down at the moment it happens, and where it is found again: only what this person may open. */
export const presentRecord = (me: Me): RecordGroup[] => {
  if (!isPartyMember(me)) return []
  return [
    {
      title: '联系群众',
      lines: [
        { title: '院坝会', note: '没有信号也能记，诉求转台账、有答复', path: routes.courtyardNotes },
        { title: '双联系走访', note: '走一次记一次，没有信号也能记', path: routes.visits },
        { title: '问题台账', note: '提出的事谁在办、谁核验、回复了没有', path: routes.ledger },
      ],
    },
    {
      title: '同志之间',
      lines: [{ title: '谈心谈话', note: '内容只有谈话的两个人能看', path: routes.talks }],
    },
    {
      title: '学习',
      lines: [
        { title: '学习材料', note: '支部和上级给的材料', path: routes.studyMaterials },
        { title: '自学笔记', note: '自愿写，只有您自己能看，除非您分享', path: routes.studyNotes },
      ],
    },
  ]
}
