import type { PhoneRecord } from '../record'
import type { WxWork } from './answer'
import { WxRefusal } from './answer'
import type { Hands } from './device'
import type { PhoneFiles } from './files'
import { contentOf, temporary } from './files'

interface MediaOptions {
  readonly record: PhoneRecord
  readonly hands: Hands
  readonly files: PhoneFiles
  readonly online: () => boolean
}

interface Picture {
  readonly type: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
}

const jpegFrame = (content: Buffer): number | undefined => {
  for (let at = 2; at + 9 < content.length; at += 2 + content.readUInt16BE(at + 2)) {
    const mark = content[at + 1]!
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) return at
  }
  return undefined
}

/** What kind of picture this is, from its first bytes; undefined when it is none. */
export function pictureIn(content: Buffer): Picture | undefined {
  if (content.subarray(1, 4).toString() === 'PNG')
    return { type: 'png', width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
  const frame = content[0] === 0xff && content[1] === 0xd8 ? jpegFrame(content) : undefined
  return frame === undefined
    ? undefined
    : { type: 'jpeg', width: content.readUInt16BE(frame + 7), height: content.readUInt16BE(frame + 5) }
}

const endingOf = (name: string) => name.split('.').pop() ?? ''

/** Photos and files out of a person's hand, and what is shown to them outside the app's own pages. */
export function mediaApis({ record, hands, files, online }: MediaOptions): Record<string, WxWork> {
  const picture = (src: unknown) => {
    const found = pictureIn(contentOf(files, String(src)))
    if (!found) throw new WxRefusal('image format error')
    return found
  }
  return {
    chooseMedia: ({ count = 9 }) => {
      const chosen = hands.photos.splice(0, Number(count))
      if (chosen.length === 0) throw new WxRefusal('cancel')
      const tempFiles = chosen.map((content) => {
        const { width = 0, height = 0, type = 'jpeg' } = pictureIn(content) ?? {}
        return {
          tempFilePath: temporary(files, content, type === 'png' ? 'png' : 'jpg'),
          size: content.length,
          fileType: 'image',
          width,
          height,
        }
      })
      return { tempFiles, type: 'image', failedCount: 0 }
    },
    chooseMessageFile: ({ count = 1, extension }) => {
      const chosen = hands.files.splice(0, Number(count))
      if (chosen.length === 0) throw new WxRefusal('cancel')
      const wrong = chosen.find(({ name }) => Array.isArray(extension) && !extension.includes(endingOf(name)))
      if (wrong) throw new Error(`WeChat would not have offered ${wrong.name}`)
      return {
        tempFiles: chosen.map(({ name, content }) => ({
          name,
          size: content.length,
          path: temporary(files, content, endingOf(name)),
          type: 'file',
          time: 0,
        })),
      }
    },
    // The size is read, the picture is not drawn anew.
    getImageInfo: ({ src }) => ({ ...picture(src), path: src, orientation: 'up' }),
    compressImage: ({ src }) => ({
      tempFilePath: temporary(files, contentOf(files, String(src)), picture(src).type === 'png' ? 'png' : 'jpg'),
    }),
    previewImage: ({ urls }) => void record.previewed.push(...(urls as string[])),
    saveImageToPhotosAlbum: ({ filePath }) => {
      if (!hands.agree) throw new WxRefusal('auth deny')
      picture(filePath)
    },
    downloadFile: async ({ url, filePath }) => {
      if (!online()) throw new WxRefusal('net::ERR_INTERNET_DISCONNECTED')
      const response = await fetch(String(url))
      const content = Buffer.from(await response.arrayBuffer())
      if (typeof filePath === 'string') {
        files.set(filePath, content)
        return { statusCode: response.status, filePath }
      }
      return {
        statusCode: response.status,
        tempFilePath: temporary(files, content, endingOf(String(url).split('?')[0]!)),
      }
    },
    openDocument: ({ filePath }) => {
      contentOf(files, String(filePath))
      record.opened.push(String(filePath))
    },
    shareFileMessage: ({ filePath, fileName }) => {
      contentOf(files, String(filePath))
      record.passedOn.push(String(fileName))
    },
    setClipboardData: ({ data }) => {
      hands.clipboard = String(data)
    },
    getClipboardData: () => ({ data: hands.clipboard }),
  }
}
