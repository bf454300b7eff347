import {
  change,
  changeMany,
  command,
  count,
  find,
  insert,
  put,
  saysDuplicate,
} from '../../../../../cloudfunctions/core/platform/db'

/** None of these may reach the database: it is not there, and a request to it would fail with another error. */
describe('guards of the database', () => {
  const hole = undefined as unknown as string

  it.each([
    ['find', () => find('members', { status: 'active', openId: hole }, { limit: 1 }), 'members filter.openId'],
    ['count', () => count('members', { path: hole }), 'members filter.path'],
    [
      'insert',
      () => insert('members', { _id: 'a', posts: [{ post: hole }] } as { _id: string }),
      'members.posts[0].post',
    ],
    [
      'put',
      () => put('members', { _id: 'a', exemption: { reason: hole } } as { _id: string }),
      'members.exemption.reason',
    ],
    ['change', () => change('members', 'a', { name: hole }), 'members'],
    ['a guard', () => change('members', 'a', { name: '王' }, { version: hole }), 'members'],
    ['changeMany', () => changeMany('members', { branchId: hole }, { branchName: '甲' }), 'members filter.branchId'],
  ])('refuses undefined in %s', async (_what, act, where) => {
    await expect(act()).rejects.toThrow(/^undefined in /)
    await expect(act()).rejects.toThrow(where)
  })

  it('refuses to change a whole collection', async () => {
    await expect(changeMany('members', {}, { branchName: '甲' })).rejects.toThrow('An empty filter on members')
  })

  it('still finds a hole beside an operator of the SDK', async () => {
    const acting = find('members', { path: command.gte('/a/'), openId: hole }, { limit: 1 })
    await expect(acting).rejects.toThrow('undefined in members filter.openId')
  })
})

describe('saysDuplicate', () => {
  it('knows a taken key by its text, in either variant', () => {
    const texts = [
      'E11000 duplicate key error collection',
      '[DuplicateWrite] multiple write errors',
      'errMsg: Duplicate key',
    ]
    expect(texts.map((text) => saysDuplicate(new Error(text)))).toEqual([true, true, true])
    expect([new Error('TransactionConflict'), null, 'timeout'].map(saysDuplicate)).toEqual([false, false, false])
  })
})
