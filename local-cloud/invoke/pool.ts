import type { Instance } from './instance'
import type { Ask } from './messages'

type Runner = Pick<Instance, 'alive' | 'run' | 'end'>

/** The instances of one function. An invocation takes a warm one, makes one, or waits its turn. */
export class Pool {
  private readonly all = new Set<Runner>()
  private readonly idle: Runner[] = []
  private readonly waiting: Array<(instance: Runner) => void> = []

  constructor(
    private readonly size: number,
    private readonly sizeAtMost: number,
    private readonly start: () => Runner,
  ) {}

  /** `beyond` is for an invocation made by a function: waiting for its own caller would never end. */
  async run(ask: Ask, beyond: boolean): Promise<string> {
    const instance = await this.take(beyond ? this.sizeAtMost : this.size)
    try {
      return await instance.run(ask)
    } finally {
      this.giveBack(instance)
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.all].map((instance) => instance.end()))
    this.all.clear()
  }

  private take(max: number): Promise<Runner> | Runner {
    const warm = this.takeWarm()
    if (warm) return warm
    if (this.all.size < max) return this.add()
    return new Promise((resolve) => this.waiting.push(resolve))
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
    if (next) next(instance.alive ? instance : this.add())
    else if (instance.alive) this.idle.push(instance)
  }
}
