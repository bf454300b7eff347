import type { ReportFacts } from '../facts/reportFacts'
import { sealRed, types } from './measures'
import type { Block } from './page'
import { paragraph, rule, tab, type Words } from './pieces'

/** What reports to the level above share: whom to, one sentence, who signs, and where the seal goes. */

/** A rule to write on where nobody is above. */
export const addressee = ({ superior }: ReportFacts): Words => (superior ? `${superior}：` : [rule(50), '：'])

export const opening = (title: string, to: Words, sentence: string): Block[] => [
  paragraph(title, types.title, { align: 'center', after: 7 }),
  paragraph(to, types.prose),
  paragraph(sentence, types.prose, { indent: 2, after: 2, align: 'justify' }),
]

/** Two a line: the name where it is known, and a rule to sign on. */
export const signers = (people: readonly (readonly [role: string, name: string])[]): Block[] =>
  Array.from({ length: Math.ceil(people.length / 2) }, (_, at) => {
    const line = people.slice(at * 2, at * 2 + 2)
    const words = line.flatMap(([role, name], side) => [
      ...(side > 0 ? [tab] : []),
      `${role}：${name} `,
      rule(name ? 36 : 50),
    ])
    return paragraph(words, types.cell, { before: at === 0 ? 4 : 2.5, keepNext: true, stops: [{ at: 82 }] })
  })

/** The only colour of any paper. No seal is ever printed. */
export const sealPlace = (host: string): Block[] => [
  paragraph([host, { text: '（盖章处）', type: { ...types.small, color: sealRed } }], types.prose, {
    align: 'right',
    before: 4,
    keepNext: true,
  }),
  paragraph('年　　月　　日', types.prose, { align: 'right', keepNext: true }),
]
