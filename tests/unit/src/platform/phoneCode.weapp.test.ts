import { phoneButton } from '../../../../src/platform/phoneCode.weapp'

describe('phoneCode in the mini-program', () => {
  it('hands on the phone code, or the refusal', () => {
    const told: string[] = []
    const native = phoneButton(
      (code) => told.push(code),
      () => told.push('refused'),
    )
    expect(native.openType).toBe('getPhoneNumber')
    const tap = native.onGetPhoneNumber as unknown as (event: { detail: object }) => void
    tap({ detail: { code: 'C1' } })
    tap({ detail: { errMsg: 'getPhoneNumber:fail user deny' } })
    expect(told).toEqual(['C1', 'refused'])
  })
})
