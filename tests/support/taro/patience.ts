import { configure, getConfig } from '@testing-library/react'
import { setImmediate } from 'node:timers'

/**
 * Pages are tested in a time of their own (`fakeTimers` in jest.config.ts): waiting for what a page says lets it pass, so nothing
 * hangs on how busy the machine is. A call that finds no network is tried again after up to a second, which is all that the
 * library would wait. And once what was waited for is there, whatever needs no time arrives as well, such as the answer of a
 * call that was seen to be sent.
 */
const { asyncWrapper } = getConfig()
const turn = () => new Promise((arrived) => setImmediate(arrived))
const waited = async <Found>(wait: () => Promise<Found>) => {
  try {
    return await wait()
  } finally {
    await turn()
    // After a wait in vain the library is still letting time pass, which would spoil the test that follows.
    await turn()
  }
}
configure({ asyncUtilTimeout: 5000, asyncWrapper: (wait) => asyncWrapper(() => waited(wait)) })
