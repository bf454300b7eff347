import Taro from '@tarojs/taro'
import type { Painter, Plan } from './drawing.h5'

export type { Painter, Plan } from './drawing.h5'

const board = (width: number, height: number) => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  return { canvas, painter: canvas.getContext('2d') as unknown as Painter }
}

/** Some clients take the call and never answer it. */
const patienceMs = 10_000

/** Draws pictures so many pixels wide, one after the other; gives the path of a temporary file to show each by. */
export async function drawPictures(width: number, plan: Plan): Promise<string[]> {
  const paths: string[] = []
  for (const { height, paint } of plan(board(width, 1).painter)) {
    const { canvas, painter } = board(width, height)
    paint(painter)
    paths.push(await kept(canvas, width, height))
  }
  return paths
}

const kept = (canvas: ReturnType<typeof board>['canvas'], width: number, height: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const waiting = setTimeout(() => reject(new Error('canvasToTempFilePath does not answer')), patienceMs)
    // The typings know a canvas of the page only; one that is not on it is taken just as well.
    Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
      width,
      height,
      // Left out, a phone of three pixels a point makes nine of each.
      destWidth: width,
      destHeight: height,
    })
      .then(({ tempFilePath }) => resolve(tempFilePath), reject)
      .finally(() => clearTimeout(waiting))
  })
