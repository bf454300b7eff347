import { committee, secretaries } from './posts'
import type { Row } from './row'

/** Rows of the table on study: hours, plans, materials, training elsewhere. */
export const studyRows = {
  'study.saveHourTable': { what: '修改学时折算办法', posts: ['committeeOfficer'], across: 'every' },
  'study.seeHours': { what: '查看本支部党员的学时', own: committee, across: 'some' },
  'study.read': {
    what: '查看这个组织的学习计划和材料',
    posts: [...committee, 'groupLeader', 'committeeOfficer'],
    also: ['within'],
    across: 'some',
  },
  'study.planYear': {
    what: '制定这个组织的学习计划、登记学习材料',
    own: [...committee, 'committeeOfficer'],
    across: 'some',
  },
  'study.seeShortHours': { what: '查看下级的学时', posts: ['committeeOfficer'], above: committee, across: 'some' },
  'study.enterTraining': {
    what: '登记和更正这项培训（由本人或本支部书记、组织委员登记）',
    own: [...secretaries, 'organizationCommissioner'],
    also: ['self'],
    across: 'some',
  },
  'study.acceptTraining': {
    what: '核对培训登记（不能核对自己的或自己登记的）',
    posts: [...secretaries, 'organizationCommissioner', 'committeeOfficer'],
    across: 'every',
    never: ['self', 'worked'],
    reviews: { of: 'training', acts: ['study.acceptTraining'] },
  },
  'publication.decide': {
    what: '决定微信内容检查存疑的文字能不能公开（不能决定自己写的）',
    posts: [...committee, 'committeeOfficer'],
    across: 'every',
    never: ['worked'],
    reviews: { of: 'publication', acts: ['publication.decide'] },
  },
} as const satisfies Record<string, Row>
