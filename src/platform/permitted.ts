import Taro from '@tarojs/taro'
import { confirm, toast } from './tell'

const wordsOf = (error: unknown) => String((error as { errMsg?: unknown } | null)?.errMsg ?? error)

/** Who has it closed: the phone for all of WeChat, the person for this app; `broken` where nobody has. */
export type Refusal = 'system' | 'person' | 'broken'

/** WeChat itself may not: iOS, Android or a PC has it closed for the whole of WeChat. */
const closedBySystem = /system permission|system deny|authorize.*system/i
/** The person refused this app once, or has not agreed to WeChat's own privacy question. */
const refusedHere = /auth|permission|privacy|scope/i
export function refusalOf(words: string): Refusal {
  if (closedBySystem.test(words)) return 'system'
  return refusedHere.test(words) ? 'person' : 'broken'
}

/**
 * Uses what a person or their phone can refuse: camera, album, clipboard, files of a chat. A refusal is said, and leads to
 * the settings that open it again; whoever turned back is not bothered.
 * @param what its name in a sentence: 相机
 * @param instead what can be done without it, as the end of the sentence
 * @returns undefined where nothing came of it
 */
export async function permitted<Value>(
  what: string,
  work: () => Promise<Value>,
  instead = '',
): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    const words = wordsOf(error)
    if (/cancel/i.test(words)) return undefined
    const refusal = refusalOf(words)
    if (refusal === 'broken') toast(`${what}没有打开，请再试一次${instead}。`)
    else if (await leads(what, refusal, instead)) await openSettings(what, refusal)
    return undefined
  }
}

const leads = (what: string, refusal: Refusal, instead: string): Promise<boolean> =>
  confirm({
    title: `不能使用${what}`,
    text: `${whyClosed(what, refusal)}可以到设置里打开，再回来试一次${instead}。`,
    confirmText: '去设置',
  })

/** Why it is closed, as a sentence. */
export const whyClosed = (what: string, refusal: Refusal): string =>
  refusal === 'broken'
    ? `这台设备没有打开${what}。`
    : `${refusal === 'system' ? '手机没有允许微信使用' : '您没有允许本程序使用'}${what}。`

/** The settings that open it again: WeChat's of the phone, or this app's. */
export async function openSettings(what: string, refusal: Refusal): Promise<void> {
  const open = refusal === 'system' ? Taro.openAppAuthorizeSetting : Taro.openSetting
  await Promise.resolve(open?.({})).catch(() => toast(`请在微信的设置里允许使用${what}。`))
}
