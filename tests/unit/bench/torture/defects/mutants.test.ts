import { mutantsOf } from '../../../../../bench/torture/defects/mutants'

const changes = (text: string) => mutantsOf('rules.ts', text).map(({ change }) => change)

describe('seeded defects', () => {
  it('are slips of operators, constants, guards and lists, one at a time', () => {
    expect(changes('const a = (x: number) => x >= 15 && !y')).toEqual(['&& → ||', '>= → >', '15 → (15 + 1)', '!y → y'])
    expect(changes("const posts = ['auditor', 'inspector']")).toEqual([
      "['auditor', 'inspector'] → ['inspector']",
      "['auditor', 'inspector'] → ['auditor']",
    ])
    expect(changes('if (late) stop()')).toEqual(['late → false'])
    expect(changes('paths.some(covers)')).toEqual(['some → every'])
  })
  it('are in no type, and leave the rest of the text as it was', () => {
    expect(changes('type A = 1 | 2; interface B { c: 3 }')).toEqual([])
    expect(mutantsOf('rules.ts', 'let a = 1 // why\nlet b = true').map(({ line, text }) => [line, text])).toEqual([
      [1, 'let a = (1 + 1) // why\nlet b = true'],
      [2, 'let a = 1 // why\nlet b = false'],
    ])
  })
})
