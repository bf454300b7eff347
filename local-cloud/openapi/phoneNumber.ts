import { appId } from '../platform'
import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

/** `phonenumber.getPhoneNumber`: the number behind a one-use code. */
export function getPhoneNumber(state: OpenapiState, values: Values): OpenapiAnswer {
  const openid = state.phoneCodes.redeem(values.code)
  if (openid === undefined) return { errcode: 40029, errmsg: 'invalid code' }
  const phone = state.phoneOf(openid)
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(state.clock.now().getTime() / 1000), appid: appId },
    },
  }
}
