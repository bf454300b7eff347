import { command, find } from '../../../../../cloudfunctions/core/platform/db'
import { together } from '../../../../../cloudfunctions/core/platform/together'

interface Sent {
  from: string
  pipeline: object[]
  as: string
}
const mockSent: Sent[][] = []
let mockAnswer: (asked: Sent[]) => object[] = () => []
jest.mock('../../../../../cloudfunctions/core/platform/sdk', () => {
  const real = jest.requireActual<typeof import('../../../../../cloudfunctions/core/platform/sdk')>(
    '../../../../../cloudfunctions/core/platform/sdk',
  )
  const aggregate = (asked: Sent[] = []) => {
    const same = () => aggregate(asked)
    return {
      match: same,
      project: same,
      limit: same,
      lookup: (one: Sent) => aggregate([...asked, one]),
      end: async () => {
        mockSent.push(asked)
        return { list: mockAnswer(asked) }
      },
    }
  }
  return { ...real, database: { collection: () => ({ aggregate }) } }
})

const found = (collection: string) => find(collection, { open: true }, { limit: 5 })
/** Each collection answers with its own name. */
const byName = (asked: Sent[]) => [Object.fromEntries(asked.map(({ as, from }) => [as, [{ _id: from }]]))]

describe('questions put together', () => {
  beforeEach(() => {
    mockSent.length = 0
    mockAnswer = byName
  })

  it('travel in one request, and each gets its own answer', async () => {
    const answers = await together(() => Promise.all(['talks', 'leaves', 'feedback'].map(found)))
    expect(answers).toEqual([[{ _id: 'talks' }], [{ _id: 'leaves' }], [{ _id: 'feedback' }]])
    expect(mockSent.map((asked) => asked.map(({ from }) => from))).toEqual([['talks', 'leaves', 'feedback']])
  })
  it('that need an answer first go in the next', async () => {
    await together(() =>
      Promise.all([found('nodes').then(() => found('members')), found('talks').then(() => found('leaves'))]),
    )
    expect(mockSent.map((asked) => asked.map(({ from }) => from))).toEqual([
      ['nodes', 'talks'],
      ['members', 'leaves'],
    ])
  })
  it('keep filter, order, bound and fields', async () => {
    await together(() =>
      find('talks', { two: command.in(['a', 'b']) }, { order: [['on', 'desc']], limit: 3, fields: ['on'] }),
    )
    const [[asked]] = mockSent as [[Sent]]
    expect(JSON.parse(JSON.stringify(asked.pipeline))).toMatchObject([
      { $match: { two: { $in: ['a', 'b'] } } },
      { $sort: { on: { $numberInt: '-1' } } },
      { $limit: 3 },
      { $project: { on: true } },
    ])
  })
  it('fail together, each where it was asked', async () => {
    mockAnswer = () => {
      throw new Error('the platform is away')
    }
    const outcomes = await together(() => Promise.allSettled(['talks', 'leaves'].map(found)))
    expect(outcomes.map((each) => each.status === 'rejected' && (each.reason as Error).message)).toEqual([
      'the platform is away',
      'the platform is away',
    ])
  })
  it('of an organ nobody claimed are a programming error', async () => {
    mockAnswer = () => []
    await expect(together(() => found('talks'))).rejects.toThrow('settings/organ is missing')
  })
})
