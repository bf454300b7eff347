import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'

const width = 640
const height = 480
const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\nFRAME\n`)
const colourless = Buffer.alloc((width * height) / 2, 128)
const grey = Buffer.alloc(width * height, 160)
const everyMs = 250

/**
 * What a phone's camera sees: a film of one picture that Chromium reads again and again, so that rewriting the picture in place is
 * turning the camera to something else. The page gets it as frames of a video, like a real one.
 */
export interface Camera {
  /** Holds a picture (PNG) before the camera; null takes it away. */
  hold(picture: Buffer | null): Promise<void>
  /** Keeps the camera on something that may change, such as another phone's screen, until the returned function is called. */
  pointAt(target: Locator): () => Promise<void>
}

/** Makes the film; a browser that is to see it is launched afterwards. */
export function layFilm(file: string): void {
  writeFileSync(file, Buffer.concat([header, grey, colourless]))
}

/** @param darkroom a browser that turns pictures into frames, on a page of its own */
export function createCamera(file: string, darkroom: Browser): Camera {
  let developing: Promise<Page> | undefined
  const hold = async (picture: Buffer | null) => {
    developing ??= darkroom.newPage()
    expose(file, picture ? await brightness(await developing, picture) : grey)
  }
  const pointAt = (target: Locator) => {
    let pointing = true
    const look = async () => {
      while (pointing) {
        // The other phone may leave its page while we look; what matters is what the scanning phone then says.
        await target
          .screenshot({ timeout: 5_000 })
          .then(hold)
          .catch(() => undefined)
        await new Promise((seen) => setTimeout(seen, everyMs))
      }
    }
    const looked = look()
    return async () => {
      pointing = false
      await looked
      await hold(null)
    }
  }
  return { hold, pointAt }
}

/** In place: the browser has the film open. A half-written picture lasts a moment and reads as no code. */
function expose(file: string, picture: Buffer): void {
  const film = openSync(file, 'r+')
  writeSync(film, picture, 0, picture.length, header.length)
  closeSync(film)
}

/** The picture as large as it fits on a white ground, one byte of brightness a pixel. */
async function brightness(page: Page, png: Buffer): Promise<Buffer> {
  const pixels = await page.evaluate(
    async ([source, frameWidth, frameHeight]) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: frameWidth, height: frameHeight })
      const pen = canvas.getContext('2d')!
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, frameWidth, frameHeight)
      const scale = Math.min(frameWidth / picture.width, frameHeight / picture.height) * 0.9
      const [wide, high] = [picture.width * scale, picture.height * scale]
      pen.drawImage(picture, (frameWidth - wide) / 2, (frameHeight - high) / 2, wide, high)
      const { data } = pen.getImageData(0, 0, frameWidth, frameHeight)
      let text = ''
      for (let at = 0; at < data.length; at += 4)
        text += String.fromCharCode(Math.round((data[at]! + data[at + 1]! + data[at + 2]!) / 3))
      return btoa(text)
    },
    [`data:image/png;base64,${png.toString('base64')}`, width, height] as const,
  )
  return Buffer.from(pixels, 'base64')
}
