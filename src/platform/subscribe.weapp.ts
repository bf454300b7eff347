import Taro from '@tarojs/taro'

/** An older WeChat has none. */
export const takesMessages = (): boolean => typeof Taro.requestSubscribeMessage === 'function'

/**
 * Asks leave for one message of each template (at most three); must be called from a tap.
 * @returns the templates granted; empty when refused or not possible
 */
export async function askSubscription(templateIds: readonly string[]): Promise<string[]> {
  const asked = templateIds.slice(0, 3)
  if (asked.length === 0) return []
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: asked, entityIds: [] })
    return asked.filter((id) => (answer as unknown as Record<string, unknown>)[id] === 'accept')
  } catch {
    return []
  }
}
