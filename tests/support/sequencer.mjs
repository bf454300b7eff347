import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import Sequencer from '@jest/test-sequencer'

/** The suites a run should not end with, by the seconds each takes alone on two cores; all others take less. */
const long = {
  'tests/api/home/todoEnds.test.ts': 40,
  'tests/unit/cloudfunctions/core/migrations/migrate.test.ts': 13,
  'tests/unit/bench/torture/main.test.ts': 24,
  'tests/api/seed/cast.test.ts': 25,
  'tests/api/seed/firstStart.test.ts': 21,
  'tests/api/seed/today.test.ts': 16,
  'tests/api/meeting/repetition.test.ts': 20,
  'tests/api/org/repetition.test.ts': 15,
  'tests/api/meeting/yearEnd.test.ts': 12,
  'tests/api/seed/study.test.ts': 9,
  'tests/unit/cloudfunctions/core/photo/picture/clean.test.ts': 9,
  'tests/unit/scripts/deploy.test.ts': 9,
  'tests/e2e/accessibility.test.ts': 85,
  'tests/weapp/screen/pages.test.ts': 62,
  'tests/e2e/admission.test.ts': 56,
  'tests/e2e/kit.test.ts': 28,
  'tests/weapp/askedAgain.test.ts': 22,
  'tests/weapp/outbox.test.ts': 20,
  'tests/e2e/courtyard.test.ts': 37,
  'tests/e2e/meetingCode.test.ts': 26,
}
/** Begins with a copy of what another suite fills, and finds it there when it begins late. */
const copies = ['tests/api/seed/seedOrgan.test.ts']

for (const file of [...Object.keys(long), ...copies])
  if (!existsSync(resolve(file)))
    throw new Error(`${file} is gone: tests/support/sequencer.mjs knows it by its old name`)

const weightOf = (path) => {
  const file = relative(process.cwd(), path).split(sep).join('/')
  return copies.includes(file) ? -1 : (long[file] ?? 0)
}

/** The longest suites first, so that no worker is left alone with one at the end; a fresh clone has no times of its own yet. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort(tests)
    return usual.sort((one, other) => weightOf(other.path) - weightOf(one.path))
  }
}
