import { paperNames, papers, type PaperName } from '../../../src/contract/papersWords'
import { whoMay } from '../policy/describe'
import { table } from '../policy/table'
import { kindNamed } from './kinds'

/** The table of papers in words, for `docs/papers.md`. */

const formWords = { xlsx: 'Excel', docx: 'Word' }
const ofWords = {
  meeting: '一场会议',
  vote: '一次表决、选举',
  ballot: '一次表决、选举，若干份',
  gradeBallot: '一次测评，若干份',
  nodeYear: '一个党组织的一年',
}
const line = (name: PaperName): string => {
  const { title, form, of } = papers[name]
  const { verb, holds } = kindNamed(name)
  return `| ${title} | ${formWords[form]} | ${ofWords[of]} | ${table[verb].what}（\`${verb}\`）：${whoMay(verb)} | ${holds.join('、')} |`
}

export const papersPage = (): string =>
  [
    '# 取走的表册',
    '',
    '由 `cloudfunctions/core/papers/kinds.ts` 生成（`npm run docs`），请勿手改。',
    '',
    '能在页面上看的，才能取走：每份表册按取的人自己的权限汇集，数字与页面一致；谈话内容、请假时补充的说明、书面意见、手机号一律不在其中。每取一份都留审计记录。文件保留 24 小时，只有取的人打得开。',
    '',
    '| 表册 | 形式 | 一份是什么的 | 谁可以取 | 里面有什么 |',
    '|---|---|---|---|---|',
    ...paperNames.map(line),
    '',
  ].join('\n')
