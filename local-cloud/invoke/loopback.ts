import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { isIP } from 'node:net'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
import workerThreads from 'node:worker_threads'

/** What a function may name beside this machine: hosts, and the two words `child_process` and `worker_threads`. */
type Allowed = readonly string[]

class LeftLoopback extends Error {
  readonly code = 'LOCAL_CLOUD_LOOPBACK'
  constructor(what: string, word: string) {
    super(`本地云不让云函数离开本机：${what}。确实需要时，启动本地云加 --allow ${word}。见 docs/local-cloud.md#network`)
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.')) || host === '::ffff:127.0.0.1'

const judge =
  (allowed: Allowed) =>
  (what: string, host: string): LeftLoopback | undefined =>
    isLoopback(host) || allowed.includes(host) ? undefined : new LeftLoopback(`${what} ${host}`, host)

type Judge = ReturnType<typeof judge>
type Callable = (...args: unknown[]) => unknown
type Methods = Record<string, Callable>

/** Puts a method in the place of another; what it is called on stays `this`. */
function replace(holder: object, name: string, make: (original: Callable) => Callable): void {
  const methods = holder as Methods
  if (typeof methods[name] === 'function') methods[name] = make(methods[name])
}

/**
 * Keeps everything a function loads afterwards on this machine: an older SDK, or a line somebody forgot, would otherwise
 * speak to the real cloud with what it thinks are real keys. A guard against accidents, not a sandbox.
 */
export function stayOnLoopback(allowed: Allowed): void {
  const refusal = judge(allowed)
  guardSockets(refusal, allowed)
  guardDatagrams(refusal)
  guardNames(refusal)
  guardProcesses(allowed)
  syncBuiltinESMExports()
}

/** `net`, and with it `tls`, `http`, `https`, `http2` and `fetch`: all of them connect a socket in the end. */
function guardSockets(refusal: Judge, allowed: Allowed): void {
  replace(
    net.Socket.prototype,
    'connect',
    (connect) =>
      function (this: net.Socket, ...args: unknown[]) {
        const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
        const options = typeof first === 'object' && first !== null ? (first as net.TcpNetConnectOpts) : undefined
        // A path is a socket of this machine's own.
        if (typeof first === 'string' && Number.isNaN(Number(first))) return connect.apply(this, args)
        if (options && 'path' in options && options.path) return connect.apply(this, args)
        const host = options ? (options.host ?? 'localhost') : typeof second === 'string' ? second : 'localhost'
        const refused = refusal('连接', host)
        if (refused) {
          process.nextTick(() => this.destroy(refused))
          return this
        }
        // A name may lead elsewhere than it says, by a lookup of the caller's own.
        if (!allowed.includes(host)) {
          this.on('lookup', (_error: Error | null, address: string) => {
            const elsewhere = address ? refusal(`${host} 指向`, address) : undefined
            if (elsewhere) this.destroy(elsewhere)
          })
        }
        return connect.apply(this, args)
      },
  )
}

function guardDatagrams(refusal: Judge): void {
  for (const name of ['send', 'connect']) {
    replace(
      dgram.Socket.prototype,
      name,
      (original) =>
        function (this: dgram.Socket, ...args: unknown[]) {
          const host = args.slice(1).find((arg): arg is string => typeof arg === 'string')
          const refused = host === undefined ? undefined : refusal('UDP 发往', host)
          if (refused) throw refused
          return original.apply(this, args)
        },
    )
  }
}

/** A question to a name server leaves the machine too. */
function guardNames(refusal: Judge): void {
  const callback = (original: Callable) =>
    function (this: unknown, ...args: unknown[]) {
      const refused = refusal('查询域名', String(args[0]))
      if (!refused) return original.apply(this, args)
      const done = args.at(-1)
      if (typeof done !== 'function') throw refused
      process.nextTick(() => (done as Callable)(refused))
      return {}
    }
  const promised = (original: Callable) =>
    function (this: unknown, ...args: unknown[]) {
      const refused = refusal('查询域名', String(args[0]))
      return refused ? Promise.reject(refused) : original.apply(this, args)
    }
  const asking = (holder: object) =>
    Object.getOwnPropertyNames(holder).filter((name) => /^(lookup|resolve|reverse)/.test(name))
  for (const holder of [dns, dns.Resolver.prototype]) asking(holder).forEach((name) => replace(holder, name, callback))
  for (const holder of [dns.promises, dns.promises.Resolver.prototype])
    asking(holder).forEach((name) => replace(holder, name, promised))
}

/** Another program or thread is out of reach of this guard. */
function guardProcesses(allowed: Allowed): void {
  const never = (word: string) => () =>
    function refuse(): never {
      throw new LeftLoopback(`启动别的${word === 'child_process' ? '程序' : '线程'}`, word)
    }
  if (!allowed.includes('child_process')) {
    for (const name of ['exec', 'execFile', 'spawn', 'fork', 'execSync', 'execFileSync', 'spawnSync'])
      replace(childProcess, name, never('child_process'))
    replace(childProcess.ChildProcess.prototype, 'spawn', never('child_process'))
  }
  if (!allowed.includes('worker_threads')) replace(workerThreads, 'Worker', never('worker_threads'))
  // The ways below all of the above.
  replace(process, 'binding', () => () => {
    throw new LeftLoopback('process.binding', 'child_process')
  })
}
