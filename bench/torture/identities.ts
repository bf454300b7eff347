import { takeovers } from '../../tests/support/takeover'
import type { Part } from './part'

const wanted = 2_000

/** Sequences of one account's acts against everybody's identity (T1, T5); two hundred of them are a test of their own. */
export const identities: Part = {
  ids: ['S6'],
  run: async ({ seed, short }) => {
    if (short) return []
    const { sequences, found } = await takeovers(seed, wanted)
    for (const { what, attacker, victim, trace } of found)
      console.error(`身份被冒用（${what}）：${attacker} → ${victim}\n${trace.join('\n')}`)
    return [
      {
        id: 'S6',
        what: '一个账号的一串操作换来别人的身份、职务或谈话',
        figure: found.length,
        budget: 0,
        unit: '次',
        tries: sequences,
        triesWanted: wanted,
      },
    ]
  },
}
