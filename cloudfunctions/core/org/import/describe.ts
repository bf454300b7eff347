import { rosterGuide } from '../../../../src/contract/sheetGuide'
import { memberKindLabels, type MemberKind } from '../../../../src/contract/vocabulary'

/** `docs/sheets.md`: what people may write in a roster's sheet, made from the table the reader goes by. */
export const sheetsPage = (): string => {
  const parts = rosterGuide((value) => memberKindLabels[value as MemberKind])
  const text = parts.map(({ title, lines }) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`)
  return `# 名册表格怎么写\n\n由 \`npm run docs\` 按 \`src/contract/rosterTable.ts\` 生成，小程序里“从表格导入名册”的说明与此相同。\n\n${text.join('\n')}`
}
