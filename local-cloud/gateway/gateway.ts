import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invokeFromFunction } from '../invoke/fromFunction'
import { createOpenapi } from '../openapi/openapi'
import { createMediaChecks } from '../openapi/mediaChecks'
import { createPhoneCodes } from '../openapi/phoneCodes'
import { createCloudIds } from '../openapi/openData'
import { createSubscriptions } from '../openapi/subscriptions'
import { batchDeleteFile } from '../storage/batchDeleteFile'
import { batchGetDownloadUrl } from '../storage/batchGetDownloadUrl'
import { openFiles } from '../storage/files'
import { getFileAuthority } from '../storage/getFileAuthority'
import { getUploadMetadata } from '../storage/getUploadMetadata'
import { serveStorage } from '../storage/routes'
import { createSignatures } from '../storage/signatures'
import { serveApp } from './app'
import { serveCalls } from './client'
import { serveClientDatabase } from './clientDatabase'
import { serveConsole } from './console'
import { serveControl } from './control'
import { ownEntryPage } from './ownEntry'
import { serveOutbox } from './outboxView'
import { servePhone } from './phone'
import { createRequestLog } from './requestLog'
import { createServer } from './server'
import { serveWire } from './wire'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock'
import type { Counters } from '../counters'
import type { Faults } from '../faults'
import type { Database } from '../database/types'
import type { FunctionHost } from '../invoke/environment'
import type { FunctionFolder } from '../invoke/functions'
import type { Invoker } from '../invoke/invoker'
import { anyPhoneOf } from '../people'
import type { FunctionLog } from '../invoke/log'
import type { Pushes } from '../invoke/pushes'
import type { Outbox } from '../outbox'
import type { CloudSchema } from '../../cloudfunctions/core/schema/readSchema'
import type { RuleOf } from '../rules'
import type { People } from '../people'
import type { Storage } from '../storage/storage'
import type { CallAs } from './client'
import type { ControlledCloud } from './control'

interface GatewayParts {
  readonly clock: Clock
  readonly schema: CloudSchema
  readonly functions: ReadonlyMap<string, FunctionFolder>
  readonly host: FunctionHost
  readonly database: Database
  readonly invoker: Invoker
  readonly counters: Counters
  readonly outbox: Outbox
  readonly faults: Faults
  readonly pushes: Pushes
  readonly callAs: CallAs
  readonly cloud: ControlledCloud
  readonly log: FunctionLog
  readonly dataDir: string
  readonly appDir?: string
  readonly people?: People
  readonly token?: string
  /** Whether a phone may upload only what a ticket names: the storage rule of our own deployment. */
  readonly ticketsOnly: boolean
  readonly ruleOf: RuleOf
  /** Pages of other origins that may call, such as a development server's. */
  readonly origins?: readonly string[]
  /** What the check of text finds risky. */
  readonly riskyWords?: readonly string[]
}

/** Everything the local cloud answers over HTTP, on one loopback server that does not listen yet. */
export async function createGateway(parts: GatewayParts): Promise<FastifyInstance> {
  const { clock, schema, outbox, database, invoker, people } = parts
  const phoneCodes = createPhoneCodes(clock)
  const subscriptions = createSubscriptions()
  const cloudIds = createCloudIds(clock)
  const storage: Storage = {
    files: openFiles(parts.dataDir),
    signatures: createSignatures(),
    clock,
    address: parts.host.address,
  }
  const phoneOf = people?.phoneOf ?? anyPhoneOf
  const checks = createMediaChecks(storage, parts.pushes)
  const requests = createRequestLog(database)
  const server = createServer(parts.token, parts.origins)
  serveWire(server, {
    credentials: parts.host.credentials,
    counters: parts.counters,
    faults: parts.faults,
    actions: {
      'database.*': (params, action, _source, from) => requests.handle({ from }, action, params),
      'functions.invokeFunction': invokeFromFunction(invoker),
      'storage.getUploadMetadata': getUploadMetadata(storage),
      'storage.batchGetDownloadUrl': batchGetDownloadUrl(storage),
      'storage.batchDeleteFile': batchDeleteFile(storage),
      'storage.getFileAuthority': getFileAuthority(storage),
    },
    kill: (functionName) => invoker.kill(functionName),
    fault: parts.log.fault,
    openapi: createOpenapi(
      {
        clock,
        outbox,
        schema,
        phoneCodes,
        subscriptions,
        checks,
        cloudIds,
        phoneOf,
        riskyWords: parts.riskyWords ?? [],
      },
      parts.functions,
    ),
  })
  serveStorage(server, storage)
  serveCalls(server, parts.callAs)
  servePhone(server, {
    storage,
    phoneCodes,
    subscriptions,
    cloudIds,
    ticketsOnly: parts.ticketsOnly,
    readsFiles: !parts.ticketsOnly,
  })
  serveClientDatabase(server, { requests, ruleOf: parts.ruleOf })
  serveConsole(server, { database, storage, requests, dataDir: parts.dataDir })
  server.get('/__local/wx-cloud.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(await readFile(join(__dirname, 'wx-cloud.js'))),
  )
  serveControl(server, parts.cloud)
  serveOutbox(server, outbox)
  server.get('/', async (_request, reply) => {
    const html = people?.entryPage() ?? ownEntryPage(parts.functions, parts.host.address.url)
    return reply.type('text/html; charset=utf-8').send(html)
  })
  await serveApp(server, parts.appDir)
  return server
}
