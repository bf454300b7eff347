import type { Random } from '../random'
import type { Instance } from '../world/instance'
import type { Send, World } from '../world/world'
import { strike, underFaults } from './faults'
import type { Schedule } from './schedule'

/** What happens just now: which order things take, and whether everything conflicts. */
export interface Moment {
  schedule: Schedule
  random: Random
  storm: boolean
}

/** A warm instance that serves one call at a time, as the platform has it. */
export interface Seat {
  readonly instance: Instance
  busy: boolean
  dead: boolean
  clockOffMs: number
}

/** The instances of a world; they outlive a schedule, with all they remember. */
export class Seats {
  private seats: Seat[] = []

  constructor(
    private readonly world: World,
    readonly moment: Moment,
  ) {}

  take(): Seat {
    const free = this.seats.find((seat) => !seat.busy) ?? this.start()
    free.busy = true
    return free
  }

  /** Some instances end between two meetings, and some have a clock that is off. */
  turnOver(): void {
    const { random } = this.moment
    if (random.chance(0.1)) {
      this.seats.splice(random.whole(this.seats.length + 1), 1)
      strike('coldCache')
    }
    for (const seat of this.seats) {
      seat.clockOffMs = random.chance(0.03) ? random.whole(240_001) - 120_000 : 0
      if (seat.clockOffMs !== 0) strike('clockOff')
    }
  }

  kill(seat: Seat): void {
    seat.dead = true
    this.seats = this.seats.filter((each) => each !== seat)
    strike('killed')
  }

  private start(): Seat {
    const state = { busy: false, dead: false, clockOffMs: 0 }
    const send: Send = async (_params, act) => {
      await this.moment.schedule.turn()
      // What a killed instance would still have asked is never asked.
      if (state.dead) return new Promise<never>(() => undefined)
      return underFaults(this.moment.random, 0.03, this.moment.storm, act)
    }
    // Loading asks the time already, so the clock is there before the instance.
    const seat: Seat = Object.assign(state, { instance: this.world.start(send, () => state.clockOffMs) })
    this.seats.push(seat)
    return seat
  }
}
