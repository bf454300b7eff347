import { appendFileSync } from 'node:fs'
import cloud from 'wx-server-sdk'

/** A function for the local cloud's own tests: does what the event asks, through the genuine SDK. */
cloud.init({ env: process.env.TCB_ENV })

let invocations = 0

type Act = (event: Record<string, unknown>) => unknown

/** The SDK makes an open interface of any name; what is typed are those the product asks. */
const interfaces = cloud.openapi as Record<string, Record<string, (data: object) => Promise<object>>>

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const strays: Record<string, () => void> = {
  rejection: () => void Promise.reject(new Error('after the answer')),
  exception: () => {
    throw new Error('after the answer')
  },
  exit: () => process.exit(3),
  memory: () => {
    for (const hoard: unknown[] = []; ;) hoard.push(new Array(1_000_000).fill(hoard.length))
  },
}

const acts: Record<string, Act> = {
  context: () => cloud.getWXContext(),
  /** The identity before and after a pause: an overlap would change it. */
  contextTwice: async (event) => {
    const before = cloud.getWXContext().OPENID
    await sleep(Number(event.pause))
    return { before, after: cloud.getWXContext().OPENID }
  },
  count: () => (invocations += 1),
  event: (event) => event,
  sleep: async (event) => {
    await sleep(Number(event.pause))
    return 'awake'
  },
  spin: () => {
    for (;;);
  },
  nothing: () => undefined,
  fail: () => {
    throw new Error('broken on purpose')
  },
  exit: () => process.exit(3),
  print: (event) => console.log(event.text),
  large: (event) => 'x'.repeat(Number(event.size)),
  clock: () => ({
    iso: new Date().toISOString(),
    now: Date.now(),
    isDate: new Date() instanceof Date && Object.prototype.toString.call(new Date()) === '[object Date]',
    given: new Date(0).toISOString(),
    zone: new Date().getTimezoneOffset(),
  }),
  variable: (event) => process.env[String(event.name)] ?? null,
  add: async (event) =>
    cloud
      .database()
      .collection('notes')
      .add({ data: event.note as object }),
  /** Goes on writing until it is killed. */
  writeOn: (event) => {
    for (;;) appendFileSync(String(event.file), '.')
  },
  read: async (event) => (await cloud.database().collection('notes').doc(String(event.id)).get()).data,
  callFunction: async (event) =>
    (await cloud.callFunction({ name: String(event.name), data: event.data as object })).result,
  upload: async (event) =>
    (await cloud.uploadFile({ cloudPath: String(event.path), fileContent: Buffer.from(String(event.text)) })).fileID,
  download: async (event) => (await cloud.downloadFile({ fileID: String(event.fileID) })).fileContent!.toString(),
  addresses: async (event) => (await cloud.getTempFileURL({ fileList: event.fileList as string[] })).fileList,
  openapi: async (event) => {
    const [family, method] = String(event.api).split('.') as [string, string]
    const answer: { buffer?: unknown } = await interfaces[family]![method]!(event.data as object)
    return Buffer.isBuffer(answer.buffer) ? { ...answer, buffer: answer.buffer.toString('base64') } : answer
  },
  /** An older form that the local cloud does not implement. */
  oldOpenapi: (event) => cloud.callOpenAPI({ api: String(event.api), data: {} }),
  /** Leaves something behind that ends the instance after the answer. */
  stray: (event) => {
    setTimeout(strays[String(event.how)]!, 0)
    return 'answered'
  },
  timer: (event) => ({ event, context: cloud.getWXContext(), source: process.env.TCB_SOURCE }),
  remove: async (event) => (await cloud.deleteFile({ fileList: event.fileList as string[] })).fileList,
}

/** Gives what the act gives, or the problem the SDK raised, as data. */
export async function main(event: Record<string, unknown>): Promise<unknown> {
  const act = acts[event.Type === 'Timer' ? 'timer' : String(event.act)]
  if (!act) throw new Error(`no act ${String(event.act)}`)
  if (event.catch !== true) return act(event)
  try {
    return { value: await act(event) }
  } catch (error) {
    const { errCode, errMsg, code, message } = error as Record<string, unknown>
    return { errCode, errMsg, code, message }
  }
}
