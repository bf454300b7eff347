/** One tap of 允许 allows one message of one template to one person. */
export interface Subscriptions {
  allow(openid: string, templateId: string): void
  /** False when nothing is left to use. */
  use(openid: string, templateId: string): boolean
}

export function createSubscriptions(): Subscriptions {
  const left = new Map<string, number>()
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`
  return {
    allow(openid, templateId) {
      const key = keyOf(openid, templateId)
      left.set(key, (left.get(key) ?? 0) + 1)
    },
    use(openid, templateId) {
      const key = keyOf(openid, templateId)
      const count = left.get(key) ?? 0
      if (count === 0) return false
      left.set(key, count - 1)
      return true
    },
  }
}
