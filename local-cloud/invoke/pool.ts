import { cloudStopped } from './problems'
import type { Instance } from './instance'
import type { Ask } from './messages'

type Runner = Pick<Instance, 'alive' | 'run' | 'kill' | 'end'>

interface Waiting {
  resolve(instance: Runner): void
  reject(problem: Error): void
}

/** The instances of one function. An invocation takes a warm one, makes one, or waits its turn. */
export class Pool {
  private readonly all = new Set<Runner>()
  private readonly idle: Runner[] = []
  private readonly waiting: Waiting[] = []
  private ended = false
  private retired = false

  constructor(
    private readonly size: number,
    private readonly sizeAtMost: number,
    private readonly start: () => Runner,
  ) {}

  /** `beyond` is for an invocation made by a function: waiting for its own caller would never end. */
  async run(ask: Ask, beyond: boolean): Promise<string> {
    for (;;) {
      const instance = await this.take(beyond ? this.sizeAtMost : this.size)
      const text = await instance.run(ask).finally(() => this.giveBack(instance))
      if (text !== undefined) return text
    }
  }

  /** Takes its instances out of service, each when it has answered; what waits is still served. */
  retire(): void {
    this.retired = true
    for (const instance of this.idle.splice(0)) void instance.end().then(() => this.all.delete(instance))
  }

  /** Kills those that are at work. */
  kill(): void {
    for (const instance of this.all) if (!this.idle.includes(instance)) instance.kill()
  }

  async end(): Promise<void> {
    this.ended = true
    for (const { reject } of this.waiting.splice(0)) reject(cloudStopped())
    await Promise.all([...this.all].map((instance) => instance.end()))
    this.all.clear()
  }

  private take(max: number): Promise<Runner> | Runner {
    if (this.ended) throw cloudStopped()
    const warm = this.takeWarm()
    if (warm) return warm
    if (this.all.size < max) return this.add()
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** Leaves out the ones that died while idle, of a stray rejection after their answer. */
  private takeWarm(): Runner | undefined {
    for (;;) {
      const warm = this.idle.pop()
      if (!warm || warm.alive) return warm
      this.all.delete(warm)
    }
  }

  private add(): Runner {
    const fresh = this.start()
    this.all.add(fresh)
    return fresh
  }

  private giveBack(instance: Runner): void {
    if (!instance.alive) this.all.delete(instance)
    const next = this.waiting.shift()
    if (next) next.resolve(instance.alive ? instance : this.add())
    else if (instance.alive && this.retired) void instance.end().then(() => this.all.delete(instance))
    else if (instance.alive) this.idle.push(instance)
  }
}
