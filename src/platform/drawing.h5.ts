/** What a canvas offers on every platform, as far as it is used. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
>

/** Measures first, since the height follows from the text; then paints. */
export type Plan = (painter: Painter) => { height: number; paint: (painter: Painter) => void }

/** Draws a picture so many pixels wide; gives an address to show it by. */
export async function drawPicture(width: number, plan: Plan): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  const { height, paint } = plan(contextOf(canvas))
  canvas.height = height
  paint(contextOf(canvas))
  return canvas.toDataURL('image/png')
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures')
  return context
}
