import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Signs what an address allows (`put` or `get`), for one path, until an instant; good for this run of the gateway. */
export interface Signatures {
  sign(verb: 'put' | 'get', path: string, until: number): string
  verify(verb: 'put' | 'get', path: string, until: number, signature: string): boolean
}

export function createSignatures(): Signatures {
  const key = randomBytes(32)
  const sign: Signatures['sign'] = (verb, path, until) =>
    createHmac('sha256', key).update(`${verb}\n${until}\n${path}`).digest('hex')
  return {
    sign,
    verify(verb, path, until, signature) {
      const right = Buffer.from(sign(verb, path, until))
      const given = Buffer.from(signature)
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
