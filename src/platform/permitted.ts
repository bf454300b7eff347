import Taro from '@tarojs/taro'
import { confirm, toast } from './tell'

const wordsOf = (error: unknown) => String((error as { errMsg?: unknown } | null)?.errMsg ?? error)

/** WeChat itself may not: iOS, Android or a PC has it closed for the whole of WeChat. */
const closedBySystem = /system permission|system deny|authorize.*system/i
/** The person refused this app once, or has not agreed to WeChat's own privacy question. */
const refusedHere = /auth|permission|privacy|scope/i

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
    const bySystem = closedBySystem.test(words)
    if (!bySystem && !refusedHere.test(words)) toast(`${what}没有打开，请再试一次${instead}。`)
    else await leadToSettings(what, bySystem, instead)
    return undefined
  }
}

async function leadToSettings(what: string, bySystem: boolean, instead: string): Promise<void> {
  const where = bySystem ? '手机没有允许微信使用' : '您没有允许本程序使用'
  const go = await confirm({
    title: `不能使用${what}`,
    text: `${where}${what}。可以到设置里打开，再回来试一次${instead}。`,
    confirmText: '去设置',
  })
  if (!go) return
  const open = bySystem ? Taro.openAppAuthorizeSetting : Taro.openSetting
  await Promise.resolve(open?.({})).catch(() => toast(`请在微信的设置里允许使用${what}。`))
}
