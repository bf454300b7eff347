import Taro from '@tarojs/taro'
import type { StoreResult } from './storage'

/** This person's folder of the mini-program, which WeChat keeps until the mini-program is removed. Its own log lies there too. */
const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name}`
const notOurs = 'miniprogramLog'
const files = () => Taro.getFileSystemManager()

/** How much fits. */
export const photoRoom = '微信最多存 200 MB'

/** Under which a photo of a draft lay before files had an owner. */
export const oldPhotoFile = (name: string): string => `draft-${name}`

const done = <Value = unknown>(
  act: (answer: { success: (value: Value) => void; fail: (error: unknown) => void }) => unknown,
): Promise<Value> => new Promise((resolve, reject) => void act({ success: resolve, fail: reject }))

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

export const forgetFile = (name: string): Promise<void> =>
  done((answer) => files().unlink({ filePath: pathOf(name), ...answer })).then(
    () => undefined,
    () => undefined,
  )

/** An address to show it by. */
export const photoAddress = (name: string): Promise<string | undefined> => readPhoto(name)
export const releaseAddress = (_address: string): void => undefined

/** Everything that lies here, of whatever owner. */
export const fileNames = (): Promise<string[]> =>
  done<{ files: string[] }>((answer) =>
    files().readdir({ dirPath: Taro.env.USER_DATA_PATH as string, ...answer }),
  ).then(
    ({ files: names }) => names.filter((name) => name !== notOurs),
    () => [],
  )

/** A file that WeChat's viewer is to open under its own name; it is swept with whatever no draft names. */
export async function writeForViewer(name: string, base64: string): Promise<string> {
  const filePath = pathOf(name)
  await done((answer) => files().writeFile({ filePath, data: base64, encoding: 'base64', ...answer }))
  return filePath
}

/** The same of a file that lies at an address. */
export async function fetchForViewer(name: string, url: string): Promise<{ filePath: string; statusCode: number }> {
  const filePath = pathOf(name)
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  return { filePath, statusCode }
}

/** In bytes. */
export const sizeOfFile = (filePath: string): Promise<number> =>
  done<{ size: number }>((answer) => files().getFileInfo({ filePath, ...answer } as never)).then(({ size }) => size)
