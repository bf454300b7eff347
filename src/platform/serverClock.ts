import { readPhone, writePhone } from './outbox/shelf'

/** An answer that took longer than this says too little about when it was written. */
const slowestUseful = 4_000

let offset: number | undefined
let read = false

/** How far the server is ahead of this phone, ms; undefined while unknown. */
export function serverOffset(): number | undefined {
  if (!read) {
    read = true
    offset = readPhone<number>('serverClock')
  }
  return offset
}

/**
 * Learn from one answer. All in milliseconds since 1970; the first by the server, the others by this phone.
 * The server is taken to have read its clock half-way.
 */
export function noteServerTime(serverTime: number, sentAt: number, receivedAt: number) {
  if (serverOffset() !== undefined && receivedAt - sentAt > slowestUseful) return
  offset = Math.round(serverTime - (sentAt + receivedAt) / 2)
  writePhone('serverClock', offset)
}

/** Now by the server's clock, ms since 1970; by the phone's while no answer has ever come. */
export const serverNow = () => Date.now() + (serverOffset() ?? 0)
