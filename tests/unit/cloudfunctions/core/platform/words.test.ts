import { maskedPhone } from '../../../../../cloudfunctions/core/platform/words'

describe('maskedPhone', () => {
  it('keeps the ends one recognises a number by', () => {
    expect(maskedPhone('13900000003')).toBe('139****0003')
  })
})
