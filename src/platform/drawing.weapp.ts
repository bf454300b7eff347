import Taro from '@tarojs/taro'
import type { Painter, Plan } from './drawing.h5'

export type { Painter, Plan } from './drawing.h5'

const board = (width: number, height: number) => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  return { canvas, painter: canvas.getContext('2d') as unknown as Painter }
}

/** Draws a picture so many pixels wide; gives the path of a temporary file to show it by. */
export async function drawPicture(width: number, plan: Plan): Promise<string> {
  const { height, paint } = plan(board(width, 1).painter)
  const { canvas, painter } = board(width, height)
  paint(painter)
  // The typings know a canvas of the page only; one that is not on it is taken just as well.
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'png',
  })
  return tempFilePath
}
