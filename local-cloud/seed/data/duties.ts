/** What the sample organ asks beside the regulations, and why one of its branches missed something. */

export const ownRule = {
  by: 'zhou-committee-officer',
  ruleId: 'seed-lecture-by-quarters',
  title: '每季度党课',
  quote: '各党支部每季度安排1次党课',
  documentNo: '岚水机党〔2026〕5号',
  window: 'quarter',
  kind: 'partyLecture',
  need: 1,
} as const

export const missed = {
  by: 'wu-other-branch-secretary',
  branch: 'b6',
  reason: '当月党员分批下村走访，与下一期合并安排',
} as const
