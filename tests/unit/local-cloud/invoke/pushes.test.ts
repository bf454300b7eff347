import { createPushes } from '../../../../local-cloud/invoke/pushes'
import type { Invoker } from '../../../../local-cloud/invoke/invoker'
import type { PushedEvent } from '../../../../local-cloud/invoke/pushes'

const schema = { collections: [], functions: { inbox: { client: false, messages: ['checked'] } }, environment: {} }
const log = { line: () => undefined, fault: jest.fn() }
const checked = async () => ({ Event: 'checked' }) as PushedEvent
const hour = 60 * 60_000

/** Pushes over an invoker that notes what it is asked, and rests when told to. */
function build(byThemselves: boolean) {
  let rest = () => undefined as void
  const resting = new Promise<void>((done) => {
    rest = done
  })
  const invoker: Invoker = {
    invoke: jest.fn(async () => ({ requestId: 'r', text: 'null' })),
    kill: () => undefined,
    rest: () => resting,
    end: () => Promise.resolve(),
  }
  return { invoker, rest, pushes: createPushes({ schema, invoker, log, byThemselves }) }
}

describe('messages of the platform', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('go by themselves, but not while the function that asked is still under way', async () => {
    const { pushes, invoker, rest } = build(true)
    pushes.add(checked)
    await jest.advanceTimersByTimeAsync(hour)
    expect(invoker.invoke).not.toHaveBeenCalled()
    rest()
    await jest.advanceTimersByTimeAsync(0)
    expect(invoker.invoke).toHaveBeenCalledWith('inbox', '{"Event":"checked"}', { source: 'wx_message' })
  })

  test('go when asked for, and then not again by themselves', async () => {
    const { pushes, invoker, rest } = build(true)
    pushes.add(checked)
    expect(await pushes.deliver()).toBe(1)
    rest()
    await jest.advanceTimersByTimeAsync(hour)
    expect(invoker.invoke).toHaveBeenCalledTimes(1)
  })

  test('wait to be asked for where none go by themselves', async () => {
    const { pushes, invoker, rest } = build(false)
    pushes.add(checked)
    rest()
    await jest.advanceTimersByTimeAsync(hour)
    expect(invoker.invoke).not.toHaveBeenCalled()
    expect(await pushes.deliver()).toBe(1)
    expect(await pushes.deliver()).toBe(0)
  })
})
