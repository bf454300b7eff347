import type { Realm } from '../realm'
import type { WxWork } from './answer'
import { WxRefusal } from './answer'
import { pixelRatio } from './device'
import type { PhoneFiles } from './files'
import { temporary } from './files'

/** What was painted on a canvas off the screen: each call with the settings it was made under. */
export interface Painting {
  readonly width: number
  readonly height: number
  /** The size of the file it is kept as. */
  readonly kept: { readonly width: number; readonly height: number }
  readonly strokes: readonly {
    readonly name: 'fillRect' | 'fillText'
    readonly given: readonly unknown[]
    readonly settings: Readonly<Record<string, unknown>>
  }[]
}

/** Beyond this phones keep nothing, px. */
const longestSide = 4096

/** Turns a painting into a PNG. */
export type Develop = (painting: Painting) => Promise<Buffer>

/** A PNG that says how large it is and shows nothing. */
export function blankPicture({ kept: { width, height } }: Painting): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

interface CanvasOptions {
  readonly files: PhoneFiles
  readonly develop: Develop
  readonly realm: () => Realm
}

/** Canvases off the screen, as far as they are used: filled boxes and words. Letters are as wide as they are high, half of it in ASCII. */
export function canvasApis({ files, develop, realm }: CanvasOptions) {
  const paintings = new Map<object, Omit<Painting, 'kept'>>()
  const createOffscreenCanvas = ({ type, width, height }: { type: string; width: number; height: number }) => {
    if (type !== '2d') throw realm().error('createOffscreenCanvas:fail only 2d is modelled')
    const strokes: Painting['strokes'][number][] = []
    const settings: Record<string, unknown> = { font: '10px sans-serif', fillStyle: '#000', textBaseline: 'alphabetic' }
    const stroke =
      (name: 'fillRect' | 'fillText') =>
      (...given: unknown[]) =>
        void strokes.push({ name, given, settings: { ...settings } })
    const methods: Record<string, unknown> = {
      fillRect: stroke('fillRect'),
      fillText: stroke('fillText'),
      measureText: (words: string) => {
        const size = Number(/(\d+)px/.exec(String(settings.font))?.[1] ?? 10)
        return realm().copy({
          width: [...words].reduce((sum, letter) => sum + (letter < '\u0080' ? size / 2 : size), 0),
        })
      },
    }
    const painter = new Proxy(methods, {
      get: (target, name: string) => {
        if (name in target) return target[name]
        if (name in settings) return settings[name]
        throw realm().error(`the canvas's ${name} is not modelled`)
      },
      set: (_target, name: string, value) => {
        settings[name] = value
        return name in settings
      },
    })
    const canvas = { width, height, getContext: () => painter }
    paintings.set(canvas, { width, height, strokes })
    return canvas
  }
  const later: Record<string, WxWork> = {
    canvasToTempFilePath: async ({ canvas, fileType = 'png', destWidth, destHeight }) => {
      const painting = paintings.get(canvas as object)
      if (!painting) throw new WxRefusal('canvas is empty')
      if (fileType !== 'png') throw new WxRefusal('only png is modelled')
      const kept = {
        width: Number(destWidth ?? painting.width * pixelRatio),
        height: Number(destHeight ?? painting.height * pixelRatio),
      }
      if (Math.max(kept.width, kept.height) > longestSide) throw new WxRefusal('canvas size exceeds limit')
      return { tempFilePath: temporary(files, await develop({ ...painting, kept }), 'png') }
    },
  }
  return { sync: { createOffscreenCanvas }, later }
}
