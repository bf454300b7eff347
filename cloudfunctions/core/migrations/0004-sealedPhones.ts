import { createDecipheriv } from 'node:crypto'
import { phonePlace } from '../org/phone'
import type { Member } from '../org/store'
import { firstRecordKey } from '../platform/crypto'
import { change, command, find } from '../platform/db'
import { seal } from '../platform/sealing'
import type { Migration } from './migration'

/** As phones were sealed before keys had versions: one text, under a key derived from the organ's own. */
interface FirstSeal {
  wrappedKey: string
  text: string
}
const isFirst = (phone: unknown): phone is FirstSeal => typeof phone === 'object' && phone !== null && 'text' in phone

const open = (key: Buffer, sealed: string, context: string): Buffer => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}
const numberIn = ({ wrappedKey, text }: FirstSeal, memberId: string): string | null => {
  const context = `members/${memberId}/phone`
  try {
    return open(open(firstRecordKey(), wrappedKey, context), text, context).toString('utf8')
  } catch {
    // Another organ's key, or altered: it stays as it is, and the roster says that the number does not open.
    return null
  }
}

/** Seals phones again, under record keys with versions. Guarded by what was read: whoever saves a phone meanwhile wins. */
export const sealedPhones: Migration = {
  number: 4,
  step: async (after, max) => {
    const page = await find<Member>(
      'members',
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: ['phone', 'path'] },
    )
    for (const member of page) {
      const phone: unknown = member.phone
      const number = isFirst(phone) ? numberIn(phone, member._id) : null
      if (number === null) continue
      await change(
        'members',
        member._id,
        { phone: seal({ number }, phonePlace(member)) },
        { 'phone.wrappedKey': (phone as FirstSeal).wrappedKey },
      )
    }
    return page.length < max ? null : (page.at(-1) as Member)._id
  },
}
