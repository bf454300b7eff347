import cloud from 'wx-server-sdk'

interface PhoneAnswer {
  phoneInfo?: { purePhoneNumber?: string }
}
// The SDK builds its open interfaces at run time; its typings do not know this one.
const openapi = cloud.openapi as unknown as {
  phonenumber: { getPhoneNumber(input: { code: string }): Promise<PhoneAnswer> }
}

/** WeChat's words for a code that is unknown, used or too old. */
const refusedCodes = new Set([40029, 40163])

/** The number WeChat vouches for, without country code; null when the code is not (or no longer) good. */
export const vouchedPhone = async (code: string): Promise<string | null> => {
  try {
    return (await openapi.phonenumber.getPhoneNumber({ code })).phoneInfo?.purePhoneNumber ?? null
  } catch (error) {
    if (refusedCodes.has(Number((error as { errCode?: unknown }).errCode))) return null
    throw error
  }
}
