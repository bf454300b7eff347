/** A browser has no library of WeChat's. */
export const warnOfOldWeChat = async (): Promise<void> => undefined
