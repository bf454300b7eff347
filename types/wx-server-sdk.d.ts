/**
 * The parts of the SDK this project calls, as they answer: a promise, since nobody hands callbacks over. Its own typings
 * mix both forms, take the constant of the environment for a symbol and lack `timeout`, `throwOnNotFound` and `maxAge`.
 */
declare module 'wx-server-sdk' {
  type Fields = Record<string, unknown>

  /** What one field is compared with. */
  interface Comparison {
    and(other: Comparison): Comparison
    or(other: Comparison): Comparison
  }

  interface Stages {
    match(filter: Fields): Stages
    sort(order: Record<string, 1 | -1>): Stages
    limit(max: number): Stages
    project(fields: Record<string, boolean>): Stages
    done(): object[]
  }

  interface Command {
    readonly aggregate: { pipeline(): Stages }
    addToSet(value: unknown): object
    /** A condition may stand wherever a filter may. */
    and(conditions: readonly Fields[]): Fields
    or(conditions: readonly Fields[]): Fields
    exists(there: boolean): Comparison
    gt(value: unknown): Comparison
    gte(value: unknown): Comparison
    in(values: readonly unknown[]): Comparison
    inc(by: number): object
    lt(value: unknown): Comparison
    lte(value: unknown): Comparison
    neq(value: unknown): Comparison
    nin(values: readonly unknown[]): Comparison
    push(...values: unknown[]): object
    remove(): object
    set(value: unknown): object
  }

  interface Query {
    where(filter: Fields): Query
    orderBy(field: string, direction: 'asc' | 'desc'): Query
    limit(max: number): Query
    skip(count: number): Query
    field(fields: Record<string, boolean>): Query
    get(): Promise<{ data: unknown[] }>
    count(): Promise<{ total: number }>
    update(change: { data: Fields }): Promise<{ stats: { updated: number } }>
    remove(): Promise<unknown>
  }

  interface Aggregate {
    match(filter: Fields): Aggregate
    project(fields: Record<string, boolean>): Aggregate
    unwind(list: { path: string; includeArrayIndex: string }): Aggregate
    sort(order: Record<string, 1 | -1>): Aggregate
    limit(max: number): Aggregate
    lookup(joined: { from: string; pipeline: object[]; as: string }): Aggregate
    end(): Promise<{ list: unknown[] }>
  }

  interface DocumentReference {
    /** Without `data` when there is no such document. */
    get(): Promise<{ data?: unknown }>
    set(whole: { data: object }): Promise<unknown>
    update(change: { data: Fields }): Promise<unknown>
    remove(): Promise<unknown>
  }

  interface Documents {
    doc(id: string): DocumentReference
    add(added: { data: object }): Promise<unknown>
  }

  export interface Transaction {
    collection(name: string): Documents
    commit(): Promise<unknown>
    rollback(reason?: unknown): Promise<unknown>
  }

  interface Database {
    readonly command: Command
    collection(name: string): Query & Documents & { aggregate(): Aggregate }
    startTransaction(): Promise<Transaction>
  }

  interface FileAddress {
    fileID: string
    /** Empty or absent when there is no such file. */
    tempFileURL?: string
    maxAge?: number
  }

  /** What the platform is asked about a picture; its answer comes later, as a message. */
  interface MediaCheck {
    mediaUrl: string
    /** 2 is a picture. */
    mediaType: 2
    version: 2
    /** 4 is a post of a person's life, the nearest to a note of a visit. */
    scene: 4
    openid: string
  }

  /** What the platform is asked about words, of somebody who was there in the last two hours. */
  interface TextCheck {
    content: string
    version: 2
    /** 3 is a forum, the nearest to words that colleagues read. */
    scene: 3
    openid: string
  }

  /** A message the person allowed; refused with 43101 where they did not. */
  interface SubscribeMessage {
    touser: string
    templateId: string
    /** What it opens. */
    page: string
    data: Readonly<Record<string, { value: string }>>
  }

  /** The open interfaces the product asks; the SDK makes one of any name at run time. */
  type OpenApi = {
    phonenumber: { getPhoneNumber(input: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }> }
    security: {
      mediaCheckAsync(input: MediaCheck): Promise<{ traceId?: string }>
      msgSecCheck(input: TextCheck): Promise<{ result?: { suggest?: string } }>
    }
    subscribeMessage: { send(input: SubscribeMessage): Promise<unknown> }
  }

  interface Cloud {
    readonly DYNAMIC_CURRENT_ENV: string
    init(options: { env: string | undefined; timeout?: number }): void
    database(options?: { throwOnNotFound?: boolean }): Database
    /** Values of all digits arrive as numbers. */
    getWXContext(): { OPENID?: unknown; SOURCE?: unknown }
    callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>
    uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID?: string }>
    downloadFile(file: { fileID: string }): Promise<{ fileContent?: Buffer }>
    getTempFileURL(files: {
      fileList: readonly (string | { fileID: string; maxAge: number })[]
    }): Promise<{ fileList: FileAddress[] }>
    deleteFile(files: { fileList: readonly string[] }): Promise<{ fileList: unknown[] }>
    readonly openapi: OpenApi
    /** The older form of an open interface; the product asks none by it. */
    callOpenAPI(call: { api: string; data: object }): Promise<unknown>
  }

  const cloud: Cloud
  export default cloud
}
