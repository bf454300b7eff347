import { circlesIn } from '../../../scripts/circles.mjs'

const circles = (sources: Record<string, string>) =>
  circlesIn('lib', Object.keys(sources), (file: string) => sources[file] as string)

it('finds two folders that need each other, types included', () => {
  expect(
    circles({
      'lib/meeting/show.ts': "import type { Row } from '../attendance/store'",
      'lib/attendance/store.ts': "import { meeting } from '../meeting/store'",
      'lib/meeting/store.ts': '',
    }),
  ).toEqual([['meeting', 'attendance', 'meeting']])
})

it('finds a circle of three, and one made by an import at run time', () => {
  expect(
    circles({
      'lib/a/one.ts': "export { two } from '../b/two'",
      'lib/b/two.ts': "const three = import('../c/three')",
      'lib/c/three.ts': "import { one } from '../a/one'",
    }),
  ).toEqual([['a', 'b', 'c', 'a']])
})

it('is content with folders that only need those below, by several ways', () => {
  expect(
    circles({
      'lib/home/show.ts': "import { a } from '../meeting/a'\nimport { b } from '../org/b'",
      'lib/meeting/a.ts': "import { b } from '../org/b'\nimport { own } from './own'",
      'lib/org/b.ts': "import dayjs from 'dayjs'\nimport { day } from '../../src/contract/days'",
    }),
  ).toEqual([])
})
