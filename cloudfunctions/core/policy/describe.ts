import { postLabels } from '../../../src/contract/vocabulary'
import type { Relation, Row } from './row'
import type { Verb } from './table'
import { table } from './table'

/** The policy in words, for `docs/permissions.md`: one line a verb, so that the table people read is the one that is enforced. */

const relationText: Record<Relation, string> = {
  self: '本人',
  within: '所在组织及其上级的党员',
  claimant: '认领本机关的同志',
  recorder: '这场会议的记录人',
  groupLeader: '本小组党小组会的组长',
  expected: '应到或受邀的人',
  worked: '做过这项工作的人（以记录里的办理过程为准）或对它负责的人',
  involved: '记录里的当事人',
}
const postText = (row: Row): string[] => [
  ...(row.posts ?? []).map((post) => postLabels[post]),
  ...(row.above ?? []).map((post) => `上级${postLabels[post]}`),
  ...(row.own ?? []).map((post) => `本级${postLabels[post]}`),
  ...(row.top ?? []).map((post) => `无上级时由本级${postLabels[post]}`),
  ...(row.also ?? []).map((relation) => relationText[relation]),
]
/** Who may, by post and by how they stand to the record. */
export const whoMay = (verb: Verb): string => postText(table[verb]).join('、')
const line = (verb: string, row: Row): string => {
  const across = row.across === 'every' ? '须管到所涉的每个组织' : '管到其中一个即可'
  const never = (row.never ?? []).map((relation) => relationText[relation]).join('、')
  return `| \`${verb}\` | ${row.what} | ${postText(row).join('、')} | ${across} | ${never || '—'} |`
}

export const permissionsPage = (): string =>
  [
    '# 权限表',
    '',
    '由 `cloudfunctions/core/policy/table.ts` 生成（`npm run docs`），请勿手改；`tests/roles/` 逐格核对。',
    '',
    '在某个组织任职，权限及于该组织和它的全部下级；写“上级”的须在所涉组织之上任职，写“本级”的须恰在该组织任职；写“无上级时由本级”的，只在所涉组织是最高一级时适用。没有写到的一律不允许。任何人不得审核自己的工作。',
    '',
    '| 代号 | 做什么 | 谁可以 | 涉及几个组织时 | 即使任职也不可以 |',
    '|---|---|---|---|---|',
    ...Object.entries(table).map(([verb, row]) => line(verb, row)),
    '',
  ].join('\n')
