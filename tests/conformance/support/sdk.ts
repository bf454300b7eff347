import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../../local-cloud/database'
import type { CollectionSpec } from '../../../cloudfunctions/core/schema/readSchema'
import { openDatabase } from '../../../local-cloud/database'

// The SDK ships no types for its database.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Sdk = any

export interface Harness {
  db: Sdk
  database: Database
  file: string
  /** Every request the SDK has sent, oldest first. */
  requests: Record<string, unknown>[]
  /** Moves the database's clock. */
  setNow(now: Date): void
  close(): Promise<void>
}

export interface HarnessOptions {
  collections: CollectionSpec[]
  permissive?: boolean
  /** Makes collections as they are used. */
  onNewCollection?: (name: string) => void
}

export const NOON = new Date('2026-03-05T04:00:00.000Z')

/** The environment that points the genuine SDK at this machine. */
const redirect = (port: number): void => {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_SECRETID: 'conformance',
    TENCENTCLOUD_SECRETKEY: 'conformance',
    TENCENTCLOUD_SESSIONTOKEN: 'conformance',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_SEQID: 'conformance',
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
  })
}

const read = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
}

/** The smallest gateway there can be, so that what is tested is the SDK and the database alone. */
const serve = (database: Database, requests: Record<string, unknown>[]) =>
  createServer((request: IncomingMessage, response: ServerResponse) => {
    void read(request).then(async (params) => {
      requests.push(params)
      const answer = await database.handle(String(params.action), params)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ requestId: randomUUID(), ...answer }))
    })
  })

/** Opens a fresh database behind the genuine, unmodified wx-server-sdk. */
export const openHarness = async ({
  collections,
  permissive = false,
  onNewCollection,
}: HarnessOptions): Promise<Harness> => {
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  const file = join(folder, 'database.sqlite')
  let now = NOON
  const database = openDatabase({ file, collections, permissive, onNewCollection, now: () => now })
  const requests: Record<string, unknown>[] = []
  const server = serve(database, requests)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const outer = process.env.TCB_CONTEXT_CNFG
  redirect((server.address() as AddressInfo).port)
  const cloud = require('wx-server-sdk') as Sdk
  cloud.init({ env: 'local' })
  return {
    db: cloud.database(),
    database,
    file,
    requests,
    setNow: (next) => {
      now = next
    },
    close: async () => {
      // The SDK follows the environment at each call: a harness opened inside another gives it back.
      if (outer !== undefined) process.env.TCB_CONTEXT_CNFG = outer
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

interface SdkError extends Error {
  errCode: number
  errMsg: string
}

/** The error an act fails with, as the SDK gives it to a function. */
export const failureOf = async (act: Promise<unknown>): Promise<SdkError> => {
  try {
    await act
  } catch (error) {
    return error as SdkError
  }
  throw new Error('expected a failure')
}
