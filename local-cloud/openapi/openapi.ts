import { decodeCall, encodeBytes, encodeJson, encodeSystemError } from './messages'
import { imgSecCheck } from './imgSecCheck'
import { mediaCheckAsync } from './mediaCheckAsync'
import { msgSecCheck } from './msgSecCheck'
import { ownLimit } from '../ownLimit'
import { getPhoneNumber } from './phoneNumber'
import { sendSubscribeMessage } from './subscribeMessage'
import { getOpenData } from './openData'
import { getPathCode, getUnlimitedCode } from './unlimitedCode'
import type { CloudIds } from './openData'
import type { Clock } from '../clock'
import type { FunctionFolder } from '../invoke/functions'
import type { Outbox } from '../outbox'
import type { CloudSchema } from '../../cloudfunctions/core/schema/readSchema'
import type { MediaChecks } from './mediaChecks'
import type { PhoneCodes } from './phoneCodes'
import type { Subscriptions } from './subscriptions'

export interface OpenapiState {
  readonly clock: Clock
  readonly outbox: Outbox
  readonly schema: CloudSchema
  readonly phoneCodes: PhoneCodes
  readonly subscriptions: Subscriptions
  readonly checks: MediaChecks
  readonly cloudIds: CloudIds
  readonly phoneOf: (openid: string) => string
  /** Beside the samples, what the check of text finds risky. */
  readonly riskyWords: readonly string[]
}

export type Values = Readonly<Record<string, unknown>>

interface JsonAnswer {
  readonly errcode: number
  readonly errmsg: string
  readonly [field: string]: unknown
}

interface ImageAnswer {
  readonly image: Buffer
  readonly contentType: string
}

/** What an interface answers: JSON with the platform's `errcode`, or an image. */
export type OpenapiAnswer = JsonAnswer | ImageAnswer

const isImage = (answer: OpenapiAnswer): answer is ImageAnswer => Buffer.isBuffer(answer.image)

type Interface = (state: OpenapiState, values: Values) => OpenapiAnswer

const interfaces: Readonly<Record<string, Interface>> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'wxacode.getUnlimited': getUnlimitedCode,
  'wxacode.get': getPathCode,
  'security.msgSecCheck': msgSecCheck,
  'security.imgSecCheck': imgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
}

/** The platform's refusal of an interface that the function's config.json does not list. */
const noPermission = -604101

/** Answers one open interface call by the function named; throws for what is not implemented. */
export function createOpenapi(state: OpenapiState, functions: ReadonlyMap<string, FunctionFolder>) {
  return async (apiName: string, message: Buffer, functionName: string): Promise<Buffer> => {
    if (apiName === 'ApiGetOpenDataByCloudId') return getOpenData(state.cloudIds, message)
    const run = interfaces[apiName]
    if (!run) throw new Error(ownLimit(`the open interface ${apiName}`, 'nobody has built it'))
    if (!functions.get(functionName)?.openapi.includes(apiName)) return encodeSystemError(noPermission)
    const values = decodeCall(message)
    const answer = run(state, values)
    const errcode = isImage(answer) ? 0 : answer.errcode
    state.outbox.add({ at: state.clock.now().toISOString(), api: apiName, request: values, errcode })
    return isImage(answer) ? encodeBytes(answer.image, answer.contentType) : encodeJson(answer)
  }
}
