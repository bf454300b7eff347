import cloud from 'wx-server-sdk'

/**
 * Whether a client set this off. Jobs have no caller: any OPENID, of whatever type, or any client source refuses them, even
 * when the platform's own rule should already have done so. A timer's context is empty or names the trigger.
 */
export const calledByClient = (): boolean => {
  const context = cloud.getWXContext() as { OPENID?: unknown; SOURCE?: unknown }
  const source = typeof context.SOURCE === 'string' ? context.SOURCE : (process.env.TCB_SOURCE ?? '')
  return (context.OPENID !== undefined && context.OPENID !== '') || /wx_(client|devtools|http|unknown)/.test(source)
}
