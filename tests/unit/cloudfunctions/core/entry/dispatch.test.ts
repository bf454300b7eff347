import { dispatch } from '../../../../../cloudfunctions/core/entry/dispatch'
import { accountOf } from '../../../../../cloudfunctions/core/platform/accounts'
import { dataState } from '../../../../../cloudfunctions/core/platform/dataForm'
import {
  change,
  changeMany,
  find,
  insert,
  put,
  removeDoc,
  transact,
} from '../../../../../cloudfunctions/core/platform/db'
import { deleteFile, storeFile } from '../../../../../cloudfunctions/core/platform/files'
import type { Handlers } from '../../../../../cloudfunctions/core/platform/request'
import { actor } from '../../../../support/actor'

const request = jest.fn()
jest.mock('wx-server-sdk', () => {
  const asked =
    (name: string) =>
    (...given: unknown[]) => {
      request(name, ...given)
      return Promise.resolve({ data: [], stats: { updated: 1 }, fileID: 'f' })
    }
  const query = {
    where: () => query,
    orderBy: () => query,
    limit: () => query,
    get: asked('get'),
    update: asked('update'),
  }
  const collection = () => ({
    ...query,
    doc: () => ({ set: asked('set'), remove: asked('remove') }),
    add: asked('add'),
  })
  const sdk = {
    init: () => undefined,
    DYNAMIC_CURRENT_ENV: 'x',
    database: () => ({ collection, command: {}, startTransaction: asked('transaction') }),
    getWXContext: () => ({ OPENID: 'me' }),
    deleteFile: asked('deleteFile'),
    uploadFile: asked('uploadFile'),
  }
  return { __esModule: true, default: sdk }
})
jest.mock('../../../../../cloudfunctions/core/platform/accounts', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/accounts'),
  accountOf: jest.fn(),
}))
jest.mock('../../../../../cloudfunctions/core/platform/dataForm', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/dataForm'),
  dataState: jest.fn(),
}))
process.env.ORGAN_KEY = Buffer.alloc(32, 7).toString('base64')
const act = jest.fn()
const handlers = { session: { unbind: (given: unknown) => act(given) } } as unknown as Partial<Handlers>

const call = () => dispatch({ action: 'session.unbind', input: {} }, handlers)
const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined)
beforeEach(() => {
  request.mockClear()
  printed.mockClear()
  ;(accountOf as jest.Mock).mockResolvedValue(actor())
})

describe('while the data is brought to a new form', () => {
  const writes: [string, () => Promise<unknown>][] = [
    ['insert', () => insert('notes', { _id: 'a' })],
    ['put', () => put('notes', { _id: 'a' })],
    ['change', () => change('notes', 'a', { b: 1 })],
    ['changeMany', () => changeMany('notes', { a: 1 }, { b: 1 })],
    ['removeDoc', () => removeDoc('notes', 'a')],
    ['transact', () => transact(async () => undefined)],
    ['storeFile', () => storeFile('kept/a', Buffer.from(''))],
    ['deleteFile', () => deleteFile('cloud://a')],
  ]
  it.each(writes)('refuses an act at %s, in words, before anything is sent', async (_, write) => {
    ;(dataState as jest.Mock).mockResolvedValue('writesClosed')
    act.mockImplementation(write)
    const answer = await call()
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'upgrading', message: expect.stringContaining('系统正在升级') },
    })
    expect(request).not.toHaveBeenCalled()
    ;(dataState as jest.Mock).mockResolvedValue('open')
    await call()
    expect(request).toHaveBeenCalled()
  })
  it('lets reading go on', async () => {
    ;(dataState as jest.Mock).mockResolvedValue('writesClosed')
    act.mockImplementation(() => find('notes', {}, { limit: 1 }))
    expect(await call()).toMatchObject({ ok: true, value: [] })
  })
  it('refuses all of it when the data is newer than the code', async () => {
    ;(dataState as jest.Mock).mockResolvedValue('newer')
    act.mockReset()
    expect(await call()).toMatchObject({ ok: false, problem: { code: 'dataNewer' } })
    expect(act).not.toHaveBeenCalled()
  })
})

describe('what waited on a phone', () => {
  const waited = (as: unknown) => dispatch({ action: 'session.unbind', input: {}, as }, handlers)
  beforeEach(() => {
    ;(dataState as jest.Mock).mockResolvedValue('open')
    act.mockReset().mockResolvedValue({ done: true })
  })

  it('is done for whoever wrote it', async () => {
    expect(await waited(actor().memberId)).toMatchObject({ ok: true })
  })
  it.each(['somebody-else', '', null, 7])('is refused from anybody else before anything is done: %p', async (as) => {
    expect(await waited(as)).toMatchObject({
      ok: false,
      problem: { code: 'otherPerson', message: expect.stringContaining('内容还留在本机') },
    })
    expect(act).not.toHaveBeenCalled()
  })
  it('is nobody’s where the WeChat is bound to nobody by now', async () => {
    ;(accountOf as jest.Mock).mockResolvedValue(null)
    expect(await waited(actor().memberId)).toMatchObject({ ok: false, problem: { code: 'otherPerson' } })
    expect(act).not.toHaveBeenCalled()
  })
  it('is told from what a person does now, which says nobody’s name', async () => {
    expect(await call()).toMatchObject({ ok: true })
  })
})

describe('a call that meets others at work', () => {
  it('is told to come again instead of failing (S3)', async () => {
    ;(dataState as jest.Mock).mockResolvedValue('open')
    act.mockRejectedValue(new Error('[ResourceUnavailable.TransactionConflict] Transaction is conflict'))
    expect(await call()).toMatchObject({ ok: false, problem: { code: 'busy' } })
  })
})

describe('the log of a call', () => {
  it('names the act also when it breaks off, and nothing a caller chose', async () => {
    ;(dataState as jest.Mock).mockResolvedValue('open')
    act.mockRejectedValue(new Error('张三丰 of canary'))
    expect(await call()).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    await dispatch({ action: 'canary.act', input: { name: '张三丰' } }, handlers)
    const lines = printed.mock.calls.map(([line]) => line as string)
    expect(lines.join()).not.toMatch(/张三丰|canary/)
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { action: 'session.unbind', outcome: 'unexpected', error: 'Error' },
      { action: 'unknown', outcome: 'unknownAction' },
    ])
  })
})
