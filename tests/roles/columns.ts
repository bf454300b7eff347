import type { Post } from '../../src/contract/vocabulary'

/** The columns of `cells.ts`. */
export const columns: readonly Post[] = [
  'branchSecretary',
  'deputySecretary',
  'organizationCommissioner',
  'publicityCommissioner',
  'disciplineCommissioner',
  'groupLeader',
  'committeeOfficer',
  'inspector',
  'systemAdministrator',
  'auditor',
]
/** Posts with a column of another: 专职副书记 may what 副书记 may, further 委员 what 宣传委员 may, those of a 机关纪委 nothing. */
export const columnOf: Partial<Record<Post, Post | null>> = {
  executiveDeputySecretary: 'deputySecretary',
  youthCommissioner: 'publicityCommissioner',
  unitedFrontCommissioner: 'publicityCommissioner',
  massWorkCommissioner: 'publicityCommissioner',
  confidentialityCommissioner: 'publicityCommissioner',
  committeeMember: 'publicityCommissioner',
  disciplineCommitteeSecretary: null,
  disciplineCommitteeMember: null,
}
