import cloud from 'wx-server-sdk'

/** WeChat's words for a code that is unknown, used or too old. */
const refusedCodes = new Set([40029, 40163])

/** The number WeChat vouches for, without country code; null when the code is not (or no longer) good. */
export const vouchedPhone = async (code: string): Promise<string | null> => {
  try {
    return (await cloud.openapi.phonenumber.getPhoneNumber({ code })).phoneInfo?.purePhoneNumber ?? null
  } catch (error) {
    if (refusedCodes.has(Number((error as { errCode?: unknown }).errCode))) return null
    throw error
  }
}
