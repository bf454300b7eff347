import { createTranscript, inTurn } from '../../../scripts/steps.mjs'

type Say = (text: string) => void
type Counts = { passed?: number; failed?: number; skipped?: number }

/** Work that says and ends what the test tells it to. */
const puppet = () => {
  let say: Say
  let end: (counts: Counts) => void
  const work = (given: Say) => {
    say = given
    return new Promise<Counts>((resolve) => (end = resolve))
  }
  return { work, says: (text: string) => say(text), ends: (counts: Counts) => end(counts) }
}

const withoutSeconds = (text: string) => text.replace(/（\d+ 秒）/g, '')

describe('a transcript', () => {
  let read = ''
  const heard = () => withoutSeconds(read)
  beforeEach(() => (read = ''))
  const transcript = () => createTranscript((text: string) => (read += text))

  it('tells the first step live and keeps the next until it has ended', async () => {
    const { step } = transcript()
    const [first, second] = [puppet(), puppet()]
    const running = [step('one', first.work)(), step('two', second.work)()]
    first.says('a\n')
    second.says('b\n')
    expect(heard()).toBe('\n— one\na\n')
    second.ends({ passed: 1 })
    await running[1]
    expect(heard()).toBe('\n— one\na\n')
    first.ends({ failed: 1 })
    await running[0]
    expect(heard()).toBe('\n— one\na\n✗ one\n\n— two\nb\n✓ two\n')
  })

  it('says how long each step took', async () => {
    const { step } = transcript()
    await step('one', () => ({ passed: 1 }))()
    expect(read).toMatch(/✓ one（\d+ 秒）\n$/)
  })

  it('adds up what passed, failed and was left out', async () => {
    const { step, total } = transcript()
    await inTurn([step('one', () => ({ passed: 3, skipped: 1 })), step('two', () => ({ passed: 2, failed: 4 }))])
    expect(total).toEqual({ passed: 5, failed: 4, skipped: 1 })
  })

  it('begins a step once, however many wait for it', async () => {
    const { step, total } = transcript()
    const one = step('one', () => ({ passed: 1 }))
    const two = step('two', async () => ({ passed: (await one()).passed }))
    await Promise.all([inTurn([two]), inTurn([one])])
    expect(total.passed).toBe(2)
  })

  it('takes one step after the other in turn', async () => {
    const { step } = transcript()
    const order: string[] = []
    const noted = (name: string) =>
      step(name, async () => {
        order.push(`${name} begins`)
        await Promise.resolve()
        order.push(`${name} ends`)
        return {}
      })
    await inTurn([noted('one'), noted('two')])
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('counts a step that breaks off as failed, and goes on', async () => {
    const { step, total } = transcript()
    await inTurn([
      step('one', () => {
        throw new Error('没有内存')
      }),
      step('two', () => ({ passed: 1 })),
    ])
    expect(heard()).toContain('没有内存\n✗ one')
    expect(total).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })
})
