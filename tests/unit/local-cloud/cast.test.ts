import { cast, newPhones, phoneOf } from '../../../local-cloud/cast'

describe('the cast', () => {
  test('everyone has an openid and a number of their own', () => {
    const everyone = [...cast, ...newPhones]
    expect(new Set(everyone.map(({ openid }) => openid)).size).toBe(everyone.length)
    expect(new Set(everyone.map(({ phone }) => phone)).size).toBe(everyone.length)
  })

  test('a number can be chosen by the openid, and anyone else has a steady one', () => {
    expect(phoneOf('wang-member')).toBe('13900000003')
    expect(phoneOf('phone-13812345678')).toBe('13812345678')
    expect(phoneOf('someone')).toMatch(/^137\d{8}$/)
    expect(phoneOf('someone')).toBe(phoneOf('someone'))
    expect(phoneOf('someone')).not.toBe(phoneOf('someone-else'))
  })
})
