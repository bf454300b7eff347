import type { Params, WireAnswer } from '../wireAnswer'
import type { Invoker } from './invoker'

/**
 * A function calling a function. Whether OPENID follows is not confirmed on the platform, so it does not: the called
 * function has no caller's identity and must be told the actor.
 */
export function invokeFromFunction(invoker: Invoker) {
  return async (params: Params, _action: string, source: string): Promise<WireAnswer> => {
    const event = typeof params.request_data === 'string' && params.request_data !== '' ? params.request_data : '{}'
    const { text } = await invoker.invoke(String(params.function_name), event, { source })
    return { data: { response_data: text } }
  }
}
