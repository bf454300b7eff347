import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Part } from '../part'
import { randomFrom } from '../random'
import { openJudge } from './judge'
import { mutantsOf } from './mutants'

/** Everything that decides without a database: rules, votes, who may do what, codes. */
const judged = [
  ...[
    'attendance',
    'meeting',
    'leave',
    'org',
    'session',
    'talk',
    'ledger',
    'visit',
    'feedback',
    'fieldNote',
    'system',
  ].map((feature) => `cloudfunctions/core/${feature}/rules.ts`),
  'cloudfunctions/core/meeting/quorum.ts',
  'cloudfunctions/core/attendance/token.ts',
  'cloudfunctions/core/policy/index.ts',
  'cloudfunctions/core/policy/scope.ts',
  'cloudfunctions/core/policy/table.ts',
  'src/contract/codes.ts',
  'src/contract/days.ts',
]
const wanted = 60
const tried = 120

/**
 * The suites that stand for a file: its own and its folder's; for the policy the table of roles, and not the page that is
 * made from the table itself.
 */
const suitesOf = (file: string): string[] => {
  if (file.includes('/policy/')) return ['tests/unit/cloudfunctions/core/policy/scope.test', 'tests/roles/policy.test']
  if (!file.startsWith('src/')) return [`tests/unit/${dirname(file)}/`]
  const own = `tests/unit/${dirname(file)}/${basename(file, '.ts')}.test`
  return file.endsWith('/codes.ts') ? [own, 'tests/unit/cloudfunctions/core/attendance/token.test'] : [own]
}
/** Without a suite every defect of a file would be caught by jest finding nothing to run. */
const hasSuites = (file: string): boolean =>
  suitesOf(file).every((suite) => existsSync(suite) || existsSync(`${suite}.ts`))

/** Mutation testing by a small tool of our own (decision 0027): seeded defects, each put in alone and looked for. */
export const defects: Part = {
  ids: ['S15'],
  run: async ({ seed, short }) => {
    const random = randomFrom(`defects ${seed}`)
    const all = judged.filter(hasSuites).flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
    const chosen = Array.from({ length: short ? 1 : tried }, () => all.splice(random.whole(all.length), 1)[0]!)
    const judge = openJudge()
    try {
      const files = [...new Set(chosen.map(({ file }) => file))]
      const suites = [...new Set(files.flatMap(suitesOf))]
      if (!(await judge.passes(files[0]!, readFileSync(files[0]!, 'utf8'), suites)))
        throw new Error('这些测试在没有缺陷时就不通过，查不出什么。')
      let caught = 0
      for (const { file, line, change, text } of chosen) {
        if (!(await judge.passes(file, text, suitesOf(file)))) caught += 1
        // To standard error, which is no document for machines.
        else console.error(`没有查出：${file}:${line} ${change}`)
      }
      const share = (caught / chosen.length) * 100
      const common = { id: 'S15', budget: 95, moreIsBetter: true, unit: '%' } as const
      return [{ ...common, what: '查出的缺陷', figure: share, tries: chosen.length, triesWanted: wanted }]
    } finally {
      judge.end()
    }
  },
}
