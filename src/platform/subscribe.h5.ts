/** Browsers have no such messages: nothing is asked and nothing granted. */
export const takesMessages = (): boolean => false
export const askSubscription = async (_templateIds: readonly string[]): Promise<string[]> => []
