import Taro from '@tarojs/taro'
import type { StoreResult } from '../storage'

/** Files of drafts lie in this person's folder of the mini-program, which WeChat keeps until the mini-program is removed. */
const beginning = 'draft-'

/** How much fits. */
export const photoRoom = '微信最多存 200 MB'
const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${beginning}${name}`
const files = () => Taro.getFileSystemManager()

const done = (act: (answer: { success: () => void; fail: (error: unknown) => void }) => unknown): Promise<void> =>
  new Promise((resolve, reject) => void act({ success: () => resolve(), fail: reject }))

/** In place when this resolves; `full` when there is no room for it (200 MB a mini-program). */
export async function keepPhoto(name: string, content: unknown): Promise<StoreResult> {
  try {
    await done((answer) => files().copyFile({ srcPath: content as string, destPath: pathOf(name), ...answer }))
    return 'stored'
  } catch {
    return 'full'
  }
}

/** Undefined when WeChat has thrown it away. */
export async function readPhoto(name: string): Promise<string | undefined> {
  const there = await done((answer) => files().access({ path: pathOf(name), ...answer })).then(
    () => true,
    () => false,
  )
  return there ? pathOf(name) : undefined
}

export const forgetPhoto = (name: string): Promise<void> =>
  done((answer) => files().unlink({ filePath: pathOf(name), ...answer })).catch(() => undefined)

/** An address to show it by. */
export const photoAddress = (name: string): Promise<string | undefined> => readPhoto(name)
export const releaseAddress = (_address: string): void => undefined

export const photoNames = (): Promise<string[]> =>
  new Promise((resolve) =>
    files().readdir({
      dirPath: Taro.env.USER_DATA_PATH as string,
      success: ({ files: names }) =>
        resolve(names.filter((name) => name.startsWith(beginning)).map((name) => name.slice(beginning.length))),
      fail: () => resolve([]),
    }),
  )
