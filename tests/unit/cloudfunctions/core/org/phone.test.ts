import {
  maskedPhone,
  maskedPhoneOf,
  phoneDiffers,
  phoneFields,
  phoneOf,
} from '../../../../../cloudfunctions/core/org/phone'
import type { Member } from '../../../../../cloudfunctions/core/org/store'

describe('maskedPhone', () => {
  it('keeps the ends one recognises a number by', () => {
    expect(maskedPhone('13900000003')).toBe('139****0003')
  })
})

describe('the phone of a member', () => {
  const stored = { ...process.env }
  beforeAll(() => {
    process.env.ORGAN_KEY = Buffer.alloc(32, 7).toString('base64')
    process.env.RECORD_KEYS = `1:${Buffer.alloc(32, 8).toString('base64')}`
  })
  afterAll(() => {
    process.env = stored
  })
  const holder = (_id: string) => ({ _id, path: '/organ/third/' })
  const member = (phone: string | null) => ({ ...holder('wang'), ...phoneFields(holder('wang'), phone) }) as Member

  it('is kept nowhere in the clear, and shown masked', () => {
    const stored = member('13900000003')
    expect(JSON.stringify(stored)).not.toContain('13900000003')
    expect(maskedPhoneOf(stored)).toBe('139****0003')
    expect(maskedPhoneOf(member(null))).toBeNull()
  })
  it('opens for its own member only', () => {
    expect(() => phoneOf({ ...member('13900000003'), _id: 'li' })).toThrow()
    expect(() => phoneOf({ ...member('13900000003'), path: '/elsewhere/third/' })).toThrow()
    expect(maskedPhoneOf({ ...member('13900000003'), _id: 'li' })).toBe('号码打不开')
    expect(maskedPhoneOf({ ...member('13900000003'), path: '/organ/fifth/' })).toBe('139****0003')
  })
  it('has a digest that finds it, and one of its own when there is none', () => {
    expect(phoneFields(holder('wang'), '13900000003').phoneDigest).toBe(
      phoneFields(holder('li'), '13900000003').phoneDigest,
    )
    expect(phoneFields(holder('wang'), null).phoneDigest).not.toBe(phoneFields(holder('li'), null).phoneDigest)
  })
  it('knows whether a form changes it', () => {
    const [with_, without] = [member('13900000003'), member(null)]
    expect([undefined, '13900000003', '13900000004', null].map((phone) => phoneDiffers(with_, phone))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect([undefined, '13900000003', null].map((phone) => phoneDiffers(without, phone))).toEqual([false, true, false])
  })
})
