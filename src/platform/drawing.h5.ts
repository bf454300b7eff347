/** What a canvas offers on every platform, as far as it is used. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
>

/** Measures first, since how many pictures and how high follows from the text; then each is painted. */
export type Plan = (painter: Painter) => { height: number; paint: (painter: Painter) => void }[]

/** Draws pictures so many pixels wide; gives an address to show each by. */
export async function drawPictures(width: number, plan: Plan): Promise<string[]> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  return plan(contextOf(canvas)).map(({ height, paint }) => {
    canvas.height = height
    paint(contextOf(canvas))
    return canvas.toDataURL('image/png')
  })
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures')
  return context
}
