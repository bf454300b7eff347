import type { Picture } from './jpegTypes'

/** Takes pixels in any order and gives their means on a picture whose longer side is at most `most`. */
interface Shrinking {
  add(x: number, y: number, red: number, green: number, blue: number): void
  picture(): Picture
}

export function shrinking(width: number, height: number, max: number): Shrinking {
  const scale = Math.min(1, max / Math.max(width, height))
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const sums = new Float64Array(across * down * 4)
  const column = Uint16Array.from({ length: width }, (_, x) => Math.min(across - 1, Math.floor((x * across) / width)))
  const row = Uint16Array.from({ length: height }, (_, y) => Math.min(down - 1, Math.floor((y * down) / height)))
  return {
    add(x, y, red, green, blue) {
      const at = ((row[y] as number) * across + (column[x] as number)) * 4
      sums[at]! += red
      sums[at + 1]! += green
      sums[at + 2]! += blue
      sums[at + 3]! += 1
    },
    picture() {
      const data = new Uint8Array(across * down * 3)
      for (let pixel = 0; pixel < across * down; pixel += 1) {
        const count = sums[pixel * 4 + 3] || 1
        for (let part = 0; part < 3; part += 1)
          data[pixel * 3 + part] = (sums[pixel * 4 + part] as number) / count + 0.5
      }
      return { width: across, height: down, data }
    },
  }
}

export function shrink(picture: Picture, max: number): Picture {
  const { width, height, data } = picture
  if (Math.max(width, height) <= max) return picture
  const small = shrinking(width, height, max)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3)
      small.add(x, y, data[at] as number, data[at + 1] as number, data[at + 2] as number)
  }
  return small.picture()
}
