import cloud from 'wx-server-sdk'
import type { PhotoCheck } from '../../../src/contract/photoWords'
import { addMinutes } from '../../../src/contract/days'
import { change, find } from '../platform/db'
import { temporaryAddress } from '../platform/files'
import { log } from '../platform/log'
import type { CheckOfContent, PhotoDoc } from './store'

/**
 * The platform's check of what a photo shows. The question is asked when a photo is handed in; the answer comes by itself, as
 * a message to the function `inbox`. Until it has come only the owner sees the photo.
 */

const addressSeconds = 600
/** The platform answers within half an hour. */
const patienceMinutes = 30
const maxTries = 3

/** A question that cannot be asked now is asked again later; it never keeps a photo from being handed in. */
export const askCheck = async ({
  openId,
  fileId,
  at,
  asked,
}: {
  openId: string
  fileId: string
  at: string
  asked: number
}): Promise<CheckOfContent> => {
  const askAgainAt = asked + 1 < maxTries ? addMinutes(at, patienceMinutes) : null
  const check: CheckOfContent = { state: 'waiting', traceId: null, openId, askAgainAt, asked: asked + 1 }
  try {
    const mediaUrl = await temporaryAddress(fileId, addressSeconds)
    if (!mediaUrl) return check
    const question = { mediaUrl, mediaType: 2, version: 2, scene: 4, openid: openId } as const
    const { traceId } = await cloud.openapi.security.mediaCheckAsync(question)
    return { ...check, traceId: traceId ?? null }
  } catch (error) {
    log({ requestId: process.env.TCB_SEQID ?? '', action: 'photo.check', outcome: 'unexpected', error })
    return check
  }
}

/** What the platform says of a photo. Only `pass` shows it: nobody here reviews what it calls doubtful. */
export const takeVerdict = async (traceId: string, suggest: unknown): Promise<boolean> => {
  const [photo] = await find<PhotoDoc>('photos', { 'check.traceId': traceId }, { limit: 1 })
  if (!photo) return false
  const state: PhotoCheck = suggest === 'pass' ? 'passed' : 'risky'
  return change(
    'photos',
    photo._id,
    { 'check.state': state, 'check.askAgainAt': null, 'check.openId': '' },
    { 'check.traceId': traceId, 'check.state': 'waiting' },
  )
}
