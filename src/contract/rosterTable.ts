import type { RosterColumn } from './orgRosterWords'
import { rosterColumnLabels } from './orgRosterWords'
import type { SheetColumn, SheetTable } from './sheetTable'
import type { MemberKind } from './vocabulary'

const kindWords: Record<string, MemberKind> = {
  正式党员: 'fullMember',
  正式: 'fullMember',
  正: 'fullMember',
  中共正式党员: 'fullMember',
  '中共党员（正式）': 'fullMember',
  '党员（正式）': 'fullMember',
  预备党员: 'probationaryMember',
  预备: 'probationaryMember',
  预: 'probationaryMember',
  中共预备党员: 'probationaryMember',
  '中共党员（预备）': 'probationaryMember',
  '党员（预备）': 'probationaryMember',
  入党积极分子: 'activist',
  积极分子: 'activist',
  发展对象: 'developmentCandidate',
}

type Rest = Omit<SheetColumn, 'label'>
const plain = { identifies: false, needed: false, covers: false }
const columns: Record<RosterColumn, Rest> = {
  name: {
    ...plain,
    heads: [['姓名', '党员姓名', '名字', '党员名称', '人员姓名', '同志姓名']],
    holds: 'name',
    identifies: true,
    needed: true,
  },
  branch: {
    heads: [
      [
        '党支部',
        '所在党支部',
        '所在支部',
        '支部',
        '支部名称',
        '党支部名称',
        '所属党支部',
        '所属支部',
        '所在党支部名称',
      ],
      [
        '所在党组织',
        '所属党组织',
        '党组织名称',
        '党组织全称',
        '所在党组织名称',
        '所属党组织名称',
        '党组织',
        '组织名称',
      ],
    ],
    holds: 'text',
    identifies: true,
    needed: true,
    covers: true,
  },
  kind: {
    heads: [
      ['身份', '人员类别', '党员类别', '党员类型', '党员身份', '预/正', '正/预', '正式/预备', '预备/正式'],
      ['类别', '人员身份'],
      ['党籍状态'],
      ['政治面貌'],
    ],
    holds: 'word',
    identifies: false,
    needed: true,
    covers: true,
    words: kindWords,
  },
  phone: {
    ...plain,
    heads: [
      ['手机号', '手机号码', '手机', '移动电话', '手机电话', '本人手机', '本人手机号'],
      ['联系电话', '联系方式', '电话', '电话号码', '联系手机', '联系号码'],
    ],
    holds: 'phone',
  },
  group: {
    heads: [['党小组', '所在党小组', '所属党小组', '党小组名称'], ['小组']],
    holds: 'text',
    identifies: false,
    needed: false,
    covers: true,
  },
  joinedOn: {
    ...plain,
    heads: [
      ['入党日期', '入党时间', '入党年月', '入党年月日', '加入中共时间', '加入中共日期', '加入中国共产党时间'],
      ['加入中国共产党日期', '加入党组织日期', '加入党组织时间', '何时入党'],
    ],
    holds: 'day',
  },
}
const withLabel = (column: RosterColumn): SheetColumn => ({ label: rosterColumnLabels[column], ...columns[column] })

/** The roster's columns as real rosters have them. */
export const rosterTable: SheetTable<RosterColumn> = {
  name: withLabel('name'),
  branch: withLabel('branch'),
  kind: withLabel('kind'),
  phone: withLabel('phone'),
  group: withLabel('group'),
  joinedOn: withLabel('joinedOn'),
}

/** Ways of writing a branch that are all 第三党支部 of 综合党总支 in 岚溪县县直机关党委; a test reads each. */
export const branchSpellings = [
  '第三党支部',
  '第3党支部',
  '第三支部',
  '三支部',
  '第三党支部委员会',
  '综合党总支第三党支部',
  '综合党总支/第三党支部',
  '综合党总支-第三党支部',
  '第三党支部（综合党总支）',
  '机关第三党支部委员会',
  '县直机关党委第三党支部',
  '中共岚溪县县直机关第三党支部',
] as const
