import type { Device } from '../../src/contract/session'
import type { Act } from './act'
import type { NodeKey } from './data/tree'
import type { Person } from './roster'

/** Someone who is on the roster by now. */
export interface Rostered extends Person {
  readonly memberId: string
}
/** Someone who can act: bound, with a phone that shows codes. */
export interface Bound extends Rostered {
  readonly openid: string
  readonly device: Device
}

/** What the API has answered so far: ids of nodes and people, and the phones of those who are bound. */
export class SampleOrgan {
  private readonly nodeIds = new Map<NodeKey, string>()
  private readonly rostered = new Map<string, Rostered>()
  private readonly devices = new Map<string, Device>()

  constructor(
    readonly act: Act,
    readonly roster: readonly Person[],
  ) {}

  setNode(key: NodeKey, id: string): void {
    this.nodeIds.set(key, id)
  }
  node(key: NodeKey): string {
    return found(this.nodeIds.get(key), key)
  }
  enrol(person: Person, memberId: string): void {
    this.rostered.set(person.key, { ...person, memberId })
  }
  person(key: string): Rostered {
    return found(this.rostered.get(key), key)
  }
  people(): Rostered[] {
    return [...this.rostered.values()]
  }
  bind(key: string, device: Device): void {
    this.devices.set(key, device)
  }
  /** The person's phone, or null for those who are not bound. */
  phoneOf(person: Rostered): Bound | null {
    const device = this.devices.get(person.key)
    return device && person.openid ? { ...person, openid: person.openid, device } : null
  }
  bound(key: string): Bound {
    return found(this.phoneOf(this.person(key)), key)
  }
  /** Who holds a post on a node, or null. */
  holder(post: Person['posts'][number]['post'], node: NodeKey): Rostered | null {
    return this.people().find((person) => person.posts.some((held) => held.post === post && held.node === node)) ?? null
  }
}

const found = <T>(value: T | undefined | null, key: string): T => {
  if (value === undefined || value === null) throw new Error(`示例数据里没有 ${key}`)
  return value
}
