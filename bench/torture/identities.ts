import { takeovers } from '../../tests/support/takeover'
import type { Part } from './part'

const wanted = 2_000
/** On one organ: recoveries take days, and the clock of more of them would leave the year. */
const together = 200

/** Sequences of one account's acts against everybody's identity (T1, T5); two hundred of them are a test of their own. */
export const identities: Part = {
  ids: ['S6'],
  run: async ({ seed, short }) => {
    if (short) return []
    const runs = []
    for (let run = 0; run < wanted / together; run += 1) runs.push(await takeovers(seed * 1_009 + run, together))
    const found = runs.flatMap((each) => each.found)
    for (const { what, attacker, victim, trace } of found)
      console.error(`身份被冒用（${what}）：${attacker} → ${victim}\n${trace.join('\n')}`)
    return [
      {
        id: 'S6',
        what: '一个账号的一串操作换来别人的身份、职务或谈话',
        figure: found.length,
        budget: 0,
        unit: '次',
        tries: runs.reduce((sum, { sequences }) => sum + sequences, 0),
        triesWanted: wanted,
      },
    ]
  },
}
