import { EJSON } from 'bson'
import { readJson } from './body'
import { ownLimit, ownLimitCode } from '../ownLimit'
import type { FastifyInstance } from 'fastify'
import type { RequestLog } from './requestLog'
import type { CollectionRule, RuleOf } from '../rules'
import type { Params, WireAnswer } from '../wireAnswer'

/** What the platform gives a phone in one request, at most. */
const mostRows = 20

interface ClientDatabase {
  readonly requests: RequestLog
  readonly ruleOf: RuleOf
}

const denied: WireAnswer = { code: 'DATABASE_PERMISSION_DENIED', message: 'database permission denied' }

const own = (query: unknown, openid: string): string =>
  EJSON.stringify(
    { $and: [typeof query === 'string' && query ? EJSON.parse(query, { relaxed: false }) : {}, { _openid: openid }] },
    { relaxed: false },
  )

/** Whoever may read only their own finds nothing else, as if it were not there. */
const narrowed = (params: Params, openid: string): Params => ({
  ...params,
  queryType: 'WHERE',
  query: own(params.query, openid),
})

const readsAll = (rule: CollectionRule): boolean => rule === 'READONLY' || rule === 'ADMINWRITE'
const writesOwn = (rule: CollectionRule): boolean => rule === 'PRIVATE' || rule === 'READONLY'

/** The database as a phone reaches it, under each collection's own rule. */
export function createClientDatabase({ requests, ruleOf }: ClientDatabase) {
  const withOwner = (text: unknown, openid: string): string =>
    EJSON.stringify(
      { ...(EJSON.parse(String(text), { relaxed: false }) as object), _openid: openid },
      { relaxed: false },
    )

  return async (openid: string, action: string, params: Params): Promise<WireAnswer> => {
    const rule = ruleOf(String(params.collectionName))
    const asker = { from: openid, rule }
    const handle = (what: string, how: Params) => requests.handle(asker, what, how)
    const deny = (answer: WireAnswer = denied) => {
      requests.refused(asker, action, params, answer)
      return answer
    }
    /** Replacing a document that is somebody else's would make a second one in its place. */
    const set = async (): Promise<WireAnswer> => {
      const { data } = await handle('database.getDocument', params)
      const [found] = (data as { list: string[] } | undefined)?.list ?? []
      if (found !== undefined && (JSON.parse(found) as { _openid?: unknown })._openid !== openid) return deny()
      return handle(action, { ...params, data: withOwner(params.data, openid) })
    }
    switch (action) {
      case 'database.getDocument':
      case 'database.calculateDocument': {
        if (rule === 'ADMINONLY') return deny()
        const limit = Math.min(Number(params.limit ?? mostRows), mostRows)
        return handle(action, { ...(readsAll(rule) ? params : narrowed(params, openid)), limit })
      }
      case 'database.insertDocument': {
        const data = Array.isArray(params.data) ? params.data.map((text) => withOwner(text, openid)) : params.data
        return writesOwn(rule) ? handle(action, { ...params, data }) : deny()
      }
      case 'database.modifyDocument':
      case 'database.removeDocument': {
        if (!writesOwn(rule)) return deny()
        const replaces = action === 'database.modifyDocument' && params.merge !== true
        return replaces ? set() : handle(action, narrowed(params, openid))
      }
      default:
        return deny({
          code: ownLimitCode,
          message: ownLimit(`${action} from a phone`, 'only reads and writes are built'),
        })
    }
  }
}

/** `POST /as/:openid/database` with `{action, params}`, as the `wx.cloud` of this cloud sends it. */
export function serveClientDatabase(server: FastifyInstance, parts: ClientDatabase): void {
  const handle = createClientDatabase(parts)
  server.post<{ Params: { openid: string } }>('/as/:openid/database', async (request) => {
    const { action, params } = readJson(request.body)
    return handle(request.params.openid, String(action), (params ?? {}) as Params)
  })
}
