import type { Realm } from '../realm'
import type { WxOptions, WxWork } from './answer'
import { WxRefusal, wxApi } from './answer'

/** What lies on one phone by path; pass the same to a later launch, as a phone keeps it. */
export type PhoneFiles = Map<string, Buffer>

/** The person's own folder, which stays; what is chosen, taken or downloaded lies beside it for as long as the app runs. */
export const userData = 'wxfile://usr'
const saved = 'wxfile://store_'
/** WeChat's own limit for all that stays, bytes. */
const max = 200 * 1024 * 1024

const stays = (path: string) => path.startsWith(`${userData}/`) || path.startsWith(saved)
const missing = (path: string) => new WxRefusal(`no such file or directory, open '${path}'`)

/** A file that lasts until the app is closed. */
export function temporary(files: PhoneFiles, content: Buffer, ending: string): string {
  const path = `wxfile://tmp_${String(files.size)}_${String(content.length)}.${ending}`
  files.set(path, content)
  return path
}

export const contentOf = (files: PhoneFiles, path: string): Buffer => {
  const content = files.get(path)
  if (!content) throw missing(path)
  return content
}

/** The app was closed: what was temporary is gone. */
export const forgetTemporary = (files: PhoneFiles): void => {
  for (const path of files.keys()) if (!stays(path)) files.delete(path)
}

const asBuffer = (data: unknown, encoding: unknown): Buffer =>
  typeof data === 'string'
    ? Buffer.from(data, (encoding ?? 'utf8') as BufferEncoding)
    : Buffer.from(new Uint8Array(data as ArrayBuffer))

interface FilesOptions {
  readonly files: PhoneFiles
  readonly realm: () => Realm
  readonly busy: (by: 1 | -1) => void
}

/** `wx.getFileSystemManager()`: call-backs only, and the same by `…Sync`, which throws. Folders are not modelled: names may hold slashes. */
export function fileManager({ files, realm, busy }: FilesOptions): object {
  const write = (path: string, content: Buffer) => {
    if (!path.startsWith(`${userData}/`)) throw new WxRefusal(`permission denied, open "${path}"`)
    const others = [...files].reduce(
      (sum, [each, { length }]) => (each !== path && stays(each) ? sum + length : sum),
      0,
    )
    if (others + content.length > max) throw new WxRefusal('the maximum size of the file storage limit is exceeded')
    files.set(path, content)
  }
  const remove = (path: string) => {
    if (!files.delete(path)) throw missing(path)
  }
  const work: Record<string, { named: readonly string[]; run: (options: WxOptions) => object | void }> = {
    access: { named: ['path'], run: ({ path }) => void contentOf(files, String(path)) },
    writeFile: {
      named: ['filePath', 'data', 'encoding'],
      run: ({ filePath, data, encoding }) => write(String(filePath), asBuffer(data, encoding)),
    },
    readFile: {
      named: ['filePath', 'encoding'],
      run: ({ filePath, encoding }) => {
        const content = contentOf(files, String(filePath))
        return { data: encoding ? content.toString(encoding as BufferEncoding) : realm().bytes(content) }
      },
    },
    copyFile: {
      named: ['srcPath', 'destPath'],
      run: ({ srcPath, destPath }) => write(String(destPath), contentOf(files, String(srcPath))),
    },
    unlink: { named: ['filePath'], run: ({ filePath }) => remove(String(filePath)) },
    stat: {
      named: ['path'],
      run: ({ path }) => ({ stats: { size: contentOf(files, String(path)).length, mode: 33188 } }),
    },
    getFileInfo: { named: ['filePath'], run: ({ filePath }) => ({ size: contentOf(files, String(filePath)).length }) },
    readdir: {
      named: ['dirPath'],
      run: ({ dirPath }) => ({
        files: [...files.keys()]
          .filter((path) => path.startsWith(`${String(dirPath)}/`))
          .map((path) => path.slice(String(dirPath).length + 1)),
      }),
    },
    saveFile: {
      named: ['tempFilePath', 'filePath'],
      run: ({ tempFilePath, filePath }) => {
        const content = contentOf(files, String(tempFilePath))
        const path = typeof filePath === 'string' ? filePath : `${saved}${String(files.size)}`
        if (path.startsWith(saved)) files.set(path, content)
        else write(path, content)
        files.delete(String(tempFilePath))
        return { savedFilePath: path }
      },
    },
    getSavedFileList: {
      named: [],
      run: () => ({
        fileList: [...files]
          .filter(([path]) => path.startsWith(saved))
          .map(([filePath, { length }]) => ({ filePath, size: length, createTime: 0 })),
      }),
    },
    removeSavedFile: { named: ['filePath'], run: ({ filePath }) => remove(String(filePath)) },
  }
  const entries = Object.entries(work).flatMap(([name, { named, run }]) => {
    const later = wxApi(name, run as WxWork, busy)
    const now = (...given: unknown[]) => {
      try {
        const result = run(Object.fromEntries(named.map((key, at) => [key, given[at]])))
        return result && realm().copy(Object.values(result)[0] as object)
      } catch (error) {
        throw realm().error(`${name}Sync:fail ${(error as Error).message}`)
      }
    }
    // Without a call-back nobody hears how it went; the manager gives no promises.
    const called = (options: WxOptions = {}) => void later({ complete: () => {}, ...options })
    return [
      [name, called],
      [`${name}Sync`, now],
    ] as const
  })
  return Object.fromEntries(entries)
}
